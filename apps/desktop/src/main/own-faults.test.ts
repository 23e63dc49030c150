import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { CrashNote } from './crash-notes.ts';
import { noteOwnFaults } from './own-faults.ts';

test('a fault that nobody caught is noted by its kind and place, without what it says', () => {
  const process = new EventEmitter();
  const notes: CrashNote[] = [];
  noteOwnFaults(process, (note) => notes.push(note));
  process.emit('uncaughtException', new TypeError('Lan Phạm, 0903 123 456\n    at table (9:9:9) was refused'));
  process.emit('uncaughtException', Object.assign(new Error('write EPIPE to a guest'), { code: 'EPIPE' }));
  process.emit('uncaughtException', 'a guest’s name');
  expect(notes.map(({ what, reason }) => [what, reason.replace(/\d+:\d+$/, '…')])).toEqual([
    ['program', 'TypeError at own-faults.test.ts:…'],
    ['program', 'EPIPE at own-faults.test.ts:…'],
    ['program', 'string'],
  ]);
});

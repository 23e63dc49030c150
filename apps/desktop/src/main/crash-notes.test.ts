import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { crashNotes } from './crash-notes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-notes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const NOTE = { what: 'page', role: 'pos', reason: 'oom', exitCode: 9 } as const;

test('a fall is a line with its time and reason, for its user alone, and no more of a reason than fits one', () => {
  const file = join(folder, 'deep', 'crashes.log');
  const note = crashNotes(file, '1.0.0', () => 0);
  note(NOTE);
  note({ ...NOTE, reason: 'x'.repeat(500) });
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { reason: string });
  expect(lines[0]).toEqual({ at: '1970-01-01T00:00:00.000Z', version: '1.0.0', ...NOTE });
  expect([lines.length, lines[1]?.reason.length, statSync(file).mode & 0o777]).toEqual([2, 80, 0o600]);
});

test('a file that is full makes room, and the one before is kept', () => {
  const file = join(folder, 'crashes.log');
  const note = crashNotes(file, '1.0.0', () => 0);
  for (const content of ['first', 'second']) {
    writeFileSync(file, content.padEnd(256 * 1024 + 1));
    note(NOTE);
  }
  expect(readFileSync(`${file}.before`, 'utf8')).toMatch(/^second/);
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1);
});

test('a disk that keeps nothing brings nothing down', () => {
  const file = join(folder, 'crashes.log');
  mkdirSync(file);
  expect(() => crashNotes(file, '1.0.0', () => 0)(NOTE)).not.toThrow();
});

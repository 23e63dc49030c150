import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { beginUpdating, type UpdatingParts } from './index.ts';
import { keptIn } from './kept.ts';
import type { Mark } from './mark.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-begin-'));
  mkdirSync(join(folder, 'updates'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const trial = (): Mark | null =>
  existsSync(at('updates/trial.json')) ? (JSON.parse(readFileSync(at('updates/trial.json'), 'utf8')) as Mark) : null;
const onTrial = (more: Partial<Mark> = {}): void => {
  const mark: Mark = { version: '2.0.0', from: '1.0.0', kept: at('kept'), starts: 0, back: false, ...more };
  writeFileSync(at('updates/trial.json'), JSON.stringify(mark));
};
function start(version: string) {
  let quits = 0;
  const parts: UpdatingParts = {
    userData: folder,
    resources: null,
    version,
    packaged: true,
    platform: 'linux',
    arch: 'x64',
    appImage: at('Comanda.AppImage'),
    timers: realTimers,
    quit: () => (quits += 1),
  };
  return { updating: beginUpdating(parts), quits: () => quits };
}

describe('a start', () => {
  test('is counted in the file before anything else happens', () => {
    onTrial();
    start('2.0.0');
    expect(trial()?.starts).toBe(1);
    start('2.0.0');
    expect(trial()?.starts).toBe(2);
  });

  test('that proves well wipes the mark, and the next has nothing to prove', () => {
    onTrial();
    const { updating } = start('2.0.0');
    expect(updating?.trial.state()).toBe('installing');
    updating?.trial.shown();
    updating?.trial.heard();
    expect([trial(), updating?.trial.state()]).toEqual([null, 'well']);
    expect(start('2.0.0').updating?.trial.state()).toBe('well');
  });

  test('too many puts the program of before in its place, starts it, and ends', async () => {
    const program = (word: string): string => `#!/bin/sh\necho ${word} > '${at('ran')}'\n`;
    writeFileSync(at('kept'), program('before'));
    writeFileSync(at('Comanda.AppImage'), program('new'));
    chmodSync(at('kept'), 0o700);
    onTrial({ starts: 3 });
    const { updating, quits } = start('2.0.0');
    expect([updating, quits()]).toEqual([null, 1]);
    await expect.poll(() => existsSync(at('ran')) && readFileSync(at('ran'), 'utf8')).toBe('before\n');
    expect(readFileSync(at('Comanda.AppImage'), 'utf8')).toBe(program('before'));
    const back = start('1.0.0');
    expect([back.updating?.trial.state(), back.updating?.trial.failed()]).toEqual(['rolled_back', '2.0.0']);
    expect(start('1.0.0').updating?.trial.failed(), 'also at the start after that').toBe('2.0.0');
  });

  test('goes on as it is where the program of before is gone', () => {
    onTrial({ starts: 3 });
    const { updating, quits } = start('2.0.0');
    expect(quits()).toBe(0);
    expect(updating?.trial.failed()).toBe('2.0.0');
    expect(readFileSync(at('updates/last-fault'), 'utf8')).toContain('ENOENT');
  });

  test('with a mark that was never finished has nothing on trial', () => {
    writeFileSync(at('updates/trial.json'), '{"version":');
    expect(start('2.0.0').updating?.trial.state()).toBe('well');
  });
});

test('only the installer that was signed is kept, and only one', async () => {
  const kept = keptIn(at('before'));
  const file = (name: string, content: string) => ({
    name,
    kind: 'nsis' as const,
    platform: 'win32' as const,
    processors: ['x64' as const],
    bytes: content.length,
    sha512: createHash('sha512').update(content).digest('base64'),
  });
  expect(await kept.keep(file('a.exe', 'right'), async () => new Response('wrong'))).toBeNull();
  expect(await kept.keep(file('a.exe', 'right'), async () => null)).toBeNull();
  const path = await kept.keep(file('a.exe', 'right'), async () => new Response('right'));
  expect(readFileSync(path ?? '', 'utf8')).toBe('right');
  expect(await kept.keep(file('a.exe', 'right'), async () => null), 'not brought again').toBe(path);
  await kept.keep(file('b.exe', 'next'), async () => new Response('next'));
  expect(existsSync(path ?? '')).toBe(false);
});

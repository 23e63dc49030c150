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
async function start(version: string, more: Partial<UpdatingParts> = {}) {
  let quits = 0;
  const parts: UpdatingParts = {
    userData: folder,
    resources: null,
    version,
    packaged: true,
    platform: 'linux',
    arch: 'x64',
    appImage: at('Comanda.AppImage'),
    forAllUsers: false,
    asRoot: false,
    timers: realTimers,
    quit: () => (quits += 1),
    ...more,
  };
  return { updating: await beginUpdating(parts), quits: () => quits };
}

describe('a start', () => {
  test('is counted in the file before anything else happens', () => {
    onTrial();
    void start('2.0.0');
    expect(trial()?.starts, 'before it gives anything back').toBe(1);
    void start('2.0.0');
    expect(trial()?.starts).toBe(2);
  });

  test('that proves well wipes the mark, and the next has nothing to prove', async () => {
    onTrial();
    const { updating } = await start('2.0.0');
    expect(updating?.trial.state()).toBe('installing');
    updating?.trial.shown();
    updating?.trial.heard();
    expect([trial(), updating?.trial.state()]).toEqual([null, 'well']);
    expect((await start('2.0.0')).updating?.trial.state()).toBe('well');
  });

  test('too many puts the program of before in its place, starts it, and ends', async () => {
    const program = (word: string): string => `#!/bin/sh\necho ${word} > '${at('ran')}'\n`;
    writeFileSync(at('kept'), program('before'));
    writeFileSync(at('Comanda.AppImage'), program('new'));
    chmodSync(at('kept'), 0o700);
    onTrial({ starts: 3 });
    const { updating, quits } = await start('2.0.0');
    expect([updating, quits()]).toEqual([null, 1]);
    await expect.poll(() => existsSync(at('ran')) && readFileSync(at('ran'), 'utf8')).toBe('before\n');
    expect(readFileSync(at('Comanda.AppImage'), 'utf8')).toBe(program('before'));
    const back = await start('1.0.0');
    expect([back.updating?.trial.state(), back.updating?.trial.failed()]).toEqual(['rolled_back', '2.0.0']);
    expect((await start('1.0.0')).updating?.trial.failed(), 'also at the start after that').toBe('2.0.0');
  });

  test('goes on as it is where the program of before is gone', async () => {
    onTrial({ starts: 3 });
    const { updating, quits } = await start('2.0.0');
    expect(quits()).toBe(0);
    expect(updating?.trial.failed()).toBe('2.0.0');
    expect(readFileSync(at('updates/last-fault'), 'utf8')).toContain('ENOENT');
  });

  test('goes on as it is where the system does not let the installer run, says so, and does not try again', async () => {
    // Refused as Windows refuses an installer that wants an administrator: after the call, by an event.
    writeFileSync(at('kept'), `#!/bin/sh\necho ran > '${at('ran')}'\n`, { mode: 0o600 });
    onTrial({ starts: 3 });
    const windows = { platform: 'win32', appImage: undefined };
    const { updating, quits } = await start('2.0.0', windows);
    expect(quits(), 'the till goes on selling').toBe(0);
    expect([updating?.trial.failed(), trial()?.back]).toEqual(['2.0.0', true]);
    expect(readFileSync(at('updates/last-fault'), 'utf8')).toContain('EACCES');
    chmodSync(at('kept'), 0o700);
    const again = await start('2.0.0', windows);
    expect([again.quits(), again.updating?.trial.failed(), existsSync(at('ran'))]).toEqual([0, '2.0.0', false]);
    again.updating?.trial.shown();
    again.updating?.trial.heard();
    expect([trial(), (await start('2.0.0', windows)).updating?.trial.state()]).toEqual([null, 'well']);
  });

  test('on a disk that keeps nothing goes on, with a version on trial and with one that fell over', async () => {
    // Folders where the files would be written.
    for (const name of ['trial.json.next', 'failed.next', 'last-fault.next']) mkdirSync(at(`updates/${name}`));
    onTrial();
    expect((await start('2.0.0')).updating?.trial.state()).toBe('installing');
    onTrial({ starts: 9, kept: null });
    expect((await start('2.0.0')).updating?.trial.failed()).toBe('2.0.0');
    onTrial({ back: true });
    expect((await start('1.0.0')).updating?.trial.state()).toBe('rolled_back');
  });

  test('with a mark that was never finished has nothing on trial', async () => {
    writeFileSync(at('updates/trial.json'), '{"version":');
    expect((await start('2.0.0')).updating?.trial.state()).toBe('well');
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

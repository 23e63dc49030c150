import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holding } from './lock.mjs';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'comanda-lock-'));
  folder = join(home, 'setup.lock');
});
afterEach(() => rmSync(home, { recursive: true }));

const silent = { waiting: () => undefined };

test('what two runs do under the lock never overlaps, and nothing is left behind', async () => {
  const steps: string[] = [];
  const run = (name: string) =>
    holding(folder, silent, async () => {
      steps.push(`${name} in`);
      await Promise.resolve();
      steps.push(`${name} out`);
    });
  await Promise.all([run('a'), run('b'), run('c')]);
  expect(steps.length).toBe(6);
  for (let i = 0; i < 6; i += 2) expect(steps[i + 1]).toBe(steps[i]?.replace('in', 'out'));
  expect(readdirSync(home)).toEqual([]);
});

test('the lock is given back when the work fails', async () => {
  const failing = holding(folder, silent, () => Promise.reject(new Error('no network')));
  await expect(failing).rejects.toThrow('no network');
  expect(existsSync(folder)).toBe(false);
});

test('one who waits is told who holds it', async () => {
  const told: number[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = holding(folder, silent, () => held);
  const second = holding(
    folder,
    {
      waiting: (pid) => {
        told.push(pid);
        release();
      },
    },
    () => Promise.resolve('done'),
  );
  await first;
  expect(await second).toBe('done');
  expect(told).toEqual([process.pid]);
});

test('the lock of a process that died is taken over', async () => {
  mkdirSync(folder);
  // Larger than any process id that Linux, macOS or Windows hands out.
  writeFileSync(join(folder, 'holder'), '2147483646');
  expect(await holding(folder, silent, () => Promise.resolve('done'))).toBe('done');
});

test('the lock of a living process id that has not moved for a minute is taken over', async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'holder'), String(process.pid));
  const twoMinutesAgo = new Date(Date.now() - 120_000);
  utimesSync(folder, twoMinutesAgo, twoMinutesAgo);
  expect(await holding(folder, silent, () => Promise.resolve('done'))).toBe('done');
});

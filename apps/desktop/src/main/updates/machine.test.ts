import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeTimers } from '../testing/timers.ts';
import { machineUpdates } from './machine.ts';
import type { Mark } from './mark.ts';

// Its own code asks for Electron as soon as it is there; none of it is asked for here.
vi.mock('electron-updater', () => ({ autoUpdater: {} }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-machine-'));
  mkdirSync(join(folder, 'updates'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (): string => join(folder, 'updates', 'trial.json');
const starts = (): number => (JSON.parse(readFileSync(file(), 'utf8')) as Mark).starts;

/** A start of a version on trial. @param locks what the lock says each time it is asked for; then it is free */
function start(locks: readonly boolean[], env: Record<string, string> = {}) {
  const mark: Mark = { version: '2.0.0', from: '1.0.0', kept: null, starts: 0, back: false };
  writeFileSync(file(), JSON.stringify(mark));
  const timers = new FakeTimers();
  const left = [...locks];
  const exits: number[] = [];
  const app = {
    isPackaged: true,
    requestSingleInstanceLock: () => left.shift() ?? true,
    exit: (code: number) => void exits.push(code),
    getPath: () => folder,
    getVersion: () => '2.0.0',
    on: () => undefined,
  };
  const electron = { app, powerMonitor: {}, autoUpdater: {} } as never;
  const machine = { platform: 'linux', arch: 'x64', env, execPath: join(folder, 'comanda') } as const;
  const follow = machineUpdates(electron, timers, machine);
  const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  return {
    follow,
    exits,
    async pass(ms: number) {
      for (let done = 0; done < ms; done += 500) {
        timers.pass(500);
        await settled();
      }
    },
  };
}

test('a start is counted before it gives anything back', () => {
  start([]);
  expect(starts()).toBe(1);
});

test('a second click beside the program that runs ends, and is no start of the version on trial', async () => {
  const { follow, exits } = start([false]);
  expect([await follow, exits, starts()]).toEqual([null, [0], 0]);
});

test('a start that an update began waits until the program of before has ended', async () => {
  const { follow, exits, pass } = start([false, false, false], { APPIMAGE_SILENT_INSTALL: 'true' });
  await pass(1_000);
  expect(starts()).toBe(0);
  await pass(1_000);
  expect([typeof (await follow), exits, starts()]).toEqual(['function', [], 1]);
});

test('and not for ever', async () => {
  const { follow, exits, pass } = start(Array<boolean>(99).fill(false), { APPIMAGE_SILENT_INSTALL: 'true' });
  await pass(15_000);
  expect([await follow, exits, starts()]).toEqual([null, [0], 0]);
});

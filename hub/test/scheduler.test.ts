import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { DAY, HOUR } from '@comanda/shared/base/time.ts';
import { openStore } from '../db/open.ts';
import type { Store } from '../db/store.ts';
import { type ScheduledJob, startScheduler } from '../scheduler.ts';
import { NOON } from './harness.ts';

let folder: string;
let store: Store;
let logged: string[];
beforeEach(() => {
  logged = [];
  folder = mkdtempSync(join(tmpdir(), 'comanda-jobs-'));
  const opened = openStore(join(folder, 'hub.db'));
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
});
afterEach(() => {
  vi.useRealTimers();
  store.close();
  rmSync(folder, { recursive: true });
});

/** Half past four in the morning, in the time zone that the test says. */
const nightly = (name: string, run: ScheduledJob['run']): ScheduledJob => ({ name, pattern: '30 4 * * *', run });

/** The hub runs with these jobs from `at` until it is stopped at once. Gives what the console would see. */
async function hubRuns(at: number, jobs: readonly ScheduledJob[], timeZone = 'UTC') {
  const scheduler = startScheduler(
    store,
    jobs,
    timeZone,
    () => at,
    (job, fault) => logged.push(`${job}: ${String(fault)}`),
  );
  await scheduler.stop();
  return scheduler.view();
}

test('a new hub has missed nothing', async () => {
  let runs = 0;
  await hubRuns(NOON, [nightly('backup', () => void (runs += 1))]);
  expect(runs).toBe(0);
});

test('a job that was due while the hub was off runs at its start: once, however often it was missed', async () => {
  let runs = 0;
  const jobs = [nightly('backup', () => void (runs += 1))];
  await hubRuns(NOON, jobs);
  await hubRuns(NOON + 8 * HOUR, jobs);
  expect(runs).toBe(0);
  const [view] = await hubRuns(NOON + 9 * DAY, jobs);
  expect(runs).toBe(1);
  expect(view).toMatchObject({ name: 'backup', lastAt: NOON + 9 * DAY, lastError: null });
  await hubRuns(NOON + 9 * DAY + HOUR, jobs);
  expect(runs).toBe(1);
});

test('the hour is the venue’s', async () => {
  let runs = 0;
  const jobs = [nightly('backup', () => void (runs += 1))];
  await hubRuns(NOON, jobs, 'Asia/Ho_Chi_Minh');
  // 21:30 UTC is half past four in Saigon.
  await hubRuns(NOON + 9 * HOUR, jobs, 'Asia/Ho_Chi_Minh');
  expect(runs).toBe(0);
  await hubRuns(NOON + 10 * HOUR, jobs, 'Asia/Ho_Chi_Minh');
  expect(runs).toBe(1);
});

test('a job that fails says why, stops no other, and is due again at its next time', async () => {
  let fails = true;
  const done: string[] = [];
  const jobs = [
    nightly('backup', () => {
      if (fails) throw new Error('no space on the disk');
      done.push('backup');
    }),
    nightly('tidy', async () => {
      await Promise.resolve();
      done.push('tidy');
    }),
  ];
  await hubRuns(NOON, jobs);
  const views = await hubRuns(NOON + DAY, jobs);
  expect(done).toEqual(['tidy']);
  expect(logged).toEqual(['backup: Error: no space on the disk']);
  expect(views.map(({ name, lastError }) => [name, lastError])).toEqual([
    ['backup', 'no space on the disk'],
    ['tidy', null],
  ]);
  fails = false;
  const [after] = await hubRuns(NOON + 2 * DAY, jobs);
  expect(done).toContain('backup');
  expect(must(after, 'the backup').lastError).toBeNull();
});

test('jobs run at their time while the hub is open, and no more once it has stopped', async () => {
  vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  let runs = 0;
  const scheduler = startScheduler(store, [nightly('backup', () => void (runs += 1))], 'UTC', () => Date.now());
  expect(scheduler.view()).toMatchObject([{ nextAt: NOON + 16.5 * HOUR }]);
  await vi.advanceTimersByTimeAsync(16 * HOUR);
  expect(runs).toBe(0);
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(runs).toBe(1);
  await scheduler.stop();
  await vi.advanceTimersByTimeAsync(2 * DAY);
  expect(runs).toBe(1);
});

import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { leaseLocks, type WithLock } from './locks.ts';
import { type ManualClock, manualClock } from './testing/manual-clock.ts';

let clock: ManualClock;
let db: Database;
let tabs: { left: WithLock; right: WithLock };
let opened = 0;

beforeEach(async () => {
  opened += 1;
  clock = manualClock();
  db = await openDatabase(`locks-${opened}`);
  let holders = 0;
  const newId = (): string => `holder-${(holders += 1)}`;
  tabs = { left: leaseLocks(db, clock, newId), right: leaseLocks(db, clock, newId) };
});

const lease = () => db.get('leases', 'outbox');
/** Work that goes on until it is told to end. */
function work() {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { run: vi.fn(() => promise), end: resolve };
}

test('one runs after the other, also within one tab', async () => {
  const [first, second] = [work(), work()];
  const left = tabs.left('outbox', first.run);
  await vi.waitFor(() => expect(first.run).toHaveBeenCalled());
  const again = tabs.left('outbox', second.run);
  second.end('second');
  for (let n = 0; n < 5; n += 1) {
    clock.advance(100);
    await lease();
  }
  expect(second.run).not.toHaveBeenCalled();
  first.end('first');
  expect(await left).toBe('first');
  await vi.waitFor(() => {
    clock.advance(100);
    expect(second.run).toHaveBeenCalled();
  });
  expect(await again).toBe('second');
  expect(await lease()).toBeUndefined();
});

test('a lease is renewed as long as the work lasts', async () => {
  const [long, other] = [work(), work()];
  const left = tabs.left('outbox', long.run);
  await vi.waitFor(() => expect(long.run).toHaveBeenCalled());
  const right = tabs.right('outbox', other.run);
  other.end('other');
  for (let n = 0; n < 6; n += 1) {
    const until = (await lease())?.until ?? 0;
    clock.advance(2_000);
    await vi.waitFor(async () => expect((await lease())?.until).toBeGreaterThan(until));
  }
  expect(other.run).not.toHaveBeenCalled();
  long.end('long');
  await left;
  await vi.waitFor(() => {
    clock.advance(100);
    expect(other.run).toHaveBeenCalled();
  });
  await right;
});

test('the lease of a tab that crashed runs out', async () => {
  await db.put('leases', { holder: 'crashed', until: clock.now() + 6_000 }, 'outbox');
  const run = vi.fn(async () => clock.now());
  const start = clock.now();
  const right = tabs.right('outbox', run);
  await vi.waitFor(() => {
    clock.advance(500);
    expect(run).toHaveBeenCalled();
  });
  expect((await right) - start).toBeGreaterThanOrEqual(6_000);
});

test('a fault in the work gives the lease back', async () => {
  const failed = tabs.left('outbox', () => Promise.reject(new Error('broken')));
  await expect(failed).rejects.toThrow('broken');
  expect(await lease()).toBeUndefined();
});

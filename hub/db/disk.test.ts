import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { diskOf, unhurried } from './disk.ts';
import { openStore } from './open.ts';
import { scheduledRuns } from './schema/printing.ts';
import type { Store } from './store.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-disk-'));
  const opened = openStore(join(folder, 'hub.db'));
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const FULL = 2;
const NORMAL = 1;
const level = (): unknown => store.sqlite.pragma('synchronous', { simple: true });
const names = (): string[] => store.all<{ name: string }>('select name from scheduled_runs').map(({ name }) => name);

it('does not wait within what is unhurried, and waits again after it, however that ends', () => {
  const books = unhurried(store);
  const told = vi.spyOn(store.sqlite, 'exec');
  books.run("insert into scheduled_runs (name, last_at) values ('alone', 1)");
  expect(told.mock.calls).toEqual([['pragma synchronous = normal'], ['pragma synchronous = 2']]);
  expect(level()).toBe(FULL);

  books.run('begin immediate');
  books.insert(scheduledRuns, { name: 'in a transaction', lastAt: 1, lastError: null });
  expect(level()).toBe(NORMAL);
  books.run('commit');
  expect(level()).toBe(FULL);

  expect(() => books.run("insert into scheduled_runs (name, last_at) values ('alone', 1)")).toThrow('UNIQUE');
  expect(level()).toBe(FULL);

  books.run('begin immediate');
  books.put(scheduledRuns, { name: 'taken back', lastAt: 1, lastError: null });
  books.run('rollback');
  expect(level()).toBe(FULL);
  expect(names()).toEqual(['alone', 'in a transaction']);
});

it('leaves a transaction of somebody else as it is', () => {
  store.run('begin immediate');
  unhurried(store).insert(scheduledRuns, { name: 'within', lastAt: 1, lastError: null });
  expect(level()).toBe(FULL);
  store.run('commit');
  expect(names()).toEqual(['within']);
});

it('syncs the file that commits are in, again and again, and says where it cannot', async () => {
  const disk = diskOf(store);
  await disk.sync();
  unhurried(store).put(scheduledRuns, { name: 'a', lastAt: 1, lastError: null });
  await disk.sync();
  disk.close();
  const memory = openStore(':memory:');
  if (!memory.ok) throw new Error(memory.error.message);
  await expect(diskOf(memory.value).sync()).rejects.toThrow('ENOENT');
  memory.value.close();
});

it('moves what was written into the database once nobody waits, and not before it is worth it', async () => {
  const disk = diskOf(store);
  const waiting = (): number => {
    const [state] = store.sqlite.pragma('wal_checkpoint(noop)') as { log: number; checkpointed: number }[];
    return (state?.log ?? 0) - (state?.checkpointed ?? 0);
  };
  const write = (times: number): void => {
    for (let n = 0; n < times; n += 1)
      unhurried(store).put(scheduledRuns, { name: 'a', lastAt: n, lastError: 'x'.repeat(3_000) });
  };
  vi.useFakeTimers();
  try {
    write(20);
    const little = waiting();
    expect(little).toBeGreaterThan(0);
    disk.rest();
    vi.runAllTimers();
    expect(waiting()).toBe(little);
    write(600);
    expect(waiting()).toBeGreaterThan(500);
    disk.rest();
    vi.runAllTimers();
    expect(waiting()).toBe(0);
    disk.rest();
    disk.close();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

it('leaves what cannot be moved for another time', () => {
  const disk = diskOf(store);
  for (let n = 0; n < 600; n += 1)
    unhurried(store).put(scheduledRuns, { name: 'a', lastAt: n, lastError: 'x'.repeat(3_000) });
  const pragma = store.sqlite.pragma.bind(store.sqlite);
  const asked = vi.spyOn(store.sqlite, 'pragma').mockImplementation((text, options) => {
    if (text === 'wal_checkpoint(passive)') throw new Error('database or disk is full');
    return pragma(text, options);
  });
  vi.useFakeTimers();
  try {
    disk.rest();
    vi.runAllTimers();
    expect(asked).toHaveBeenCalledWith('wal_checkpoint(passive)');
    expect(names()).toEqual(['a']);
  } finally {
    vi.useRealTimers();
    disk.close();
  }
});

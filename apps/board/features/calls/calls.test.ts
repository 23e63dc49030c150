import { expect, test } from 'vitest';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { Caller } from './calls.ts';

const entry = (orderId: string, state: BoardEntry['state'] = 'ready'): BoardEntry => ({
  kept: null,
  orderId,
  number: 1,
  state,
  since: 0,
});
const all = (...ids: readonly string[]): BoardEntry[] => ids.map((id) => entry(id));

/** Lets all promises that wait for nothing else go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** A caller that has looked at an empty board, and what was heard of it. */
function bench(fails: (id: string) => boolean = () => false) {
  const heard: string[] = [];
  const ends: (() => void)[] = [];
  const caller = new Caller<string>(({ orderId }, words) => {
    heard.push(`start ${orderId} ${words}`);
    if (fails(orderId)) return Promise.reject(new Error('no sound'));
    return new Promise((resolve) => {
      ends.push(() => {
        heard.push(`end ${orderId}`);
        resolve();
      });
    });
  });
  caller.hear([], 'en');
  return { heard, caller, end: () => ends.shift()?.() };
}

test('no call begins before the one before it has ended', async () => {
  const { heard, caller, end } = bench();
  caller.hear(all('a', 'b'), 'en');
  await settled();
  expect(heard).toEqual(['start a en']);
  end();
  await settled();
  expect(heard).toEqual(['start a en', 'end a', 'start b en']);
});

test('a call that fails does not silence the next', async () => {
  const { heard, caller } = bench((id) => id === 'a');
  caller.hear(all('a', 'b'), 'vi');
  await settled();
  expect(heard).toEqual(['start a vi', 'start b vi']);
});

test('whoever was served before their turn came is not called any more', async () => {
  const { heard, caller, end } = bench();
  caller.hear(all('a', 'b', 'c'), 'en');
  await settled();
  caller.hear(all('a', 'c'), 'en');
  end();
  await settled();
  expect(heard).toEqual(['start a en', 'end a', 'start c en']);
});

test('only what has become ready is called, and nothing at the first look', () => {
  const caller = new Caller<string>(() => Promise.resolve());
  expect(caller.hear([...all('a'), entry('b', 'preparing')], 'en')).toEqual([]);
  expect(caller.hear([...all('a', 'c'), entry('b', 'preparing')], 'en')).toEqual(all('c'));
  expect(caller.isReady('c')).toBe(true);
  expect(caller.isReady('b')).toBe(false);
});

test('what is brought back to be made again is called again when it is ready', () => {
  const { caller } = bench();
  expect(caller.hear(all('a'), 'en')).toHaveLength(1);
  expect(caller.hear([entry('a', 'preparing')], 'en')).toHaveLength(0);
  expect(caller.hear(all('a'), 'en')).toHaveLength(1);
});

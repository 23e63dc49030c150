import { expect, test } from 'vitest';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { makeCalls, newlyReady, readyIds } from './calls.ts';

const entry = (orderId: string, state: BoardEntry['state']): BoardEntry => ({ orderId, number: 1, state, since: 0 });

/** Lets all promises that wait for nothing else go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

test('no call begins before the one before it has ended', async () => {
  const heard: string[] = [];
  const ends: (() => void)[] = [];
  const call = makeCalls((number) => {
    heard.push(`start ${number}`);
    return new Promise((resolve) => {
      ends.push(() => {
        heard.push(`end ${number}`);
        resolve();
      });
    });
  });
  call(41);
  call(42);
  await Promise.resolve();
  expect(heard).toEqual(['start 41']);
  ends[0]?.();
  await settled();
  expect(heard).toEqual(['start 41', 'end 41', 'start 42']);
});

test('a call that fails does not silence the next', async () => {
  const heard: number[] = [];
  const call = makeCalls((number) => {
    heard.push(number);
    return number === 1 ? Promise.reject(new Error('no sound')) : Promise.resolve();
  });
  call(1);
  call(2);
  await settled();
  expect(heard).toEqual([1, 2]);
});

test('only what has become ready is called, and nothing at the first drawing', () => {
  const entries = [entry('a', 'ready'), entry('b', 'preparing')];
  expect(newlyReady(null, entries)).toEqual([]);
  expect(newlyReady(readyIds(entries), [...entries, entry('c', 'ready')]).map((each) => each.orderId)).toEqual(['c']);
});

import { expect, test } from 'vitest';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { makeCalls, newlyReady, readyIds } from './calls.ts';

const entry = (orderId: string, state: BoardEntry['state'] = 'ready', number = 1): BoardEntry => ({
  orderId,
  number,
  state,
  since: 0,
});
const always = () => true;

/** Lets all promises that wait for nothing else go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

test('no call begins before the one before it has ended', async () => {
  const heard: string[] = [];
  const ends: (() => void)[] = [];
  const call = makeCalls(({ number }) => {
    heard.push(`start ${number}`);
    return new Promise((resolve) => {
      ends.push(() => {
        heard.push(`end ${number}`);
        resolve();
      });
    });
  }, always);
  call(entry('a', 'ready', 41));
  call(entry('b', 'ready', 42));
  await settled();
  expect(heard).toEqual(['start 41']);
  ends[0]?.();
  await settled();
  expect(heard).toEqual(['start 41', 'end 41', 'start 42']);
});

test('a call that fails does not silence the next', async () => {
  const heard: string[] = [];
  const call = makeCalls(({ orderId }) => {
    heard.push(orderId);
    return orderId === 'a' ? Promise.reject(new Error('no sound')) : Promise.resolve();
  }, always);
  call(entry('a'));
  call(entry('b'));
  await settled();
  expect(heard).toEqual(['a', 'b']);
});

test('whoever was served before their turn came is not called any more', async () => {
  const heard: string[] = [];
  const waiting = new Set(['a', 'b', 'c']);
  const call = makeCalls(
    ({ orderId }) => {
      heard.push(orderId);
      return Promise.resolve();
    },
    (orderId) => waiting.has(orderId),
  );
  for (const id of waiting) call(entry(id));
  waiting.delete('b');
  await settled();
  expect(heard).toEqual(['a', 'c']);
});

test('only what has become ready is called, and nothing at the first drawing', () => {
  const entries = [entry('a'), entry('b', 'preparing')];
  expect(newlyReady(null, entries)).toEqual([]);
  expect(newlyReady(readyIds(entries), [...entries, entry('c')]).map((each) => each.orderId)).toEqual(['c']);
});

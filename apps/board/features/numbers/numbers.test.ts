import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { expect, test } from 'vitest';
import { columnsOf, isFresh, PAGE_MS, turnOf, widestOf } from './numbers.ts';

const QUEUE = { boardMinutes: 20, trackOnReceipt: false, guestAddress: null, throttles: {} };
const leavesAfter = (boardMinutes: number | null) => ({ queue: { ...QUEUE, boardMinutes } });

const entry = (number: number, state: BoardEntry['state'], since: number): BoardEntry => ({
  kept: null,
  orderId: `${number}`,
  number,
  state,
  since,
});

test('ready numbers have the newest first, the others who waits longest', () => {
  const { preparing, ready } = columnsOf(
    [entry(1, 'ready', 10), entry(2, 'preparing', 30), entry(3, 'ready', 50), entry(4, 'preparing', 20)],
    leavesAfter(null),
    100,
  );
  expect(ready.map(({ number }) => number)).toEqual([3, 1]);
  expect(preparing.map(({ number }) => number)).toEqual([4, 2]);
});

test('a ready number leaves after the venue’s minutes and no sooner, and what is made stays', () => {
  const entries = [entry(1, 'ready', 0), entry(2, 'preparing', 0)];
  const numbers = (minutes: number | null, now: number): number[] =>
    columnsOf(entries, leavesAfter(minutes), now).ready.map(({ number }) => number);
  expect(numbers(20, 20 * 60_000 - 1)).toEqual([1]);
  expect(numbers(20, 20 * 60_000)).toEqual([]);
  expect(numbers(null, 1e12)).toEqual([1]);
  expect(numbers(3, 3 * 60_000)).toEqual([]);
  expect(columnsOf(entries, leavesAfter(20), 1e12).preparing).toHaveLength(1);
});

test('pages take turns, and a new call begins with the first', () => {
  const list = [1, 2, 3, 4, 5];
  expect(turnOf(list, 2, 1_000, 1_000)).toEqual({ part: [1, 2], page: 0, pages: 3 });
  expect(turnOf(list, 2, 1_000 + 2 * PAGE_MS, 1_000)).toEqual({ part: [5], page: 2, pages: 3 });
  expect(turnOf(list, 2, 1_000 + 3 * PAGE_MS, 1_000).page).toBe(0);
  expect(turnOf(list, 2, 500, 1_000).page).toBe(0);
  expect(turnOf([], 2, 1_000, 0)).toEqual({ part: [], page: 0, pages: 1 });
});

test('the more pages there are, the sooner they turn, yet none before it can be read', () => {
  const turnsAt = (numbers: number): number => {
    const list = Array.from({ length: numbers }, (_, at) => at);
    let at = 0;
    while (turnOf(list, 3, at, 0).page === 0) at += 100;
    return at;
  };
  expect([6, 9, 18, 300].map(turnsAt)).toEqual([8_000, 8_000, 4_000, 3_000]);
});

test('what was just called is on every page, and the others take turns beside it', () => {
  const list = [9, 8, 1, 2, 3, 4, 5, 6];
  const called = (each: number): boolean => each > 7;
  expect(turnOf(list, 6, 0, 0, called)).toEqual({ part: [9, 8, 1, 2, 3, 4], page: 0, pages: 2 });
  expect(turnOf(list, 6, PAGE_MS, 0, called)).toEqual({ part: [9, 8, 5, 6], page: 1, pages: 2 });
  expect(turnOf(list, 3, PAGE_MS, 0, called).part).toEqual([9, 2, 3]);
  // A crowd that was called at once leaves room for those who wait.
  expect(turnOf(list.toReversed(), 6, 0, 0, () => true)).toMatchObject({ part: [6, 5, 4, 3, 2, 1], pages: 2 });
});

test('a number stands out for 20 s, from its call where the board was away before', () => {
  const ready = entry(1, 'ready', 100_000);
  expect(isFresh(ready, undefined, 119_999)).toBe(true);
  expect(isFresh(ready, undefined, 120_000)).toBe(false);
  expect(isFresh(ready, 150_000, 150_001)).toBe(true);
});

test('the widest number decides how many stand beside each other; two digits always have their room', () => {
  const widthOf = (label: string): number => label.length;
  expect(widestOf([], widthOf)).toBe(2);
  expect(widestOf([entry(7, 'ready', 0), entry(1_042, 'ready', 0)], widthOf)).toBe(4);
});

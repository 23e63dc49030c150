import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { expect, test } from 'vitest';
import { columnsOf, digitsOf, HIGHLIGHT_MS, isFresh, PAGE_MS, turnOf } from './numbers.ts';

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
    null,
    100,
  );
  expect(ready.map(({ number }) => number)).toEqual([3, 1]);
  expect(preparing.map(({ number }) => number)).toEqual([4, 2]);
});

test('a ready number leaves after the venue’s minutes and no sooner, and what is made stays', () => {
  const entries = [entry(1, 'ready', 0), entry(2, 'preparing', 0)];
  const numbers = (minutes: number | null, now: number): number[] =>
    columnsOf(entries, minutes, now).ready.map(({ number }) => number);
  expect(numbers(20, 20 * 60_000 - 1)).toEqual([1]);
  expect(numbers(20, 20 * 60_000)).toEqual([]);
  expect(numbers(null, 1e12)).toEqual([1]);
  expect(columnsOf(entries, 20, 1e12).preparing).toHaveLength(1);
});

test('pages take turns, and a new call begins with the first', () => {
  const list = [1, 2, 3, 4, 5];
  expect(turnOf(list, 2, 1_000, 1_000)).toEqual({ part: [1, 2], page: 0, pages: 3 });
  expect(turnOf(list, 2, 1_000 + 2 * PAGE_MS, 1_000)).toEqual({ part: [5], page: 2, pages: 3 });
  expect(turnOf(list, 2, 1_000 + 3 * PAGE_MS, 1_000).page).toBe(0);
  expect(turnOf(list, 2, 500, 1_000).page).toBe(0);
  expect(turnOf([], 2, 1_000, 0)).toEqual({ part: [], page: 0, pages: 1 });
});

test('a number stands out for 20 s, from its call where the board was away before', () => {
  const ready = entry(1, 'ready', 100_000);
  expect(isFresh(ready, undefined, 100_000 + HIGHLIGHT_MS - 1)).toBe(true);
  expect(isFresh(ready, undefined, 100_000 + HIGHLIGHT_MS)).toBe(false);
  expect(isFresh(ready, 150_000, 150_001)).toBe(true);
});

test('the longest number decides the size', () => {
  expect(digitsOf([])).toBe(2);
  expect(digitsOf([entry(7, 'ready', 0), entry(1_042, 'ready', 0)])).toBe(4);
});

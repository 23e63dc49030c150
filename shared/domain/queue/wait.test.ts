import { expect, test } from 'vitest';
import { waitOf } from './wait.ts';

const MINUTE = 60_000;
const wait = (likely: number, latest: number) => waitOf({ likelyAt: likely * MINUTE, latestAt: latest * MINUTE }, 0);

test('a wait is told in whole minutes, rounded up, never less than one', () => {
  expect(wait(7.2, 11)).toEqual({ from: 8, to: 11 });
  expect(wait(0.1, 0.2)).toEqual({ from: 1, to: 1 });
  expect(wait(-3, 4)).toEqual({ from: 1, to: 4 });
});

test('what should have been ready is ready any moment', () => {
  expect(wait(-9, -0.1)).toBeNull();
  expect(wait(0, 0)).toBeNull();
});

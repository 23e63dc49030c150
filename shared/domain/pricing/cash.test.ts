import { expect, test } from 'vitest';
import { roundCash } from './cash.ts';

test.each([
  [123_499, 1_000, 123_000, -499],
  [123_500, 1_000, 124_000, 500],
  [1_002, 5, 1_000, -2],
  [1_003, 5, 1_005, 2],
  [777, 1, 777, 0],
  [0, 1_000, 0, 0],
  [499, 1_000, 0, -499],
])('%d in steps of %d is %d', (due, increment, payable, rounding) => {
  expect(roundCash(due, increment)).toEqual({ payable, rounding });
});

test.each([
  [-1, 5],
  [0.5, 5],
  [10, 0],
])('%d in steps of %d is a fault', (due, increment) => {
  expect(() => roundCash(due, increment)).toThrow('invariant broken');
});

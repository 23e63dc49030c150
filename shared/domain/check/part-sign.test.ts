import { expect, test } from 'vitest';
import { partSign } from './part-sign.ts';

test('a part of a line is one sign where there is one', () => {
  expect([1_000_000, 500_000, 333_333, 333_334, 166_667, 100_000].map(partSign)).toEqual(['', '½', '⅓', '⅓', '⅙', '⅒']);
  expect([0, 333_331, 470_000, 999_999].map(partSign)).toEqual([null, null, null, null]);
});

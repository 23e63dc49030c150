import { expect, test } from 'vitest';
import { framesPerSecond, gapsOf, rateOf } from './frames.ts';

test('each whole second counts for itself; one in which nothing was drawn counts none', () => {
  const smooth = Array.from({ length: 61 }, (_, n) => 500 + n * 50);
  expect(framesPerSecond(smooth)).toEqual([20, 20, 20]);
  expect(framesPerSecond([0, 100, 2_500, 3_000])).toEqual([2, 0, 1]);
  expect(framesPerSecond([])).toEqual([]);
});

test('a freeze counts as the one long frame that it is, and what lies between two stretches does not', () => {
  const frozen = [0, 16, 32, 832, 848];
  const smooth = [9_000, 9_016];
  expect(gapsOf([frozen, smooth])).toEqual([16, 16, 800, 16, 16]);
  expect(Math.round(rateOf([frozen]))).toBe(5);
  expect(rateOf([[0, 20, 40]])).toBe(50);
});

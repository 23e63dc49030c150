import { expect, test } from 'vitest';
import { framesPerSecond } from './frames.ts';

test('each whole second counts for itself; one in which nothing was drawn counts none', () => {
  const smooth = Array.from({ length: 61 }, (_, n) => 500 + n * 50);
  expect(framesPerSecond(smooth)).toEqual([20, 20, 20]);
  expect(framesPerSecond([0, 100, 2_500, 3_000])).toEqual([2, 0, 1]);
  expect(framesPerSecond([])).toEqual([]);
});

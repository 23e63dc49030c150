import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repriced } from './reprice.ts';

test.each([
  [45_000, 100_000, 1_000, 50_000],
  [45_000, 50_000, 500, 47_500],
  [45_000, -100_000, 1_000, 41_000],
  [1_250, 80_000, 5, 1_350],
  [999, 0, 1, 999],
  [999, -1_000_000, 10, 0],
])('%i by %i ppm in steps of %i is %i', (price, change, step, result) =>
  expect(repriced(price, change, step)).toBe(result),
);

const price = fc.integer({ min: 0, max: 1e9 });
const change = fc.integer({ min: -1_000_000, max: 3_000_000 });
const step = fc.constantFrom(1, 5, 10, 100, 500, 1_000);

test('a new price is a multiple of its step, within half a step of the exact one, and never below zero', () => {
  fc.assert(
    fc.property(price, change, step, (before, ppm, by) => {
      const after = repriced(before, ppm, by);
      expect(after).toBeGreaterThanOrEqual(0);
      expect(after % by).toBe(0);
      expect(Math.abs(after - (before * (1_000_000 + ppm)) / 1_000_000)).toBeLessThanOrEqual(by / 2 + 1e-3);
    }),
    { seed: 4600 },
  );
});

test('a dearer price stays dearer than a cheaper one, or becomes the same', () => {
  fc.assert(
    fc.property(price, price, change, step, (a, b, ppm, by) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(repriced(low, ppm, by)).toBeLessThanOrEqual(repriced(high, ppm, by));
    }),
    { seed: 4600 },
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { place } from './placement.ts';

const RUNS = { seed: 4600, numRuns: 500 };
const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const left = { id: 1, bounds: at(0, 0, 1_920, 1_080), workArea: at(0, 40, 1_920, 1_040) };
const right = { id: 2, bounds: at(1_920, 0, 1_080, 1_920), workArea: at(1_920, 0, 1_080, 1_920) };

test('a window comes back where it was, on the display that it was on', () => {
  const bounds = at(2_000, 100, 800, 600);
  expect(place([left, right], { display: 2, bounds, locked: false })).toEqual({ display: 2, bounds });
  expect(place([left, right], { display: null, bounds, locked: false })).toEqual({ display: 2, bounds });
});

test('a locked one fills its display; one whose display is gone comes to the main one', () => {
  expect(place([left, right], { display: 2, bounds: null, locked: true })).toEqual({
    display: 2,
    bounds: right.bounds,
  });
  const bounds = at(2_000, 100, 800, 600);
  expect(place([left], { display: 2, bounds, locked: false })).toEqual({ display: 1, bounds: left.workArea });
  expect(place([left], { display: 2, bounds, locked: true })).toEqual({ display: 1, bounds: left.bounds });
});

test('wherever it was and whatever displays there are now, hands can reach it', () => {
  const bounds = fc.record({
    x: fc.integer({ min: -9_000, max: 9_000 }),
    y: fc.integer({ min: -9_000, max: 9_000 }),
    width: fc.integer({ min: 200, max: 4_000 }),
    height: fc.integer({ min: 200, max: 4_000 }),
  });
  const wish = fc.record({
    display: fc.option(fc.constantFrom(1, 2, 3)),
    bounds: fc.option(bounds),
    locked: fc.boolean(),
  });
  fc.assert(
    fc.property(wish, fc.constantFrom([left] as const, [left, right] as const), (wanted, displays) => {
      const placed = place(displays, wanted);
      const display = displays.find(({ id }) => id === placed.display);
      if (!display) throw new Error('on no display');
      const { x, y, width, height } = placed.bounds;
      const { bounds: whole } = display;
      expect(Math.min(x + width, whole.x + whole.width) - Math.max(x, whole.x)).toBeGreaterThanOrEqual(80);
      expect(Math.min(y + height, whole.y + whole.height) - Math.max(y, whole.y)).toBeGreaterThanOrEqual(80);
    }),
    RUNS,
  );
});

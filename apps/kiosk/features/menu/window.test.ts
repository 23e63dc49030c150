import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawn, gridOf, listHeight, placeOf } from './window.ts';

const grid = (width: number) => gridOf({ width, least: 300, gap: 16, heightOf: (each) => each * 0.75 + 280 });

test('as many columns as fit, at least one', () => {
  expect(grid(840)).toMatchObject({ columns: 2, width: 396 });
  expect(grid(1_080).columns).toBe(3);
  expect(grid(200).columns).toBe(1);
});

test('every card that is on the glass, wholly or in part, is drawn, and few others', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 320, max: 2_000 }),
      fc.integer({ min: 200, max: 2_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      (count, width, view, scrolled, spare) => {
        const of = grid(width);
        const top = scrolled * Math.max(0, listHeight(count, of) - view);
        const { from, to } = drawn(count, of, { top, view }, spare);
        for (let at = 0; at < count; at += 1) {
          const place = placeOf(at, of).top;
          if (place < top + view && place + of.height > top) expect(at >= from && at < to).toBe(true);
        }
        expect(to - from).toBeLessThanOrEqual((Math.ceil(view / of.height) + 3 + 2 * spare) * of.columns);
      },
    ),
    { seed: 4600 },
  );
});

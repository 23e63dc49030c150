import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readyLayout } from './layout.ts';

const LYING = { width: 1_920, height: 1_080 };
const STANDING = { width: 1_080, height: 1_920 };
/** As wide as digits are in the usual fonts. */
const CAP = 0.729;
const digits = (count: number): number => count * 0.62;

describe('ready numbers', () => {
  it.each([
    ['lying', LYING],
    ['standing', STANDING],
  ])('have capitals of 244 px on a %s glass of 1080, with one digit as with four, in any font', (_, glass) => {
    for (const count of [1, 2, 3, 4]) {
      for (const cap of [0.66, CAP, 0.75]) {
        expect(readyLayout(glass, cap, digits(count) * (cap / CAP)).type * cap).toBeGreaterThanOrEqual(244);
      }
    }
  });

  it('stand as often beside and below each other as they fit', () => {
    expect(readyLayout(LYING, CAP, digits(2))).toMatchObject({ columns: 2, rows: 3, perPage: 6 });
    expect(readyLayout(LYING, CAP, digits(3))).toMatchObject({ columns: 1, rows: 3, perPage: 3 });
    expect(readyLayout(STANDING, CAP, digits(2))).toMatchObject({ columns: 2, rows: 3, perPage: 6 });
  });

  it('never reach over their part of the glass', () => {
    const side = fc.integer({ min: 320, max: 4_000 });
    fc.assert(
      fc.property(side, side, fc.double({ min: 0.3, max: 8, noNaN: true }), (width, height, widest) => {
        const { type, columns } = readyLayout({ width, height }, CAP, widest);
        expect(columns * widest * type).toBeLessThanOrEqual(width >= height ? width * 0.6 : width);
      }),
      { seed: 43 },
    );
  });
});

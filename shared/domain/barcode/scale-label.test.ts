import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, gramsFor, readScaleLabel } from './scale-label.ts';

const label = (twelve: string): string => `${twelve}${checkDigit(twelve)}`;

describe('the check digit', () => {
  test.each([
    ['400638133393', 1],
    ['590123412345', 7],
    ['200041700350', checkDigit('200041700350')],
  ])('of %s', (twelve, digit) => {
    expect(checkDigit(twelve)).toBe(digit);
  });
});

describe('a label of a scale', () => {
  test('says the item and its weight', () => {
    expect(readScaleLabel(label('200041701250'))).toEqual({ code: '00417', grams: 1_250, amount: null });
  });
  test('or the item and its amount', () => {
    expect(readScaleLabel(label('210041701999'))).toEqual({ code: '00417', grams: null, amount: 1_999 });
  });
  test('is read by a rule of the house’s own', () => {
    const rules = ['27PPPPWWWWWWC'];
    expect(readScaleLabel(label('270417001250'), rules)).toEqual({ code: '0417', grams: 1_250, amount: null });
    expect(readScaleLabel(label('200041701250'), rules)).toBeNull();
  });
  test.each(['', '2000417012', 'lobster', '4006381333931', label('200041700000'), label('290041701250')])(
    '“%s” is none',
    (scanned) => {
      expect(readScaleLabel(scanned)).toBeNull();
    },
  );

  test('with one digit read wrongly is none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (code, grams, at, off) => {
          const digits = label(`20${String(code).padStart(5, '0')}${String(grams).padStart(5, '0')}`);
          expect(readScaleLabel(digits)).toEqual({ code: digits.slice(2, 7), grams, amount: null });
          const wrong = `${digits.slice(0, at)}${(Number(digits[at]) + off) % 10}${digits.slice(at + 1)}`;
          expect(readScaleLabel(wrong)).toBeNull();
        },
      ),
      { numRuns: 5_000, seed: 4613 },
    );
  });
});

test('an amount is so many grams of what a kilogram costs', () => {
  expect(gramsFor(1_999, 1_999)).toBe(1_000);
  expect(gramsFor(700, 1_999)).toBe(350);
});

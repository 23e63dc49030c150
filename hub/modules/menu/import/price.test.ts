import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalHabit, parsePrice } from './price.ts';

fc.configureGlobal({ seed: 4600 });

const amount = (text: string, exponent: number, habit: '.' | ',' | null = null) => {
  const price = parsePrice(text, exponent, habit);
  return 'amount' in price ? price.amount : price.problem.en;
};

describe('a price', () => {
  it.each([
    ['65000', 0, 65_000],
    ['65.000', 0, 65_000],
    ['65,000', 0, 65_000],
    ['1.265.000 ₫', 0, 1_265_000],
    ['65,000.00', 0, 65_000],
    ['65000.00', 0, 65_000],
    ['65 000đ', 0, 65_000],
    ['VND 65,000', 0, 65_000],
    ['1,234.50', 2, 123_450],
    ['1.234,50', 2, 123_450],
    ['$1,234.50', 2, 123_450],
    ['1 234,50 €', 2, 123_450],
    ['1 234,50', 2, 123_450],
    ["1'234.50", 2, 123_450],
    ['1,23,456.50', 2, 12_345_650],
    ['12.5', 2, 1_250],
    ['12,5', 2, 1_250],
    ['0.07', 2, 7],
    ['4.5000', 2, 450],
    ['1,234,567', 2, 123_456_700],
    ['9', 2, 900],
    ['1.500', 3, 1_500],
    ['12.25', 3, 12_250],
    ['1234.567', 3, 1_234_567],
  ] as const)('%s with %i decimals is %i', (text, exponent, expected) => {
    expect(amount(text, exponent)).toBe(expected);
  });

  it.each([
    ['1,234', 2, 'thousands or a fraction'],
    ['1.234', 2, 'thousands or a fraction'],
    ['1.5', 0, 'no decimals'],
    ['4.555', 2, 'thousands or a fraction'],
    ['0.555', 2, 'more than the 2 decimals'],
    ['1,23.50', 2, 'not a price'],
    ['12.34.56', 2, 'not a price'],
    ['2 for 5', 2, 'not a price'],
    ['ask', 2, 'not a price'],
    ['1e3', 2, 'not a price'],
    ['-5', 2, 'below zero'],
    ['-$5.00', 2, 'below zero'],
    ['(5.00)', 2, 'below zero'],
    ['9999999999999', 2, 'too large'],
  ] as const)('%s with %i decimals is refused: %s', (text, exponent, words) => {
    expect(amount(text, exponent)).toContain(words);
  });

  it('follows the habit of the file where it stands alone', () => {
    expect(amount('1,234', 2, '.')).toBe(123_400);
    expect(amount('1.234', 2, ',')).toBe(123_400);
    expect(amount('1.234', 2, '.')).toContain('more than the 2 decimals');
    expect(decimalHabit(['1,234', '5', '4.50'], 2)).toBe('.');
    expect(decimalHabit(['4,50', '4.50'], 2)).toBeNull();
  });

  it('survives being written in any house style, to the last unit', () => {
    const whole = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(whole, fc.constantFrom('en', 'vi', 'de-DE', 'fr-FR', 'de-CH'), (units, locale) => {
        const written = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(units / 100);
        expect(amount(written, 2)).toBe(units);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { allocate, currencyExponent, formatMoney, parseMoney, portion, roundRatio, sum } from './money.ts';

describe('roundRatio', () => {
  test.each([
    ['half_even', [0, 0, 1, 2, 2, 2]],
    ['half_up', [0, 1, 1, 2, 2, 3]],
    ['up', [0, 1, 1, 2, 2, 3]],
    ['down', [0, 0, 1, 1, 2, 2]],
  ] as const)('%s rounds halves', (mode, expected) => {
    expect([0, 1, 2, 3, 4, 5].map((halves) => roundRatio(halves, 1, 2, mode))).toEqual(expected);
  });

  test('a third is under, and two thirds over a half', () => {
    expect([1, 2].map((thirds) => roundRatio(thirds, 1, 3, 'half_up'))).toEqual([0, 1]);
    expect([1, 2].map((thirds) => roundRatio(thirds, 1, 3, 'up'))).toEqual([1, 1]);
  });

  test('stays exact where the product is beyond 2^53', () => {
    // 999,999,999,999 × 88,750 / 10⁶ = 88,749,999,999.91125
    expect(portion(999_999_999_999, 88_750, 'down')).toBe(88_749_999_999);
    expect(portion(999_999_999_999, 88_750, 'half_up')).toBe(88_750_000_000);
    // An exact half beyond 2⁵³: 20,000,000,001 × 500,000 / 10⁶.
    expect(portion(20_000_000_001, 500_000, 'half_even')).toBe(10_000_000_000);
    expect(portion(20_000_000_001, 500_000, 'half_up')).toBe(10_000_000_001);
  });
});

test('a result beyond the exact whole numbers is a fault', () => {
  expect(() => roundRatio(2 ** 40, 2 ** 20, 1, 'down')).toThrow('invariant broken');
});

describe('allocate', () => {
  test('$0.02 four ways is 0.01, 0.01, 0, 0', () => {
    expect(allocate(2, [1, 1, 1, 1])).toEqual([1, 1, 0, 0]);
  });

  test('units left over go to the largest fractions', () => {
    expect(allocate(10, [1, 5, 1])).toEqual([2, 7, 1]);
    expect(allocate(100, [1, 0, 2])).toEqual([33, 0, 67]);
  });

  test('weights that are all 0 share equally', () => {
    expect(allocate(5, [0, 0, 0])).toEqual([2, 2, 1]);
  });

  test('nothing among nobody is nothing; something is a fault', () => {
    expect(allocate(0, [])).toEqual([]);
    expect(() => allocate(1, [])).toThrow('shares add up');
  });

  test.each([
    [-1, [1]],
    [0.5, [1]],
    [1, [-1, 2]],
    [1, [0.5]],
    [1, [Number.NaN]],
  ])('allocate(%d, %j) is a fault', (amount, weights) => {
    expect(() => allocate(amount, weights)).toThrow('invariant broken');
  });
});

test('a sum beyond the exact whole numbers is a fault', () => {
  expect(sum([Number.MAX_SAFE_INTEGER - 1, 1])).toBe(Number.MAX_SAFE_INTEGER);
  expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow('invariant broken');
});

test('currencies have 0, 2 or 3 decimals', () => {
  expect(['VND', 'JPY', 'USD', 'EUR', 'KWD'].map(currencyExponent)).toEqual([0, 0, 2, 2, 3]);
  expect(() => currencyExponent('dollars')).toThrow(RangeError);
});

describe('formatMoney', () => {
  test.each([
    [65_000, 'VND', 'vi', '65.000\u00a0₫'],
    [65_000, 'VND', 'en', '₫65,000'],
    [5, 'USD', 'en', '$0.05'],
    [-1_250, 'USD', 'en', '-$12.50'],
    [12_345, 'KWD', 'en', 'KWD\u00a012.345'],
    [123_456, 'EUR', 'de', '1.234,56\u00a0€'],
    [900_719_925_474_099_1, 'USD', 'en', '$90,071,992,547,409.91'],
  ])('%d %s in %s', (amount, currency, locale, expected) => {
    expect(formatMoney(amount, currency, locale)).toBe(expected);
  });
});

describe('parseMoney', () => {
  test.each([
    ['12.5', 'USD', 'en', 1_250],
    ['$1,234.56', 'USD', 'en', 123_456],
    ['1234,5', 'EUR', 'de', 123_450],
    ['1 234,50 €', 'EUR', 'fr', 123_450],
    ["1'234.50", 'CHF', 'de-CH', 123_450],
    ['65.000', 'VND', 'vi', 65_000],
    [' 65000 VND ', 'VND', 'vi', 65_000],
    ['1.5', 'KWD', 'en', 1_500],
    ['0', 'USD', 'en', 0],
  ])('%s %s in %s', (text, currency, locale, expected) => {
    expect(parseMoney(text, currency, locale)).toBe(expected);
  });

  test.each([
    ['', 'USD', 'en'],
    ['$', 'USD', 'en'],
    ['-5', 'USD', 'en'],
    ['12,50', 'USD', 'en'],
    ['1.234', 'USD', 'en'],
    ['1 000', 'USD', 'en'],
    ['12.', 'USD', 'en'],
    ['65,000', 'VND', 'vi'],
    ['1e3', 'USD', 'en'],
    ['12 apples', 'USD', 'en'],
    ['99999999999999999', 'USD', 'en'],
  ])('%s is no amount of %s in %s', (text, currency, locale) => {
    expect(parseMoney(text, currency, locale)).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { makeFormats } from './format.ts';
import { currencyExponent, shifted } from './minor.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  test.each([
    ['en', 'VND', 65_000, '₫65,000'],
    ['vi', 'VND', 65_000, '65.000 ₫'],
    ['en', 'USD', 1_005, '$10.05'],
    ['en', 'USD', -5, '-$0.05'],
    ['vi', 'EUR', 123_456, '1.234,56 €'],
    ['en', 'KWD', 1_234, 'KWD 1.234'],
  ])('money in %s, %s', (language, currency, minor, shown) => {
    expect(plain(makeFormats(language).money(minor, currency))).toBe(shown);
  });

  test('amounts beyond what a double can hold in decimals stay exact', () => {
    expect(plain(makeFormats('en').money(9_007_199_254_740_991, 'USD'))).toBe('$90,071,992,547,409.91');
  });

  test('a whole number is shifted without rounding', () => {
    expect([shifted(5, 2), shifted(-12_345, 3), shifted(0, 2), shifted(7, 0)]).toEqual([
      '0.05',
      '-12.345',
      '0.00',
      '7',
    ]);
    expect(['VND', 'USD', 'KWD'].map(currencyExponent)).toEqual([0, 2, 3]);
  });

  test('rates, times and distances follow the language and the venue’s wall clock', () => {
    const at = Date.UTC(2026, 2, 9, 17, 5);
    const vi = makeFormats('vi', 'Asia/Ho_Chi_Minh');
    expect(plain(makeFormats('en').percent(88_750))).toBe('8.875%');
    expect(vi.time(at)).toBe('00:05');
    expect(vi.date(at)).toContain('10');
    expect(makeFormats('en').relative(at - 190_000, at)).toBe('3 minutes ago');
    expect(vi.relative(at + 7_200_000, at)).toBe('sau 2 giờ nữa');
    expect(makeFormats('en').relative(at, at)).toBe('now');
  });
});

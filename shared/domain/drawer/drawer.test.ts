import { describe, expect, it } from 'vitest';
import { expectedCash, sumOfCounts } from './cash.ts';
import { denominations } from './denominations.ts';

describe('a drawer', () => {
  it('should hold its float, what it took, and no more than was left in it', () => {
    const cash = { float: 500, sales: 1_200, refunds: 100, paidIn: 50, paidOut: 30, drops: 900 };
    expect(expectedCash(cash)).toBe(720);
  });

  it('is counted by pieces', () => {
    expect(
      sumOfCounts([
        { value: 50_000, pieces: 3 },
        { value: 1_000, pieces: 7 },
      ]),
    ).toBe(157_000);
    expect(sumOfCounts([])).toBe(0);
  });

  it.each(['VND', 'USD', 'EUR', 'GBP', 'CHF', 'JPY', 'THB', 'KWD', 'XTS'])('of %s goes from large to small', (code) => {
    const values = denominations(code);
    expect(values.length).toBeGreaterThan(5);
    expect([...values].sort((a, b) => b - a)).toEqual(values);
  });
});

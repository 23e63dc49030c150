import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, formatMoney, parseMoney, roundRatio, shareOut, sum } from './money.ts';

const RUNS = { numRuns: 10_000, seed: 4600 };
/** A numerator below its denominator: rates, and weights over their sum. */
const ratio = fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)).map(([a, b]) => [a, a + b + 1] as const);
const amount = fc.oneof(
  fc.nat(1_000),
  fc.nat(100_000_000),
  fc.maxSafeNat().map((n) => n % 1e12),
);

test('allocate sums to the amount, each share within one unit of its exact part', { timeout: 30_000 }, () => {
  const weights = fc.array(fc.oneof(fc.nat(3), fc.nat(1_000_000), amount), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(amount, weights, (whole, given) => {
      const shares = allocate(whole, given);
      expect(sum(shares)).toBe(whole);
      const total = BigInt(sum(given));
      if (total === 0n) return;
      for (const [index, share] of shares.entries()) {
        const exact = BigInt(whole) * BigInt(given[index] ?? 0);
        const floor = exact / total;
        expect([floor, exact % total === 0n ? floor : floor + 1n]).toContain(BigInt(share));
      }
    }),
    RUNS,
  );
});

test('rounding is within its bounds, and the modes keep their order', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(amount, ratio, (n, [num, den]) => {
      const down = BigInt(roundRatio(n, num, den, 'down'));
      const up = BigInt(roundRatio(n, num, den, 'up'));
      const half = BigInt(roundRatio(n, num, den, 'half_up'));
      const even = BigInt(roundRatio(n, num, den, 'half_even'));
      const exact = BigInt(n) * BigInt(num);
      const divisor = BigInt(den);
      expect(down).toBe(exact / divisor);
      expect(up).toBe((exact + divisor - 1n) / divisor);
      expect(half).toBe((2n * exact + divisor) / (2n * divisor));
      const isHalf = (2n * exact) % (2n * divisor) === divisor;
      expect(even).toBe(isHalf ? down + (down % 2n) : half);
    }),
    RUNS,
  );
});

test('what is shared out by a rate sums to the rounded whole', { timeout: 30_000 }, () => {
  const mode = fc.constantFrom('half_even', 'half_up', 'up', 'down');
  fc.assert(
    fc.property(fc.array(fc.nat(50_000_000), { maxLength: 12 }), fc.nat(1_000_000), mode, (parts, rate, rounding) => {
      const whole = roundRatio(sum(parts), rate, 1_000_000, rounding);
      expect(sum(shareOut(whole, parts, rate, 1_000_000))).toBe(whole);
    }),
    RUNS,
  );
});

test('an amount is read back from how it is written', { timeout: 30_000 }, () => {
  const written = fc.constantFrom(
    ['vi', 'VND'],
    ['en', 'VND'],
    ['en', 'USD'],
    ['vi', 'USD'],
    ['de', 'EUR'],
    ['fr', 'EUR'],
    ['es', 'EUR'],
    ['de-CH', 'CHF'],
    ['en-IN', 'INR'],
    ['ja', 'JPY'],
    ['en', 'KWD'],
  );
  fc.assert(
    fc.property(amount, written, (value, [locale = '', currency = '']) => {
      expect(parseMoney(formatMoney(value, currency, locale), currency, locale)).toBe(value);
    }),
    RUNS,
  );
});

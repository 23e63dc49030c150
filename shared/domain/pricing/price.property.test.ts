import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../base/money.ts';
import { price } from './price.ts';
import { input } from './testing/checks.ts';
import { splitCheck } from './split.ts';
import type { PricedCheck, PriceInput } from './types.ts';

const OPTIONS = { timeout: 60_000 };
const RUNS = { numRuns: 10_000, seed: 4600 };

const taxOf = (check: PricedCheck) => sum(Object.values(check.tax));

test('the lines and the service charge sum to the check', OPTIONS, () => {
  fc.assert(
    fc.property(input, (given) => {
      const check = price(given);
      for (const part of ['gross', 'discount', 'net'] as const) {
        expect(sum(check.lines.map((priced) => priced[part]))).toBe(check[part]);
      }
      for (const [id, amount] of Object.entries(check.tax)) {
        const parts = [...check.lines, check.serviceCharge].map(({ tax }) => (Object.hasOwn(tax, id) ? tax[id] : 0));
        expect(sum(parts.map((part) => part ?? 0))).toBe(amount);
      }
      const added = given.rules.taxMode === 'exclusive' ? taxOf(check) : 0;
      expect(check.total).toBe(check.net + check.serviceCharge.amount + added);
    }),
    RUNS,
  );
});

test('nothing is below zero, and no discount or included tax above what it is of', OPTIONS, () => {
  fc.assert(
    fc.property(input, (given) => {
      const check = price(given);
      const amounts = check.lines.flatMap((priced) => [
        priced.gross,
        priced.discount,
        priced.net,
        ...Object.values(priced.tax),
      ]);
      const all = [...amounts, check.serviceCharge.amount, ...Object.values(check.serviceCharge.tax), check.total];
      expect(all.every((amount) => Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
      for (const priced of check.lines) {
        expect(priced.discount).toBeLessThanOrEqual(priced.gross);
        expect(priced.net).toBe(priced.gross - priced.discount - (priced.comp?.amount ?? 0));
        expect(sum(Object.values(priced.discounts ?? {}))).toBeLessThanOrEqual(priced.discount);
        if (given.rules.taxMode === 'inclusive') {
          expect(sum(Object.values(priced.tax))).toBeLessThanOrEqual(priced.net);
        }
      }
    }),
    RUNS,
  );
});

test('a discount never raises tax, service charge or total', OPTIONS, () => {
  fc.assert(
    fc.property(input, (given) => {
      const plain = price({ ...given, lines: given.lines.map((each) => ({ ...each, discounts: [] })), discounts: [] });
      const check = price(given);
      expect(taxOf(check)).toBeLessThanOrEqual(taxOf(plain));
      expect(check.serviceCharge.amount).toBeLessThanOrEqual(plain.serviceCharge.amount);
      expect(check.total).toBeLessThanOrEqual(plain.total);
    }),
    RUNS,
  );
});

test('pricing twice gives the same, leaves its input as it was, and survives JSON', OPTIONS, () => {
  fc.assert(
    fc.property(input, (given) => {
      const before = JSON.stringify(given);
      const once = price(given);
      expect(JSON.stringify(given)).toBe(before);
      expect(JSON.stringify(price(JSON.parse(before) as PriceInput))).toBe(JSON.stringify(once));
      expect(JSON.parse(JSON.stringify(once))).toEqual(once);
    }),
    RUNS,
  );
});

test('the shares of a split sum to the check, and one share is the check', OPTIONS, () => {
  const weights = fc.array(fc.nat(100), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(input, weights, (given, shared) => {
      const check = price(given);
      const { taxMode } = given.rules;
      const shares = splitCheck(check, taxMode, shared);
      for (const part of ['discount', 'net', 'total'] as const) {
        expect(sum(shares.map((share) => share[part]))).toBe(check[part]);
      }
      expect(sum(shares.map((share) => share.serviceCharge))).toBe(check.serviceCharge.amount);
      for (const [id, amount] of Object.entries(check.tax)) {
        expect(sum(shares.map((share) => share.tax[id] ?? 0))).toBe(amount);
      }
      const { discount, net, tax, total } = check;
      const whole = { gross: net + discount, discount, net, serviceCharge: check.serviceCharge.amount, tax, total };
      expect(splitCheck(check, taxMode, [1])).toEqual([whole]);
    }),
    RUNS,
  );
});

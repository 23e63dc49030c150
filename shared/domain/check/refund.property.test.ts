import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { input } from '../pricing/testing/checks.ts';
import { price } from '../pricing/price.ts';
import { refundAmount, refundLines, type Sale, saleLeft } from './refund.ts';

const OPTIONS = { timeout: 120_000 };
const RUNS = { numRuns: 10_000, seed: 4602 };

const amountsOf = ({ net, serviceCharge, tax, total }: Sale): number[] => [
  net,
  serviceCharge.amount,
  total,
  ...Object.values(tax),
  ...Object.values(serviceCharge.tax),
];

test('refunds by lines and amounts never take more than is left, and giving all back leaves nothing', OPTIONS, () => {
  const deeds = fc.array(fc.oneof(fc.nat(1_000), fc.constantFrom('line 0', 'line 1', 'line 2')), { maxLength: 6 });
  fc.assert(
    fc.property(input, deeds, (given, asked) => {
      const check = price(given);
      const { taxMode } = given.rules;
      const refunds: Sale[] = [];
      for (const deed of asked) {
        const left = saleLeft(check, refunds, taxMode);
        const sale =
          typeof deed === 'string'
            ? refundLines(check, left, [deed], taxMode)
            : refundAmount(left, Math.floor((left.total * deed) / 1_000), taxMode);
        if (typeof deed === 'number') expect(sale.total).toBe(Math.floor((left.total * deed) / 1_000));
        refunds.push(sale);
        const after = saleLeft(check, refunds, taxMode);
        expect(amountsOf(after).every((amount) => amount >= 0)).toBe(true);
        expect(after.total).toBe(left.total - sale.total);
      }
      const left = saleLeft(check, refunds, taxMode);
      refunds.push(refundAmount(left, left.total, taxMode));
      expect(amountsOf(saleLeft(check, refunds, taxMode)).every((amount) => amount === 0)).toBe(true);
    }),
    RUNS,
  );
});

test('all lines of a check are all of the check', OPTIONS, () => {
  fc.assert(
    fc.property(input, (given) => {
      const check = price(given);
      const { taxMode } = given.rules;
      const left = saleLeft(check, [], taxMode);
      const ids = check.lines.map(({ id }) => id);
      const sale = refundLines(check, left, ids, taxMode);
      fc.pre(check.net > 0);
      expect(amountsOf(saleLeft(check, [sale], taxMode)).every((amount) => amount === 0)).toBe(true);
    }),
    RUNS,
  );
});

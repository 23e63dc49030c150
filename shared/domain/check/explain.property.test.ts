import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../base/money.ts';
import { input } from '../pricing/testing/checks.ts';
import { price } from '../pricing/price.ts';
import type { Discount, PriceInput } from '../pricing/types.ts';
import { type DiscountToExplain, explain, type Step, type ToExplain } from './explain.ts';
import { snapshotOf } from './snapshot.ts';
import { splitByAmounts, splitEvenly } from './split.ts';
import type { CheckSnapshot } from './types.ts';

const OPTIONS = { timeout: 120_000 };
const RUNS = { numRuns: 10_000, seed: 2711 };

/** Every discount with an id of its own, as those given by hand have. */
const named = input.map(({ rules, lines, discounts }): PriceInput => {
  const name = (at: string) => (discount: Discount, n: number) => ({ ...discount, id: `${at}.${n}` });
  return {
    rules,
    lines: lines.map((line) => ({ ...line, discounts: line.discounts.map(name(line.id)) })),
    discounts: discounts.map(name('check')),
  };
});

const discountsOf = (
  { lines, discounts }: PriceInput,
  taken: Readonly<Record<string, number>>,
): DiscountToExplain[] => {
  const told =
    (lineId: string | null) =>
    ({ id = '', kind }: Discount) => ({ id, lineId, kind, taken: taken[id] ?? 0 });
  return [...lines.flatMap((line) => line.discounts.map(told(line.id))), ...discounts.map(told(null))];
};

function toExplain(given: PriceInput, check: CheckSnapshot, parts: boolean): ToExplain {
  const sold = new Map(given.lines.map((line) => [line.id, line]));
  const wholes = new Map(price(given).lines.map(({ id, gross }) => [id, gross]));
  return {
    lines: check.lines.map(({ id, partPpm, gross, discount, discounts, comp, net }) => ({
      quantity: sold.get(id)?.quantity ?? 0,
      modifiers: sold.get(id)?.modifiers ?? [],
      whole: wholes.get(id) ?? 0,
      id,
      partPpm,
      gross,
      discount,
      discounts: parts ? discounts : undefined,
      comp: comp?.amount ?? 0,
      net,
    })),
    discounts: discountsOf(given, check.discounts),
    serviceCharge: check.serviceCharge.amount,
    tax: check.tax,
    taxMode: check.taxMode,
    total: check.total,
  };
}

const of = (steps: readonly Step[], lineId: string): number =>
  sum(steps.filter((step) => 'lineId' in step && step.lineId === lineId).map(({ amount }) => amount));

function explains(check: CheckSnapshot, steps: readonly Step[]): void {
  expect(sum(steps.map(({ amount }) => amount))).toBe(check.total);
  for (const line of check.lines) expect(of(steps, line.id)).toBe(line.net);
  expect(steps.every(({ kind, amount }) => kind !== 'price' || amount >= 0)).toBe(true);
  const included = steps.flatMap((step) => (step.kind === 'tax_included' ? step.included : []));
  if (check.taxMode === 'inclusive') expect(sum(included)).toBe(sum(Object.values(check.tax)));
}

test('the steps of a check sum to its total, and those of a line to its net', OPTIONS, () => {
  fc.assert(
    fc.property(named, (given) => {
      const check = snapshotOf(price(given), given.rules.taxMode);
      explains(check, explain(toExplain(given, check, false)));
    }),
    RUNS,
  );
});

test('each discount is told with the share that pricing took of each line', OPTIONS, () => {
  fc.assert(
    fc.property(named, (given) => {
      const check = snapshotOf(price(given), given.rules.taxMode);
      const told = explain(toExplain(given, check, false)).flatMap((step) =>
        step.kind === 'discount' ? [[step.lineId, step.discountId, -step.amount]] : [],
      );
      const taken = check.lines.flatMap(({ id, discounts }) =>
        Object.entries(discounts).map(([discountId, amount]) => [id, discountId, amount]),
      );
      expect(new Set(told.map(String))).toEqual(new Set(taken.map(String)));
    }),
    RUNS,
  );
});

test('the parts of a split are explained to the unit too', OPTIONS, () => {
  fc.assert(
    fc.property(named, fc.integer({ min: 2, max: 6 }), fc.boolean(), (given, ways, evenly) => {
      const whole = snapshotOf(price(given), given.rules.taxMode);
      const third = Math.floor(whole.total / 3);
      const parts = evenly ? splitEvenly(whole, ways) : (splitByAmounts(whole, [third]) ?? []);
      for (const part of parts) explains(part, explain(toExplain(given, part, true)));
    }),
    { ...RUNS, numRuns: 3_000 },
  );
});

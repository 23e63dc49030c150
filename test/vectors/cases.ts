import { isDeepStrictEqual } from 'node:util';
import { allocate } from '@comanda/shared/base/money.ts';
import { roundCash } from '@comanda/shared/domain/pricing/cash.ts';
import { price } from '@comanda/shared/domain/pricing/price.ts';
import { splitCheck } from '@comanda/shared/domain/pricing/split.ts';
import type { Discount, LineToPrice, PriceRules, TaxAmounts } from '@comanda/shared/domain/pricing/types.ts';

/** The cases as the files hold them, and how each kind is worked with our own functions. */

interface AllocateCase {
  readonly amount: number;
  readonly weights: readonly number[];
}

interface CashCase {
  readonly due: number;
  readonly increment: number;
}

interface PricingCase {
  readonly venue: Pick<PriceRules, 'taxMode' | 'rounding' | 'serviceCharge'> & {
    readonly taxRounding: PriceRules['roundTaxPer'];
  };
  readonly taxGroups: PriceRules['taxGroups'];
  readonly lines: readonly LineToPrice[];
  readonly checkDiscounts: readonly Discount[];
}

interface SplitCase {
  readonly taxMode: PriceRules['taxMode'];
  /** `net`, `discount`, `serviceCharge`, and `tax.<component>` for each component. */
  readonly components: Readonly<Record<string, number>>;
  readonly weights: readonly number[];
}

function workPricing({ venue, taxGroups, lines, checkDiscounts }: PricingCase): unknown {
  const { taxMode, taxRounding, rounding, serviceCharge } = venue;
  return price({
    rules: { taxMode, roundTaxPer: taxRounding, rounding, serviceCharge, taxGroups },
    lines,
    discounts: checkDiscounts,
  });
}

const TAX = 'tax.';

function workSplit({ taxMode, components, weights }: SplitCase): unknown {
  const tax: TaxAmounts = {};
  for (const [name, amount] of Object.entries(components)) {
    if (name.startsWith(TAX)) tax[name.slice(TAX.length)] = amount;
  }
  const { net = 0, discount = 0, serviceCharge = 0 } = components;
  const shares = splitCheck(
    { net, discount, serviceCharge: { amount: serviceCharge, tax: {} }, tax },
    taxMode,
    weights,
  );
  return shares.map((share) => ({
    net: share.net,
    discount: share.discount,
    serviceCharge: share.serviceCharge,
    ...Object.fromEntries(Object.entries(share.tax).map(([id, amount]) => [TAX + id, amount])),
    total: share.total,
  }));
}

/** File name → what its cases ask for. */
export const kinds: Readonly<Record<string, (given: unknown) => unknown>> = {
  'allocate.json': (given) => allocate((given as AllocateCase).amount, (given as AllocateCase).weights),
  'pricing.json': (given) => workPricing(given as PricingCase),
  'cash.json': (given) => roundCash((given as CashCase).due, (given as CashCase).increment),
  'split.json': (given) => workSplit(given as SplitCase),
};

/** Where two results differ, in words: `lines.0.net is 4, expected 5`. */
export function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (isDeepStrictEqual(actual, expected)) return [];
  const here = `${path || 'the result'} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`;
  if (!isObject(actual) || !isObject(expected)) return [here];
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  const inside = [...names].flatMap((name) =>
    differences(actual[name], expected[name], path ? `${path}.${name}` : name),
  );
  return inside.length > 0 ? inside : [here];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

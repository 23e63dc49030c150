import { invariant } from '../../base/assert.ts';
import { portion, roundRatio, sum, type RoundingMode } from '../../base/money.ts';
import { afterCheckDiscounts, afterLineDiscounts } from './discounts.ts';
import { addTo, applyTax, type Taxable } from './tax.ts';
import type { Discount, LineToPrice, PricedCheck, PriceInput, PricedLine, PriceRules, TaxAmounts } from './types.ts';

const GRAMS_IN_KILOGRAM = 1_000;

/**
 * Prices a check: gross, comps, line discounts, check discounts, service charge, tax, total, in this order. The hub and
 * every screen use this one function. Amounts in minor units. A fault: a tax group that the rules do not have, or a sum
 * that is no whole number from 0 below 2⁵³.
 */
export function price({ rules, lines, discounts }: PriceInput): PricedCheck {
  const { rounding } = rules;
  const rows = lines.map((line) => ({ line, to: atGross(line, rounding) }));
  const priced = rows.map(({ to }) => to);
  const afterOwn = rows.map(({ line, to }) =>
    afterLineDiscounts(to.net, line.discounts, rounding, (discount, amount) => note(to, discount, amount)),
  );
  const nets = afterCheckDiscounts(afterOwn, discounts, rounding, (discount, amount, index) => {
    const to = priced[index];
    if (to) note(to, discount, amount);
  });

  const gross = sum(priced.map((line) => line.gross));
  const comp = sum(priced.map((line) => line.comp?.amount ?? 0));
  const net = sum(nets);
  const taxables = rows.map(({ line, to }, index): Taxable => {
    to.net = nets[index] ?? 0;
    return { net: to.net, taxGroup: line.taxGroup, tax: to.tax };
  });
  const charge: Taxable = {
    net: serviceChargeAmount(rules, gross - comp, net),
    taxGroup: rules.serviceCharge?.taxGroup ?? null,
    tax: {},
  };
  applyTax([...taxables, charge], rules);

  const tax: TaxAmounts = {};
  for (const taxed of [...priced, charge]) {
    for (const [component, amount] of Object.entries(taxed.tax)) addTo(tax, component, amount);
  }
  return {
    lines: priced,
    gross,
    discount: gross - comp - net,
    ...discountsById(priced),
    ...(comp > 0 && { comp }),
    net,
    serviceCharge: { amount: charge.net, tax: charge.tax },
    tax,
    total: sum([net, charge.net, ...(rules.taxMode === 'exclusive' ? Object.values(tax) : [])]),
  };
}

/** A line before discounts: nothing is left of one that is comped. */
function atGross(line: LineToPrice, rounding: RoundingMode): PricedLine {
  const { id, comp } = line;
  const gross = lineGross(line, rounding);
  if (!comp || gross === 0) return { id, gross, discount: 0, net: gross, tax: {} };
  return { id, gross, discount: 0, comp: { amount: gross, reason: comp.reason }, net: 0, tax: {} };
}

function note(to: PricedLine, { id }: Discount, amount: number): void {
  to.discount += amount;
  if (id === undefined) return;
  to.discounts ??= {};
  addTo(to.discounts, id, amount);
}

function discountsById(lines: readonly PricedLine[]): { discounts?: Record<string, number> } {
  const discounts: Record<string, number> = {};
  for (const line of lines) {
    if (!line.discounts) continue;
    for (const [id, amount] of Object.entries(line.discounts)) addTo(discounts, id, amount);
  }
  return Object.keys(discounts).length > 0 ? { discounts } : {};
}

/** What so many grams cost. @param price of a kilogram, minor units */
export const weighedPrice = (price: number, grams: number, rounding: RoundingMode): number =>
  roundRatio(price, grams, GRAMS_IN_KILOGRAM, rounding);

function lineGross(line: LineToPrice, rounding: RoundingMode): number {
  const { grams, unitPrice } = line;
  let each = grams === undefined ? unitPrice : weighedPrice(unitPrice, grams, rounding);
  for (const modifier of line.modifiers) each += modifier.price * modifier.quantity;
  const gross = each * line.quantity;
  invariant(Number.isSafeInteger(gross) && gross >= 0, "a line's gross is a whole number from 0 below 2^53");
  return gross;
}

function serviceChargeAmount(rules: PriceRules, charged: number, net: number): number {
  if (rules.serviceCharge === null) return 0;
  const base = rules.serviceCharge.base === 'before_discount' ? charged : net;
  return portion(base, rules.serviceCharge.ratePpm, rules.rounding);
}

import { invariant } from '../../base/assert.ts';
import { portion, sum } from '../../base/money.ts';
import { afterCheckDiscounts, afterLineDiscounts } from './discounts.ts';
import { addTax, applyTax, type Taxable } from './tax.ts';
import type { LineToPrice, PricedCheck, PriceInput, PricedLine, PriceRules, TaxAmounts } from './types.ts';

/**
 * Prices a check: gross, line discounts, check discounts, service charge, tax, total, in this order. The hub and every
 * screen use this one function. Amounts in minor units. A fault: a tax group that the rules do not have, or a sum that
 * is no whole number from 0 below 2⁵³.
 */
export function price({ rules, lines, discounts }: PriceInput): PricedCheck {
  const grosses = lines.map(lineGross);
  const afterOwn = lines.map((line, index) => afterLineDiscounts(grosses[index] ?? 0, line.discounts, rules.rounding));
  const nets = afterCheckDiscounts(afterOwn, discounts, rules.rounding);
  const gross = sum(grosses);
  const net = sum(nets);

  const priced = lines.map((line, index): PricedLine => {
    const lineNet = nets[index] ?? 0;
    const lineGross = grosses[index] ?? 0;
    return { id: line.id, gross: lineGross, discount: lineGross - lineNet, net: lineNet, tax: {} };
  });
  const charge: Taxable = {
    net: serviceChargeAmount(rules, gross, net),
    taxGroup: rules.serviceCharge?.taxGroup ?? null,
    tax: {},
  };
  const taxables = lines.map(
    (line, index): Taxable => ({ net: nets[index] ?? 0, taxGroup: line.taxGroup, tax: priced[index]?.tax ?? {} }),
  );
  applyTax([...taxables, charge], rules);

  const tax: TaxAmounts = {};
  for (const taxed of [...priced, charge]) {
    for (const [component, amount] of Object.entries(taxed.tax)) addTax(tax, component, amount);
  }
  return {
    lines: priced,
    gross,
    discount: gross - net,
    net,
    serviceCharge: { amount: charge.net, tax: charge.tax },
    tax,
    total: sum([net, charge.net, ...(rules.taxMode === 'exclusive' ? Object.values(tax) : [])]),
  };
}

function lineGross(line: LineToPrice): number {
  let each = line.unitPrice;
  for (const modifier of line.modifiers) each += modifier.price * modifier.quantity;
  const gross = each * line.quantity;
  invariant(Number.isSafeInteger(gross) && gross >= 0, "a line's gross is a whole number from 0 below 2^53");
  return gross;
}

function serviceChargeAmount(rules: PriceRules, gross: number, net: number): number {
  if (rules.serviceCharge === null) return 0;
  const base = rules.serviceCharge.base === 'before_discount' ? gross : net;
  return portion(base, rules.serviceCharge.ratePpm, rules.rounding);
}

import { allocate, roundRatio, shareOut, sum, WHOLE_PPM } from '../../base/money.ts';
import { must } from '../../base/assert.ts';
import type { PriceRules, TaxAmounts, TaxComponent } from './types.ts';

/** A line, or the service charge, as tax sees it. */
export interface Taxable {
  readonly net: number;
  /** Null: untaxed. */
  readonly taxGroup: string | null;
  readonly tax: TaxAmounts;
}

/** Adds to the amount by a name, whatever the name is: also one that every object has. */
export function addTo(to: Record<string, number>, component: string, amount: number): void {
  to[component] = (Object.hasOwn(to, component) ? (to[component] ?? 0) : 0) + amount;
}

/** Fills in the tax of each taxable, group by group. A fault: a tax group that the rules do not have. */
export function applyTax(taxables: readonly Taxable[], rules: PriceRules): void {
  const groups = new Map<string, Taxable[]>();
  for (const taxable of taxables) {
    if (taxable.taxGroup === null) continue;
    const group = groups.get(taxable.taxGroup);
    if (group) group.push(taxable);
    else groups.set(taxable.taxGroup, [taxable]);
  }
  for (const [id, members] of groups) {
    const components = must(Object.hasOwn(rules.taxGroups, id) ? rules.taxGroups[id] : null, `tax group ${id}`);
    if (components.length === 0) continue;
    if (rules.taxMode === 'exclusive') addExclusive(members, components, rules);
    else addIncluded(members, components, rules);
  }
}

function addExclusive(members: readonly Taxable[], components: readonly TaxComponent[], rules: PriceRules): void {
  const nets = members.map((member) => member.net);
  for (const component of components) {
    const taxes = roundedTaxes(nets, component.ratePpm, WHOLE_PPM, rules);
    for (const [index, member] of members.entries()) addTo(member.tax, component.id, taxes[index] ?? 0);
  }
}

/** The components are inside the price together, so they are taken out together and then told apart by their rates. */
function addIncluded(members: readonly Taxable[], components: readonly TaxComponent[], rules: PriceRules): void {
  const rates = components.map((component) => component.ratePpm);
  const rate = sum(rates);
  const taxes = roundedTaxes(
    members.map((member) => member.net),
    rate,
    WHOLE_PPM + rate,
    rules,
  );
  for (const [index, member] of members.entries()) {
    const parts = allocate(taxes[index] ?? 0, rates);
    for (const [at, component] of components.entries()) addTo(member.tax, component.id, parts[at] ?? 0);
  }
}

/** The tax net × numerator / denominator of each: rounded one by one, or rounded as a sum and shared out. */
function roundedTaxes(
  nets: readonly number[],
  numerator: number,
  denominator: number,
  rules: PriceRules,
): readonly number[] {
  if (rules.roundTaxPer === 'line') return nets.map((net) => roundRatio(net, numerator, denominator, rules.rounding));
  return shareOut(roundRatio(sum(nets), numerator, denominator, rules.rounding), nets, numerator, denominator);
}

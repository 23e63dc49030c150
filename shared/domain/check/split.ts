import { must } from '../../base/assert.ts';
import { allocate, sum } from '../../base/money.ts';
import type { TaxAmounts } from '../pricing/types.ts';
import { type Columns, columnsOf, fill, partOf, share } from './share.ts';
import { totalled } from './snapshot.ts';
import type { CheckSnapshot, SnapshotLine } from './types.ts';

/** Into `ways` checks that are alike but for the last unit of each amount, which goes to the first ones. */
export const splitEvenly = (check: CheckSnapshot, ways: number): CheckSnapshot[] => {
  const weights = Array.from({ length: ways }, () => 1);
  return share(check, weights, columnsOf(check, weights));
};

/**
 * Into checks of these totals, the last one with what is left. Null where they are more than the check's total. Every
 * component is handed out by what is left to each new check, so that each total is met to the unit.
 */
export function splitByAmounts(check: CheckSnapshot, amounts: readonly number[]): CheckSnapshot[] | null {
  const rest = check.total - sum(amounts);
  if (rest < 0) return null;
  const totals = [...amounts, rest];
  const taxes = Object.entries(check.tax);
  const added = check.taxMode === 'exclusive' ? taxes : [];
  const [net, serviceCharge, ...addedTaxes] = fill(
    [check.net, check.serviceCharge.amount, ...added.map(([, amount]) => amount)],
    totals,
  );
  const included = taxes.map(([, amount]) => allocate(amount, totals));
  const byTax = check.taxMode === 'exclusive' ? addedTaxes : included;
  const columns: Columns = {
    net: must(net, 'the nets'),
    serviceCharge: must(serviceCharge, 'the service charges'),
    discount: allocate(check.discount, totals),
    comp: allocate(check.comp, totals),
    tax: new Map(taxes.map(([id], at) => [id, must(byTax[at], 'a tax component')])),
  };
  return share(check, totals, columns);
}

/**
 * Each line by weights of its own, the service charge by what each new check then has of the lines. A line without
 * weights stays on the first check. Whole lines, seats and fractions of a line are all this. A fault: weights of
 * another length than `ways`.
 */
export function splitLines(
  check: CheckSnapshot,
  ways: number,
  weightsOf: ReadonlyMap<string, readonly number[]>,
): CheckSnapshot[] {
  const first = Array.from({ length: ways }, (_, at) => (at === 0 ? 1 : 0));
  const lines: SnapshotLine[][] = first.map(() => []);
  for (const line of check.lines) {
    const weights = weightsOf.get(line.id) ?? first;
    for (const [at, part] of lineParts(line, weights).entries()) {
      if ((weights[at] ?? 0) > 0) must(lines[at], 'a line goes to one of the new checks').push(part);
    }
  }
  const nets = lines.map((parts) => sum(parts.map(({ net }) => net)));
  const charges = allocate(check.serviceCharge.amount, nets);
  const taxes = Object.entries(check.serviceCharge.tax).map(([id, amount]) => ({ id, parts: allocate(amount, nets) }));
  return lines.map((parts, at) =>
    totalled(
      parts,
      { amount: charges[at] ?? 0, tax: Object.fromEntries(taxes.map(({ id, parts: tax }) => [id, tax[at] ?? 0])) },
      check.taxMode,
    ),
  );
}

function lineParts(line: SnapshotLine, weights: readonly number[]): SnapshotLine[] {
  const each = (amounts: Readonly<TaxAmounts>) =>
    Object.entries(amounts).map(([name, amount]) => ({ name, parts: allocate(amount, weights) }));
  const at = (index: number, rows: ReturnType<typeof each>) =>
    Object.fromEntries(rows.map(({ name, parts }) => [name, parts[index] ?? 0]));
  const shares = allocate(line.partPpm, weights);
  const nets = allocate(line.net, weights);
  const comps = allocate(line.comp?.amount ?? 0, weights);
  const discounts = each(line.discounts);
  const taxes = each(line.tax);
  return weights.map((_, index) =>
    partOf(line, {
      partPpm: shares[index] ?? 0,
      discounts: positive(at(index, discounts)),
      comp: comps[index] ?? 0,
      net: nets[index] ?? 0,
      tax: at(index, taxes),
    }),
  );
}

const positive = (amounts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount > 0));

import { invariant, must } from '../../base/assert.ts';
import { sum, WHOLE_PPM } from '../../base/money.ts';
import { addTo } from '../pricing/tax.ts';
import type { Comp, PricedCheck, PricedLine, TaxAmounts, TaxMode } from '../pricing/types.ts';
import type { CheckSnapshot, SnapshotLine } from './types.ts';

/** Stands for the discounts that have no id. */
export const OTHER_DISCOUNTS = 'other';

/** A priced check as it is kept. A fault: two lines with one id. */
export function snapshotOf(check: PricedCheck, taxMode: TaxMode): CheckSnapshot {
  invariant(new Set(check.lines.map(({ id }) => id)).size === check.lines.length, 'a line is on a check once');
  return totalled(
    check.lines.map((line, at) => ({ ...line, at, partPpm: WHOLE_PPM, discounts: allDiscounts(line) })),
    check.serviceCharge,
    taxMode,
  );
}

function allDiscounts({ discount, discounts = {} }: PricedLine): Record<string, number> {
  const other = discount - sum(Object.values(discounts));
  return other > 0 ? { ...discounts, [OTHER_DISCOUNTS]: other } : discounts;
}

/** The check that its lines and service charge make. */
export function totalled(
  lines: SnapshotLine[],
  serviceCharge: CheckSnapshot['serviceCharge'],
  taxMode: TaxMode,
): CheckSnapshot {
  const net = sum(lines.map((line) => line.net));
  const tax = added([...lines.map((line) => line.tax), serviceCharge.tax]);
  return {
    taxMode,
    lines,
    gross: sum(lines.map((line) => line.gross)),
    discount: sum(lines.map((line) => line.discount)),
    discounts: added(lines.map((line) => line.discounts)),
    comp: sum(lines.map((line) => line.comp?.amount ?? 0)),
    net,
    serviceCharge,
    tax,
    total: sum([net, serviceCharge.amount, ...(taxMode === 'exclusive' ? Object.values(tax) : [])]),
  };
}

/**
 * Puts checks together again: amount by amount, the parts of a line into one line, in the order in which the lines were
 * priced. What a check was split into gives that check back. A fault: no check, or two ways of taxing.
 */
export function unsplit(checks: readonly CheckSnapshot[]): CheckSnapshot {
  const { taxMode } = must(checks[0], 'there is a check to put together');
  invariant(
    checks.every((check) => check.taxMode === taxMode),
    'checks that are put together are taxed the same way',
  );
  const parts = new Map<string, SnapshotLine[]>();
  for (const line of checks.flatMap((check) => check.lines)) {
    const known = parts.get(line.id);
    if (known) known.push(line);
    else parts.set(line.id, [line]);
  }
  return totalled(
    [...parts.values()].map(whole).sort((a, b) => a.at - b.at),
    {
      amount: sum(checks.map((check) => check.serviceCharge.amount)),
      tax: added(checks.map((check) => check.serviceCharge.tax)),
    },
    taxMode,
  );
}

function whole(parts: readonly SnapshotLine[]): SnapshotLine {
  const { id, at } = must(parts[0], 'a line has a part');
  return {
    id,
    at,
    partPpm: sum(parts.map((part) => part.partPpm)),
    gross: sum(parts.map((part) => part.gross)),
    discount: sum(parts.map((part) => part.discount)),
    discounts: added(parts.map((part) => part.discounts)),
    ...compOf(parts),
    net: sum(parts.map((part) => part.net)),
    tax: added(parts.map((part) => part.tax)),
  };
}

function compOf(parts: readonly SnapshotLine[]): { comp?: Comp } {
  const comps = parts.flatMap(({ comp }) => comp ?? []);
  if (!comps[0]) return {};
  return { comp: { amount: sum(comps.map((comp) => comp.amount)), reason: comps[0].reason } };
}

/** Σ of amounts by name. */
function added(records: readonly Readonly<TaxAmounts>[]): TaxAmounts {
  const total: TaxAmounts = {};
  for (const record of records) for (const [name, amount] of Object.entries(record)) addTo(total, name, amount);
  return total;
}

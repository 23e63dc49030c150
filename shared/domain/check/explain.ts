import { allocate, sum } from '../../base/money.ts';
import type { TaxAmounts, TaxMode } from '../pricing/types.ts';

/** A line as it stands on a check: what it costs, and how much of it is here. */
export interface LineToExplain {
  readonly id: string;
  /** What all of it costs, before discounts: also what of it is on other checks. */
  readonly whole: number;
  readonly quantity: number;
  readonly modifiers: readonly { readonly price: number; readonly quantity: number }[];
  readonly partPpm: number;
  readonly gross: number;
  readonly discount: number;
  /** What each discount took of it, where that was written down: on a part of a split. */
  readonly discounts?: Readonly<Record<string, number>> | undefined;
  readonly comp: number;
  readonly net: number;
}

export interface DiscountToExplain {
  readonly id: string;
  /** Null: on the whole check. */
  readonly lineId: string | null;
  readonly kind: 'percent' | 'fixed';
  readonly taken: number;
}

/** Minor units; `total` is what the guest pays, tips and cash rounding aside. */
export interface ToExplain {
  readonly lines: readonly LineToExplain[];
  readonly discounts: readonly DiscountToExplain[];
  readonly serviceCharge: number;
  readonly tax: TaxAmounts;
  readonly taxMode: TaxMode;
  readonly total: number;
}

/** One step on the way to a total; `amount` is what it adds, below zero where it takes away. */
export type Step = { readonly amount: number } & (
  | { readonly kind: 'price'; readonly lineId: string }
  /** `at`: which of the line's modifiers. */
  | { readonly kind: 'modifier'; readonly lineId: string; readonly at: number }
  /** The rest of the line is on other checks. */
  | { readonly kind: 'part'; readonly lineId: string; readonly partPpm: number }
  | { readonly kind: 'comp'; readonly lineId: string }
  /** What a discount takes of a line: one of its own, or its share of one on the whole check. */
  | { readonly kind: 'discount'; readonly lineId: string; readonly discountId: string }
  | { readonly kind: 'service_charge' }
  | { readonly kind: 'tax'; readonly component: string }
  /** `included` is in the prices already. */
  | { readonly kind: 'tax_included'; readonly component: string; readonly included: number }
);

/**
 * Why a check comes to what it does, for somebody to read: price, modifiers, comp, discounts with their shares, service
 * charge, tax. The steps sum to the total, those of a line to its net; `money.md` gives their order.
 */
export function explain(check: ToExplain): Step[] {
  const shares = discountShares(check);
  const taxes = Object.entries(check.tax).filter(([, amount]) => amount !== 0);
  return [
    ...check.lines.flatMap((line) => explainLine(line, shares)),
    ...(check.serviceCharge > 0 ? [{ kind: 'service_charge' as const, amount: check.serviceCharge }] : []),
    ...taxes.map(
      ([component, amount]): Step =>
        check.taxMode === 'exclusive'
          ? { kind: 'tax', component, amount }
          : { kind: 'tax_included', component, included: amount, amount: 0 },
    ),
  ];
}

function explainLine(line: LineToExplain, shares: readonly Share[]): Step[] {
  const { id: lineId, whole, quantity, modifiers, partPpm, gross, comp } = line;
  const extras = modifiers.map((modifier) => modifier.price * modifier.quantity * quantity);
  const steps: Step[] = [{ kind: 'price', lineId, amount: whole - sum(extras) }];
  for (const [at, amount] of extras.entries()) if (amount > 0) steps.push({ kind: 'modifier', lineId, at, amount });
  const rest = gross - whole;
  if (rest !== 0) steps.push({ kind: 'part', lineId, partPpm, amount: rest });
  if (comp > 0) steps.push({ kind: 'comp', lineId, amount: -comp });
  for (const share of shares) {
    if (share.lineId === lineId) {
      steps.push({ kind: 'discount', lineId, discountId: share.discountId, amount: -share.amount });
    }
  }
  return steps;
}

interface Share {
  readonly lineId: string;
  readonly discountId: string;
  readonly amount: number;
}

/**
 * What each discount took of each line: of a line's own all of it; one on the whole check is handed out by what is left
 * on the lines, per cents before fixed amounts, as pricing does.
 */
function discountShares({ lines, discounts }: ToExplain): Share[] {
  if (lines.some((line) => line.discounts)) {
    return lines.flatMap(({ id: lineId, discounts: taken = {} }) =>
      Object.entries(taken).map(([discountId, amount]) => ({ lineId, discountId, amount })),
    );
  }
  const ids = new Set(lines.map(({ id }) => id));
  const shares = discounts
    .filter(({ lineId, taken }) => lineId !== null && ids.has(lineId) && taken > 0)
    .map(({ id, lineId, taken }): Share => ({ lineId: lineId ?? '', discountId: id, amount: taken }));
  const own = (id: string): number => sum(shares.filter(({ lineId }) => lineId === id).map(({ amount }) => amount));
  let left = lines.map((line) => line.net + line.discount - own(line.id));
  const onCheck = discounts.filter(({ lineId, taken }) => lineId === null && taken > 0);
  const ordered = [
    ...onCheck.filter(({ kind }) => kind === 'percent'),
    ...onCheck.filter(({ kind }) => kind === 'fixed'),
  ];
  for (const discount of ordered) {
    const amounts = allocate(Math.min(discount.taken, sum(left)), left);
    for (const [at, amount] of amounts.entries()) {
      const line = lines[at];
      if (line && amount > 0) shares.push({ lineId: line.id, discountId: discount.id, amount });
    }
    left = left.map((amount, at) => amount - (amounts[at] ?? 0));
  }
  return shares;
}

import { allocate, portion, sum, type RoundingMode } from '../../base/money.ts';
import type { Discount } from './types.ts';

/** Hears what a discount takes of a line; never told of nothing. */
export type Taken = (discount: Discount, amount: number, line: number) => void;

/** Per cents come before fixed amounts, each kind in the order given. */
function inOrder(discounts: readonly Discount[]): readonly Discount[] {
  if (discounts.length < 2) return discounts;
  return [
    ...discounts.filter((discount) => discount.kind === 'percent'),
    ...discounts.filter((discount) => discount.kind === 'fixed'),
  ];
}

/** What a discount takes off a base: never more than the base. */
export function discountOn(base: number, discount: Discount, rounding: RoundingMode): number {
  const wanted = discount.kind === 'percent' ? portion(base, discount.ratePpm, rounding) : discount.amount;
  return Math.min(base, wanted);
}

/** What is left of a line's gross after its own discounts. */
export function afterLineDiscounts(
  gross: number,
  discounts: readonly Discount[],
  rounding: RoundingMode,
  taken: (discount: Discount, amount: number) => void,
): number {
  let left = gross;
  for (const discount of inOrder(discounts)) {
    const amount = discountOn(left, discount, rounding);
    if (amount > 0) taken(discount, amount);
    left -= amount;
  }
  return left;
}

/** What is left on each line after the check's discounts: each is worked out once and allocated by what is left. */
export function afterCheckDiscounts(
  nets: readonly number[],
  discounts: readonly Discount[],
  rounding: RoundingMode,
  taken: Taken,
): readonly number[] {
  let left = nets;
  for (const discount of inOrder(discounts)) {
    const base = sum(left);
    if (base === 0) break;
    const shares = allocate(discountOn(base, discount, rounding), left);
    for (const [index, amount] of shares.entries()) if (amount > 0) taken(discount, amount, index);
    left = left.map((net, index) => net - (shares[index] ?? 0));
  }
  return left;
}

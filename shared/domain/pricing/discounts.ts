import { allocate, portion, sum, type RoundingMode } from '../../base/money.ts';
import type { Discount } from './types.ts';

/** Per cents come before fixed amounts, each kind in the order given. */
function inOrder(discounts: readonly Discount[]): readonly Discount[] {
  if (discounts.length < 2) return discounts;
  return [
    ...discounts.filter((discount) => discount.kind === 'percent'),
    ...discounts.filter((discount) => discount.kind === 'fixed'),
  ];
}

/** What a discount takes off a base: never more than the base. */
function discountOn(base: number, discount: Discount, rounding: RoundingMode): number {
  const wanted = discount.kind === 'percent' ? portion(base, discount.ratePpm, rounding) : discount.amount;
  return Math.min(base, wanted);
}

/** What is left of a line's gross after its own discounts. */
export function afterLineDiscounts(gross: number, discounts: readonly Discount[], rounding: RoundingMode): number {
  let left = gross;
  for (const discount of inOrder(discounts)) left -= discountOn(left, discount, rounding);
  return left;
}

/** What is left on each line after the check's discounts: each is worked out once and allocated by what is left. */
export function afterCheckDiscounts(
  nets: readonly number[],
  discounts: readonly Discount[],
  rounding: RoundingMode,
): readonly number[] {
  let left = nets;
  for (const discount of inOrder(discounts)) {
    const base = sum(left);
    if (base === 0) break;
    const taken = allocate(discountOn(base, discount, rounding), left);
    left = left.map((net, index) => net - (taken[index] ?? 0));
  }
  return left;
}

import { allocate, sum } from '../../base/money.ts';
import type { PricedCheck, TaxAmounts, TaxMode } from './types.ts';

/** One guest's part of a check. */
export interface CheckShare {
  gross: number;
  discount: number;
  net: number;
  serviceCharge: number;
  tax: TaxAmounts;
  total: number;
}

/**
 * Splits a priced check by weights. Net, discount, service charge and each tax component are allocated each on its
 * own, so that for every one of them, and so for the total, the shares sum to the check's. Faults as in `allocate`.
 */
export function splitCheck(
  check: Pick<PricedCheck, 'discount' | 'net' | 'serviceCharge' | 'tax'>,
  taxMode: TaxMode,
  weights: readonly number[],
): CheckShare[] {
  const discounts = allocate(check.discount, weights);
  const nets = allocate(check.net, weights);
  const charges = allocate(check.serviceCharge.amount, weights);
  const taxes = Object.entries(check.tax).map(([id, amount]) => ({ id, shares: allocate(amount, weights) }));
  return weights.map((_, index) => {
    const discount = discounts[index] ?? 0;
    const net = nets[index] ?? 0;
    const serviceCharge = charges[index] ?? 0;
    const tax = Object.fromEntries(taxes.map(({ id, shares }) => [id, shares[index] ?? 0]));
    const added = taxMode === 'exclusive' ? sum(Object.values(tax)) : 0;
    return { gross: net + discount, discount, net, serviceCharge, tax, total: sum([net, serviceCharge, added]) };
  });
}

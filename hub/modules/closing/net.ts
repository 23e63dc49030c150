import type { CheckTotals } from '@comanda/shared/contracts/events/order.ts';

const total = (amounts: Readonly<Record<string, number>>): number =>
  Object.values(amounts).reduce((sum, amount) => sum + amount, 0);

/** Sales and service charge without tax: net + serviceCharge + tax = total, whether the prices include the tax or not. */
export function netOfTax({ net, serviceCharge, tax, total: sum }: CheckTotals): {
  readonly net: number;
  readonly serviceCharge: number;
} {
  if (sum !== net + serviceCharge.amount) return { net, serviceCharge: serviceCharge.amount };
  const ofService = total(serviceCharge.tax);
  return { net: net - (total(tax) - ofService), serviceCharge: serviceCharge.amount - ofService };
}

/** The amounts of a sale that the books know; as a check's totals, or what a refund takes of one. */
export interface BookedSale {
  readonly net: number;
  readonly serviceCharge: { readonly amount: number; readonly tax: Readonly<Record<string, number>> };
  /** The service charge's tax in it. */
  readonly tax: Readonly<Record<string, number>>;
  readonly total: number;
}

const sumOf = (amounts: Readonly<Record<string, number>>): number =>
  Object.values(amounts).reduce((sum, amount) => sum + amount, 0);

/** Sales and service charge without tax: net + serviceCharge + tax = total, whether the prices include the tax or not. */
export function netOfTax({ net, serviceCharge, tax, total }: BookedSale): {
  readonly net: number;
  readonly serviceCharge: number;
} {
  if (total !== net + serviceCharge.amount) return { net, serviceCharge: serviceCharge.amount };
  const ofService = sumOf(serviceCharge.tax);
  return { net: net - (sumOf(tax) - ofService), serviceCharge: serviceCharge.amount - ofService };
}

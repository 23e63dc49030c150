import { sum } from '../../base/money.ts';
import type { CheckView } from '../../contracts/views/order.ts';
import type { TaxAmounts, TaxMode } from '../pricing/types.ts';
import { OTHER_DISCOUNTS, totalled } from './snapshot.ts';
import type { CheckSnapshot } from './types.ts';

/** How a check was taxed: what its total says. Without tax there is no telling, and no need. */
export const taxModeOf = ({ net, serviceCharge, tax, total }: CheckView): TaxMode => {
  const taxes = sum(Object.values(tax));
  return taxes > 0 && total === net + serviceCharge + taxes ? 'exclusive' : 'inclusive';
};

/** The tax of the service charge: what the lines do not have of a check's tax. */
const serviceTaxOf = ({ tax, lines }: Pick<CheckView, 'tax' | 'lines'>): TaxAmounts =>
  Object.fromEntries(
    Object.entries(tax).map(([id, amount]) => [
      id,
      amount - sum(lines.map((line) => (Object.hasOwn(line.tax, id) ? (line.tax[id] ?? 0) : 0))),
    ]),
  );

/**
 * The amounts of a check as a screen has them, for the same splitting that the hub does. Discounts are told apart by
 * nothing here: a split's amounts do not depend on it.
 */
export function snapshotOfView(check: CheckView): CheckSnapshot {
  const lines = check.lines.map(({ lineId, partPpm, gross, discount, comp, net, tax }, at) => ({
    id: lineId,
    at,
    partPpm,
    gross,
    discount,
    discounts: discount > 0 ? { [OTHER_DISCOUNTS]: discount } : {},
    ...(comp > 0 && { comp: { amount: comp, reason: OTHER_DISCOUNTS } }),
    net,
    tax: { ...tax },
  }));
  return totalled(lines, { amount: check.serviceCharge, tax: serviceTaxOf(check) }, taxModeOf(check));
}

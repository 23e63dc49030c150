import { must } from '@comanda/shared/base/assert.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { WHOLE_PPM } from '@comanda/shared/base/money.ts';
import type { CheckTotals, SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { PaidCheck } from '@comanda/shared/contracts/events/paid-check.ts';
import type { Tender } from '@comanda/shared/contracts/events/payment.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import {
  type CheckRow,
  checkRow,
  checksOf,
  discountsOf,
  finishIfDone,
  linesOf,
  nextFiscalNumber,
  type OrderRow,
  orderRow,
  paymentsOf,
  sendUnsent,
  snapshotNow,
  snapshotOfCheck,
} from '../orders/index.ts';
import { venueState } from '../venue/index.ts';
import { askForReceipt } from './commands/receipt.ts';

/**
 * Closes a check whose payments reach its total: it gets its fiscal number, what was not sent goes to the kitchen, and
 * the order moves on. Returns the fiscal number, null where something is still due.
 */
export function settleCheck(deciding: Deciding, checkId: string): number | null {
  const { store } = deciding;
  const check = must(checkRow(store, checkId), 'a settled check is there');
  if (check.state === 'paid') return check.fiscal_number;
  if (check.paid < check.total) return null;
  const order = must(orderRow(store, check.order_id), 'a check has its order');
  const taken = paymentsOf(store, order.id).filter((each) => each.check_id === checkId && each.state === 'taken');
  const tenders = new Map<Tender, number>();
  for (const payment of taken) tenders.set(payment.tender, (tenders.get(payment.tender) ?? 0) + payment.amount);
  const fiscalNumber = nextFiscalNumber(store);
  deciding.append(
    event('check.paid.v1', `order:${order.id}`, {
      orderId: order.id,
      checkId,
      fiscalNumber,
      orderType: order.type,
      hour: venueState(store)?.hourAt(deciding.at) ?? 0,
      covers: order.covers,
      totals: JSON.parse(check.totals) as CheckTotals,
      rounding: taken.reduce((sum, payment) => sum + payment.rounding, 0),
      lines: soldLines(store, order, check),
      tenders: [...tenders].map(([tender, amount]) => ({ tender, amount })),
      ...byReason(store, order, check),
    }),
  );
  sendUnsent(deciding, order.id, check.part_of === null ? checkId : undefined);
  // Nobody stands beside a kiosk to press a button for it.
  const venue = order.channel === 'kiosk' ? venueState(store) : null;
  if (venue) askForReceipt(deciding, venue, must(checkRow(store, checkId), 'a settled check is there'));
  finishIfDone(deciding, order.id);
  return fiscalNumber;
}

interface Taken {
  readonly paymentId: string;
  /** Minor units, as are the others. */
  readonly amount: number;
  readonly change?: number;
  readonly rounding?: number;
}

/** What is answered to a payment that was taken. @param fiscalNumber what its check got by it; null: more is due */
export const takenReply = (
  deciding: Deciding,
  { paymentId, amount, change = 0, rounding = 0 }: Taken,
  fiscalNumber: number | null,
) => ({
  paymentId,
  state: 'taken' as const,
  amount,
  change,
  rounding,
  checkPaid: fiscalNumber !== null,
  fiscalNumber,
  seq: deciding.seq(),
});

/** The lines of a check as they were sold on it; of a split check, its parts of them. */
function soldLines(store: Store, order: OrderRow, check: CheckRow): PaidCheck['lines'] {
  const sold = new Map(linesOf(store, order.id).map((row) => [row.id, JSON.parse(row.data) as SoldLine]));
  const { lines } = snapshotNow(store, order, check);
  const before = countedBefore(store, check);
  return lines.map(({ id, partPpm, gross, discount, comp, net, tax }) => {
    const line = must(sold.get(id), 'a line of a check is a line of its order');
    const counted = before.get(id) ?? 0;
    return {
      itemId: line.itemId,
      categoryId: line.categoryId,
      name: line.name,
      quantity: countedAt(line.quantity, counted + partPpm) - countedAt(line.quantity, counted),
      gross,
      discount,
      ...(comp && { comp: comp.amount }),
      net,
      taxGroup: line.taxGroup,
      tax,
    };
  });
}

/** What was taken off by hand, and what was waived, each by its reason; nothing where there was nothing. */
function byReason(store: Store, order: OrderRow, check: CheckRow): Pick<PaidCheck, 'discounts' | 'comps'> {
  const { discounts, lines } = snapshotNow(store, order, check);
  const reasons = new Map(discountsOf(store, order.id).map(({ id, reason }) => [id, reason]));
  const taken = Object.entries(discounts).map(([id, amount]) => ({ reason: reasons.get(id) ?? id, amount }));
  const comps = lines.flatMap(({ comp }) => comp ?? []);
  return {
    ...(taken.length > 0 && { discounts: summed(taken) }),
    ...(comps.length > 0 && { comps: summed(comps) }),
  };
}

function summed(rows: readonly { readonly reason: string; readonly amount: number }[]) {
  const sums = new Map<string, number>();
  for (const { reason, amount } of rows) sums.set(reason, (sums.get(reason) ?? 0) + amount);
  return [...sums].map(([reason, amount]) => ({ reason, amount }));
}

/** Whole ones of a line that are counted when so much of it is paid: the check that completes one counts it. */
const countedAt = (quantity: number, ppm: number): number => Math.floor((quantity * ppm) / WHOLE_PPM);

/** How much of each line was paid on other parts of the same split. */
function countedBefore(store: Store, check: CheckRow): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  if (check.part_of === null) return counted;
  for (const part of checksOf(store, check.order_id)) {
    if (part.part_of !== check.part_of || part.state !== 'paid') continue;
    for (const { id, partPpm } of snapshotOfCheck(part)?.lines ?? []) counted.set(id, (counted.get(id) ?? 0) + partPpm);
  }
  return counted;
}

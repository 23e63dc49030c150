import { must } from '@comanda/shared/base/assert.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { CheckTotals, SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { Tender } from '@comanda/shared/contracts/events/payment.ts';
import type { Deciding } from '../../log/spine.ts';
import {
  checkRow,
  finishIfDone,
  linesOf,
  nextFiscalNumber,
  orderRow,
  paymentsOf,
  sendUnsent,
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
      lines: soldLines(deciding, order.id, checkId),
      tenders: [...tenders].map(([tender, amount]) => ({ tender, amount })),
    }),
  );
  sendUnsent(deciding, order.id, checkId);
  // Nobody stands beside a kiosk to press a button for it.
  const venue = order.channel === 'kiosk' ? venueState(store) : null;
  if (venue) askForReceipt(deciding, venue, must(checkRow(store, checkId), 'a settled check is there'));
  finishIfDone(deciding, order.id);
  return fiscalNumber;
}

const soldLines = (deciding: Deciding, orderId: string, checkId: string) =>
  linesOf(deciding.store, orderId)
    .filter((row) => row.state !== 'voided')
    .map((row) => ({ row, sold: JSON.parse(row.data) as SoldLine }))
    .filter(({ sold }) => sold.checkId === checkId)
    .map(({ row, sold }) => ({
      itemId: sold.itemId,
      categoryId: sold.categoryId,
      name: sold.name,
      quantity: sold.quantity,
      gross: row.gross,
      discount: row.discount,
      net: row.net,
      taxGroup: sold.taxGroup,
      tax: JSON.parse(row.tax) as Record<string, number>,
    }));

import type { KioskOrder, KioskOrderState } from '@comanda/shared/contracts/views/kiosk.ts';
import type { Store } from '../../db/store.ts';
import { checksOf, type OrderRow, orderRow, type PaymentRow, paymentsOf } from '../orders/index.ts';
import { transferCode } from '../payments/index.ts';

export interface KioskRow {
  readonly order_id: string;
  readonly device_id: string;
  readonly tag: string | null;
  readonly held_at: number;
  readonly given_up: number;
}

export const kioskRow = (store: Store, orderId: string): KioskRow | undefined =>
  store.get<KioskRow>('select * from kiosk_orders where order_id = ?', orderId);

/** Orders of kiosks that the kitchen does not have yet, oldest first. */
export const heldRows = (store: Store): KioskRow[] =>
  store.all<KioskRow>(
    `select k.* from orders o cross join kiosk_orders k on k.order_id = o.id
     where o.open = 1 and o.state = 'placed' order by k.held_at`,
  );

/** True while nobody has said how a payment ended: the terminal, or who sees transfers come in. */
export const isUnderWay = ({ state }: PaymentRow): boolean => state === 'waiting' || state === 'unanswered';

function stateOf(order: OrderRow, payments: readonly PaymentRow[]): KioskOrderState {
  if (order.sent_at !== null) return 'sent';
  if (order.open === 0) return 'cancelled';
  const waiting = payments.find(isUnderWay);
  if (!waiting) return 'held';
  return waiting.state === 'unanswered' ? 'unanswered' : 'paying';
}

/** An order as its kiosk follows it; null: no kiosk took it. */
export function kioskOrder(store: Store, orderId: string): KioskOrder | null {
  const row = kioskRow(store, orderId);
  const order = row && orderRow(store, orderId);
  if (!order) return null;
  const checks = checksOf(store, orderId);
  const payments = paymentsOf(store, orderId);
  const last = payments.at(-1);
  return {
    orderId,
    number: order.number,
    state: stateOf(order, payments),
    total: checks.reduce((sum, check) => sum + check.total, 0),
    paid: checks.length > 0 && checks.every((check) => check.state === 'paid'),
    tag: row.tag,
    payment: last ? { id: last.id, tender: last.tender, state: last.state, reason: last.reason } : null,
    transfer:
      last?.tender === 'bank_qr' && isUnderWay(last)
        ? transferCode(store, { order, paymentId: last.id, amount: last.amount + last.tip })
        : null,
  };
}

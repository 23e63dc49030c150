import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { CheckTotals, SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { Store } from '../../db/store.ts';

export interface OrderRow {
  readonly id: string;
  readonly number: number;
  readonly type: OrderView['type'];
  readonly state: OrderView['state'];
  readonly open: number;
  readonly table_id: string | null;
  readonly covers: number;
  readonly channel: OrderView['channel'];
  readonly settings_seq: number;
  readonly opened_by: string;
  readonly opened_at: number;
  readonly sent_at: number | null;
  readonly ready_at: number | null;
  readonly business_date: string;
}

export interface CheckRow {
  readonly id: string;
  readonly order_id: string;
  readonly state: 'open' | 'paid';
  readonly totals: string;
  readonly total: number;
  readonly paid: number;
  readonly fiscal_number: number | null;
  readonly receipts: number;
  readonly paid_at: number | null;
  readonly paid_by: string | null;
}

export interface LineRow {
  readonly id: string;
  readonly data: string;
  readonly state: OrderView['lines'][number]['state'];
  readonly void_reason: string | null;
  readonly gross: number;
  readonly discount: number;
  readonly net: number;
  readonly tax: string;
}

export interface PaymentRow {
  readonly id: string;
  readonly order_id: string;
  readonly check_id: string;
  readonly tender: OrderView['checks'][number]['payments'][number]['tender'];
  readonly state: OrderView['checks'][number]['payments'][number]['state'];
  readonly amount: number;
  readonly tendered: number;
  readonly change: number;
  readonly rounding: number;
  readonly reason: string | null;
  readonly at: number;
  readonly by: string;
}

export const orderRow = (store: Store, id: string): OrderRow | undefined =>
  store.get<OrderRow>('select * from orders where id = ?', id);

export const checkRow = (store: Store, id: string): CheckRow | undefined =>
  store.get<CheckRow>('select * from checks where id = ?', id);

export const checksOf = (store: Store, orderId: string): CheckRow[] =>
  store.all<CheckRow>('select * from checks where order_id = ? order by id', orderId);

export const linesOf = (store: Store, orderId: string): LineRow[] =>
  store.all<LineRow>('select * from lines where order_id = ? order by position', orderId);

export const lineRow = (store: Store, orderId: string, id: string): LineRow | undefined =>
  store.get<LineRow>('select * from lines where order_id = ? and id = ?', orderId, id);

export const paymentsOf = (store: Store, orderId: string): PaymentRow[] =>
  store.all<PaymentRow>('select * from payments where order_id = ? order by at, id', orderId);

export const paymentRow = (store: Store, id: string): PaymentRow | undefined =>
  store.get<PaymentRow>('select * from payments where id = ?', id);

/** An order with all that is in it. */
export function orderView(store: Store, id: string): OrderView | null {
  const order = orderRow(store, id);
  if (!order) return null;
  const payments = paymentsOf(store, id);
  return {
    id,
    number: order.number,
    type: order.type,
    state: order.state,
    tableId: order.table_id,
    covers: order.covers,
    channel: order.channel,
    openedBy: order.opened_by,
    openedAt: order.opened_at,
    sentAt: order.sent_at,
    readyAt: order.ready_at,
    businessDate: order.business_date,
    undrawn: store
      .all<{ station: string }>('select station from tickets where order_id = ? and undrawn = 1 and open = 1', id)
      .map((row) => row.station),
    checks: checksOf(store, id).map((check) => toCheck(check, payments)),
    lines: linesOf(store, id).map(toLine),
  };
}

function toCheck(row: CheckRow, payments: readonly PaymentRow[]): OrderView['checks'][number] {
  const totals = JSON.parse(row.totals) as CheckTotals;
  return {
    id: row.id,
    state: row.state,
    gross: totals.gross,
    discount: totals.discount,
    net: totals.net,
    serviceCharge: totals.serviceCharge.amount,
    tax: totals.tax,
    total: row.total,
    due: row.total - row.paid,
    fiscalNumber: row.fiscal_number,
    receipts: row.receipts,
    payments: payments
      .filter((payment) => payment.check_id === row.id)
      .map(({ id, tender, state, amount, tendered, change, rounding, reason, at, by }) => ({
        id,
        tender,
        state,
        amount,
        tendered,
        change,
        rounding,
        reason,
        at,
        by,
      })),
  };
}

const toLine = (row: LineRow): OrderView['lines'][number] => ({
  ...(JSON.parse(row.data) as SoldLine),
  state: row.state,
  voidReason: row.void_reason,
  gross: row.gross,
  discount: row.discount,
  net: row.net,
  tax: JSON.parse(row.tax) as Record<string, number>,
});

export const openOrderIds = (store: Store): string[] =>
  store.all<{ id: string }>('select id from orders where open = 1 order by id').map((row) => row.id);

export const openOrders = (store: Store): OrderView[] =>
  openOrderIds(store).flatMap((id) => orderView(store, id) ?? []);

/** The open order of a table. */
export const openOrderAtTable = (store: Store, tableId: string): OrderRow | undefined =>
  store.get<OrderRow>('select * from orders where open = 1 and table_id = ? limit 1', tableId);

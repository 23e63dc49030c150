import type { KeptOrderView } from '@comanda/shared/contracts/views/cut-off.ts';
import type { OrderView, UnshownLine } from '@comanda/shared/contracts/views/order.ts';
import type { Wish } from '@comanda/shared/contracts/views/kitchen.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { Store } from '../../db/store.ts';
import { unattendedStations } from '../venue/index.ts';
import { toCheck } from './checks/view.ts';
import type { CheckRow, DiscountRow, LineRow, OrderRow, PaymentRow, RefundRow } from './rows.ts';
import { type MergedRow, toMerged } from './tables/merged.ts';

export type { CheckRow, LineRow, OrderRow, PaymentRow } from './rows.ts';

export const orderRow = (store: Store, id: string): OrderRow | undefined =>
  store.get<OrderRow>('select * from orders where id = ?', id);

export const checkRow = (store: Store, id: string): CheckRow | undefined =>
  store.get<CheckRow>('select * from checks where id = ?', id);

export const checksOf = (store: Store, orderId: string): CheckRow[] =>
  store.all<CheckRow>('select * from checks where order_id = ? order by id', orderId);

export const linesOf = (store: Store, orderId: string): LineRow[] =>
  store.all<LineRow>('select * from lines where order_id = ? order by position', orderId);

export const lineIdsOf = (store: Store, orderId: string): string[] =>
  store.all<{ id: string }>('select id from lines where order_id = ?', orderId).map(({ id }) => id);

export const lineRow = (store: Store, orderId: string, id: string): LineRow | undefined =>
  store.get<LineRow>('select * from lines where order_id = ? and id = ?', orderId, id);

/** The combo that a line is a part of; the line alone where it is of none. Voided ones are left out, the line aside. */
export const withItsCombo = (store: Store, orderId: string, row: LineRow): LineRow[] => {
  const comboOf = ({ data }: LineRow): string | undefined => (JSON.parse(data) as SoldLine).combo?.id;
  const combo = comboOf(row);
  return combo === undefined
    ? [row]
    : linesOf(store, orderId).filter(
        (each) => each.id === row.id || (each.state !== 'voided' && comboOf(each) === combo),
      );
};

export const paymentsOf = (store: Store, orderId: string): PaymentRow[] =>
  store.all<PaymentRow>('select * from payments where order_id = ? order by at, id', orderId);

export const paymentRow = (store: Store, id: string): PaymentRow | undefined =>
  store.get<PaymentRow>('select * from payments where id = ?', id);

/** Rows by the order that they belong to. */
function byOrder<R>(store: Store, sql: string, ids: string): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of store.all<R & { readonly order_id: string }>(sql, ids)) {
    const rows = found.get(row.order_id);
    if (rows) rows.push(row);
    else found.set(row.order_id, [row]);
  }
  return found;
}

const OF_THESE = 'in (select value from json_each(?))';

/** Orders with all that is in them, in as many queries as there are tables, however many orders there are. */
export function orderViews(store: Store, orderIds: readonly string[]): OrderView[] {
  const ids = JSON.stringify(orderIds);
  const orders = store.all<OrderRow>(`select * from orders where id ${OF_THESE} order by id`, ids);
  const lines = byOrder<LineRow>(store, `select * from lines where order_id ${OF_THESE} order by position`, ids);
  const checks = byOrder<CheckRow>(store, `select * from checks where order_id ${OF_THESE} order by id`, ids);
  const payments = byOrder<PaymentRow>(store, `select * from payments where order_id ${OF_THESE} order by at, id`, ids);
  const discounts = byOrder<DiscountRow>(store, `select * from discounts where order_id ${OF_THESE} order by seq`, ids);
  const refunds = byOrder<RefundRow>(store, `select * from refunds where order_id ${OF_THESE} order by at, id`, ids);
  const undrawn = byOrder<{ station: string }>(
    store,
    `select order_id, station from tickets where order_id ${OF_THESE} and undrawn = 1 and open = 1`,
    ids,
  );
  const unshown = byOrder<UnshownRow>(
    store,
    `select t.order_id, t.station, l.line_id, l.state, coalesce(l.told, d.data) as known from tickets t
     join ticket_lines l on l.ticket_id = t.id join lines d on d.order_id = t.order_id and d.id = l.line_id
     where t.order_id ${OF_THESE} and t.open = 1 and l.unshown is not null order by l.news_at, l.line_id`,
    ids,
  );
  const unseen = new Set(
    store
      .all<{ line_id: string }>(
        `select l.line_id from tickets t join ticket_lines l on l.ticket_id = t.id
         where t.order_id ${OF_THESE} and t.open = 1 and l.told is not null and l.state <> 'voided'`,
        ids,
      )
      .map((row) => row.line_id),
  );
  const unattended = unattendedStations(store);
  const cooked = new Map(
    store
      .all<CookedRow>(
        `select l.line_id, t.station, l.again from tickets t join ticket_lines l on l.ticket_id = t.id
         where t.order_id ${OF_THESE} and t.open = 1 and t.bumped_at is null and l.state = 'open'`,
        ids,
      )
      .filter(({ station }) => !unattended.has(station))
      .map((row) => [row.line_id, row]),
  );
  const making = byOrder<{ station: string }>(
    store,
    `select order_id, station from tickets where order_id ${OF_THESE} and open = 1 and bumped_at is null`,
    ids,
  );
  const held = byOrder<{ course: number }>(
    store,
    `select order_id, course from held_courses where order_id ${OF_THESE} order by course`,
    ids,
  );
  const merged = new Map<string, MergedRow[]>();
  for (const row of store.all<MergedRow>(
    `select * from merged_orders where into_id ${OF_THESE} order by order_id`,
    ids,
  ))
    merged.set(row.into_id, [...(merged.get(row.into_id) ?? []), row]);
  const kept = byOrder<KeptOrderView>(
    store,
    `select order_id, number, taken_at as takenAt from kept_orders where order_id ${OF_THESE} order by kept_id`,
    ids,
  );
  return orders.map((order) => ({
    id: order.id,
    number: order.number,
    type: order.type,
    state: order.state,
    tableId: order.table_id,
    covers: order.covers,
    channel: order.channel,
    openedBy: order.opened_by,
    servedBy: order.served_by,
    rush: order.rush === 1,
    rushCause: order.rush_cause,
    keptBack: order.kept_back === 1,
    held: (held.get(order.id) ?? []).map(({ course }) => course),
    merged: (merged.get(order.id) ?? []).map(toMerged),
    openedAt: order.opened_at,
    sentAt: order.sent_at,
    readyAt: order.ready_at,
    businessDate: order.business_date,
    kept: toKept(kept.get(order.id)?.[0]),
    undrawn: (undrawn.get(order.id) ?? []).map(({ station }) => station),
    unshown: (unshown.get(order.id) ?? []).map(toUnshown),
    mayHandOver: mayHandOver(order.state, making.get(order.id) ?? [], unattended),
    checks: (checks.get(order.id) ?? []).map((check) =>
      toCheck(check, {
        lines: lines.get(order.id) ?? [],
        payments: payments.get(order.id) ?? [],
        discounts: discounts.get(order.id) ?? [],
        refunds: refunds.get(order.id) ?? [],
      }),
    ),
    lines: (lines.get(order.id) ?? []).map((row) => ({
      ...toLine(row, cooked.get(row.id)),
      ...(unseen.has(row.id) && { changeUnseen: true }),
    })),
  }));
}

/** True where nobody has to bump anything of an order any more. */
export const mayHandOver = (
  state: OrderRow['state'],
  open: readonly { readonly station: string }[],
  unattended: ReadonlySet<string>,
): boolean =>
  state === 'ready' ||
  (state === 'preparing' && open.length > 0 && open.every(({ station }) => unattended.has(station)));

interface UnshownRow {
  readonly line_id: string;
  readonly station: string;
  readonly state: 'open' | 'done' | 'voided';
  /** The line as its cook knows it. */
  readonly known: string;
}

const toUnshown = ({ line_id: lineId, station, state, known }: UnshownRow): UnshownLine => ({
  lineId,
  station,
  was: state === 'voided' ? null : wishOf(JSON.parse(known) as SoldLine),
});

const toKept = (row: KeptOrderView | undefined): KeptOrderView | null =>
  row ? { number: row.number, takenAt: row.takenAt } : null;

/** An order with all that is in it. */
export const orderView = (store: Store, id: string): OrderView | null => orderViews(store, [id])[0] ?? null;

/** A line that a cook has still to make. */
interface CookedRow {
  readonly line_id: string;
  readonly station: string;
  readonly again: 'changed' | 'recalled' | null;
}

/** What a cook has called back is not done, though its order was once. */
const toLine = (row: LineRow, cooked: CookedRow | undefined): OrderView['lines'][number] => ({
  ...(JSON.parse(row.data) as SoldLine),
  state: cooked && row.state === 'done' ? 'sent' : row.state,
  ...(cooked?.again && { again: cooked.again }),
  addedBy: row.added_by,
  sentAt: row.sent_at,
  voidReason: row.void_reason,
  voidedAt: row.voided_at,
  voidedBy: row.voided_by,
  made: row.made === null ? null : row.made === 1,
  gross: row.gross,
  discount: row.discount,
  comp: row.comp_reason === null ? null : { amount: row.comp, reason: row.comp_reason },
  net: row.net,
  tax: JSON.parse(row.tax) as Record<string, number>,
});

/** What a cook makes of a line. */
export const wishOf = ({ variantName, modifiers, note, seat }: SoldLine): Wish => ({
  variantName,
  modifiers: modifiers.map(({ name, kind, quantity }) => ({ name, kind, quantity })),
  note,
  seat,
});

export const openOrderIds = (store: Store): string[] =>
  store.all<{ id: string }>('select id from orders where open = 1 order by id').map((row) => row.id);

export const openOrders = (store: Store): OrderView[] => orderViews(store, openOrderIds(store));

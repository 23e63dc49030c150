import { must } from '@comanda/shared/base/assert.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { settingsAt } from '../venue/index.ts';
import {
  type CheckRow,
  checkRow,
  checksOf,
  type LineRow,
  lineRow,
  type OrderRow,
  orderRow,
  paymentsOf,
} from './queries.ts';

/** An order that may still be changed. */
export function openOrderById(store: Store, id: string): Result<OrderRow, Refusal> {
  const order = orderRow(store, id);
  if (!order) return err(refuse('not_found', { what: 'order' }, 'orderId'));
  if (order.open === 0) return err(refuse('order_closed', { number: order.number }));
  return ok(order);
}

/** A line that was not voided, of an order that is open. */
export function standingLine(
  store: Store,
  { orderId, lineId }: { readonly orderId: string; readonly lineId: string },
): Result<{ readonly order: OrderRow; readonly row: LineRow }, Refusal> {
  const order = openOrderById(store, orderId);
  if (!order.ok) return order;
  const row = lineRow(store, orderId, lineId);
  if (!row) return err(refuse('not_found', { what: 'line' }, 'lineId'));
  return row.state === 'voided' ? err(refuse('line_voided')) : ok({ order: order.value, row });
}

/** Who paid a check and when, for the one who comes second. */
export function paidRefusal(store: Store, check: CheckRow): Refusal {
  const order = must(orderRow(store, check.order_id), 'a check has its order');
  const { timeZone } = settingsAt(store, order.settings_seq);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    check.paid_at ?? 0,
  );
  const staff = check.paid_by?.startsWith('staff:')
    ? store.get<{ name: string }>('select name from staff_profiles where id = ?', check.paid_by.slice(6))
    : undefined;
  return refuse('check_paid', { time, who: staff?.name ?? check.paid_by ?? '' });
}

/** A check that may still be changed or paid: not paid, and no card payment under way. */
export function openCheckById(store: Store, id: string): Result<{ check: CheckRow; order: OrderRow }, Refusal> {
  const check = checkRow(store, id);
  if (!check) return err(refuse('not_found', { what: 'check' }, 'checkId'));
  const order = openOrderById(store, check.order_id);
  if (!order.ok && check.state !== 'paid') return order;
  if (check.state === 'paid') return err(paidRefusal(store, check));
  const waiting = paymentsOf(store, check.order_id).some(
    (payment) => payment.check_id === id && (payment.state === 'waiting' || payment.state === 'unanswered'),
  );
  if (waiting) return err(refuse('check_waiting'));
  return order.ok ? ok({ check, order: order.value }) : order;
}

/** A check whose lines may be changed: open, and priced by its lines, not a part of a split. */
export function changeableCheck(store: Store, id: string): Result<{ check: CheckRow; order: OrderRow }, Refusal> {
  const open = openCheckById(store, id);
  if (open.ok && open.value.check.part_of !== null) return err(refuse('check_split'));
  return open;
}

/**
 * The check that new lines of an order go on: its first one that may still be changed, else a new one, so that guests
 * who paid or split can order on.
 */
export function checkForLines(deciding: Deciding, order: OrderRow): Result<CheckRow, Refusal> {
  const { store } = deciding;
  for (const check of checksOf(store, order.id)) {
    const open = changeableCheck(store, check.id);
    if (open.ok) return ok(check);
    if (open.error.code === 'check_waiting') return open;
  }
  const checkId = deciding.newId();
  deciding.append(event('check.opened.v1', `order:${order.id}`, { orderId: order.id, checkId }));
  return ok(must(checkRow(store, checkId), 'a check that was just opened'));
}

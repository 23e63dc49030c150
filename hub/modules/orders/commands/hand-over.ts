import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { HandedOver } from '@comanda/shared/contracts/events/order.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { HAND_OVER_UNDONE_WITHIN_MS } from '@comanda/shared/domain/order/hand-over.ts';
import { isOpen } from '@comanda/shared/domain/order/states.ts';
import type { Deciding } from '../../../log/spine.ts';
import { type Caller, command } from '../../module.ts';
import { unattendedStations, venueState } from '../../venue/index.ts';
import { finishIfDone, kitchenBusy } from '../finishing.ts';
import { openOrderById } from '../guards.ts';
import { type OrderRow, orderRow } from '../queries.ts';
import { fire, kitchenRules, newLines } from '../sending.ts';
import { heldCoursesOf } from '../tables/courses.ts';
import { bumpForHandOver, cookingTickets } from '../unattended.ts';
import { say } from '../words.ts';

/** An expo that need not wait for the stations' bumps hands over what they have not bumped. */
const handsOverUnbumped = ({ store }: Deciding, { permissions }: Caller): boolean =>
  permissions.has('kitchen.bump') &&
  [...(venueState(store)?.stations.values() ?? [])].some(
    ({ kind, needsBumps }) => kind === 'expo' && !(needsBumps ?? true),
  );

const isFilled = ({ store }: Deciding, orderId: string, course: number): boolean =>
  newLines(store, orderId).some((line) => line.course === course);

const mayAtAll = ({ permissions }: Caller): Refusal | null =>
  permissions.has('orders.take') || permissions.has('kitchen.bump')
    ? null
    : refuse('not_permitted', { permission: 'orders.take' });

/** Why an order cannot be handed over yet. What a cook still makes goes along only where its ticket was named. */
function notYet(deciding: Deciding, caller: Caller, order: OrderRow, named: readonly string[]): Refusal | null {
  const { store } = deciding;
  const { number, state } = order;
  if (state === 'ready') return null;
  const cooking = cookingTickets(store, order.id);
  if (state !== 'preparing' || cooking.length === 0) return refuse('order_not_ready', { number });
  const unattended = unattendedStations(store);
  const attended = cooking.filter(({ station }) => !unattended.has(station));
  if (attended.length === 0) return null;
  if (!handsOverUnbumped(deciding, caller)) return refuse('order_not_ready', { number });
  const venue = venueState(store);
  const unnamed = new Set(attended.filter(({ id }) => !named.includes(id)).map(({ station }) => station));
  if (unnamed.size === 0) return null;
  const names = [...unnamed].map((id) => {
    const station = venue?.stations.get(id);
    return venue && station ? say(station.name, venue.settings) : id;
  });
  return refuse('still_cooking', { number, stations: names.join(', ') });
}

export const handOverOrder = command(orderRoutes.handOverOrder, (deciding, { params, body, caller }) => {
  const { store } = deciding;
  const barred = mayAtAll(caller);
  if (barred) return err(barred);
  const order = openOrderById(store, params.orderId);
  if (!order.ok) return order;
  const { id, state } = order.value;
  const refusal = notYet(deciding, caller, order.value, body.unbumped);
  if (refusal) return err(refusal);
  const bumpedIds = bumpForHandOver(deciding, id);
  if (state !== 'ready') deciding.append(event('order.ready.v1', `order:${id}`, { orderId: id }));
  const ticketIds = store
    .all<{ id: string }>(
      'select id from tickets where order_id = ? and bumped_at is not null and served = 0 order by id',
      id,
    )
    .map((ticket) => ticket.id);
  deciding.append(event('order.handed_over.v1', `order:${id}`, { orderId: id, ticketIds, bumpedIds }));
  const [next] = heldCoursesOf(store, id).filter((course) => isFilled(deciding, id, course));
  if (next !== undefined && kitchenRules(store).autoFire) fire(deciding, id, next);
  finishIfDone(deciding, id);
  return ok({ orderId: id, seq: deciding.seq() });
});

/**
 * What the last hand-over of an order took along that is still so, or why it cannot be taken back. An order that was
 * completed by it is opened again; one whose guests have left its table, or whose number is another's now, is not.
 */
export function handOverToUndo({ store, at }: Deciding, order: OrderRow): Result<HandedOver, Refusal> {
  const { id, number, state } = order;
  if (order.handed_over === null || order.handed_over_at === null) return err(refuse('not_handed_over', { number }));
  const isTaken = store.get('select 1 from orders where open = 1 and number = ? and id <> ?', number, id) !== undefined;
  const closed = !isOpen(state) && (state !== 'completed' || order.table_id !== null || isTaken);
  if (closed) return err(refuse('order_closed', { number }));
  if (at - order.handed_over_at > HAND_OVER_UNDONE_WITHIN_MS) {
    return err(refuse('hand_over_final', { number, minutes: HAND_OVER_UNDONE_WITHIN_MS / MINUTE }));
  }
  const { ticketIds, bumpedIds } = JSON.parse(order.handed_over) as HandedOver;
  const still = new Set(
    store
      .all<{ id: string }>('select id from tickets where order_id = ? and served = 1', id)
      .map((ticket) => ticket.id),
  );
  const left = ticketIds.filter((ticketId) => still.has(ticketId));
  // Of an order that the kitchen had nothing of, the order alone is taken back.
  if (left.length === 0 && (ticketIds.length > 0 || state === 'preparing' || state === 'ready')) {
    return err(refuse('not_handed_over', { number }));
  }
  return ok({ ticketIds: left, bumpedIds: bumpedIds.filter((ticketId) => still.has(ticketId)) });
}

/** Opens an order whose hand-over was wrong: these of its tickets are not with the guests. */
export function undoOf(
  deciding: Deciding,
  order: OrderRow,
  ticketIds: readonly string[],
  state: 'preparing' | 'ready',
) {
  const payload = { orderId: order.id, ticketIds: [...ticketIds], state };
  deciding.append(event('order.hand_over_undone.v1', `order:${order.id}`, payload));
}

export const undoHandOver = command(orderRoutes.undoHandOver, (deciding, { params: { orderId }, caller }) => {
  const { store } = deciding;
  const barred = mayAtAll(caller);
  if (barred) return err(barred);
  const order = orderRow(store, orderId);
  if (!order) return err(refuse('not_found', { what: 'order' }, 'orderId'));
  const back = handOverToUndo(deciding, order);
  if (!back.ok) return back;
  const state = order.state === 'preparing' ? 'preparing' : 'ready';
  undoOf(deciding, order, back.value.ticketIds, state);
  for (const ticketId of back.value.bumpedIds) {
    const station = store.get<{ station: string }>('select station from tickets where id = ?', ticketId)?.station;
    if (station === undefined) continue;
    deciding.append(event('ticket.unbumped.v1', `order:${orderId}`, { ticketId, orderId, station }));
  }
  if (state === 'ready' && kitchenBusy(deciding, orderId)) {
    deciding.append(event('order.unready.v1', `order:${orderId}`, { orderId }));
  }
  return ok({ orderId, seq: deciding.seq() });
});

import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../../log/spine.ts';
import { type Caller, command } from '../../module.ts';
import { unattendedStations, venueState } from '../../venue/index.ts';
import { finishIfDone } from '../finishing.ts';
import { openCheckById, openOrderById } from '../guards.ts';
import { givePortionsBack } from '../portions.ts';
import { checksOf, linesOf, mayHandOver } from '../queries.ts';
import { fire, kitchenRules, newLines } from '../sending.ts';
import { heldCoursesOf } from '../tables/courses.ts';
import { bumpForHandOver, openTickets } from '../unattended.ts';

/** An expo that need not wait for the stations' bumps hands over what they have not bumped. */
const handsOverUnbumped = ({ store }: Deciding, { permissions }: Caller): boolean =>
  permissions.has('kitchen.bump') &&
  [...(venueState(store)?.stations.values() ?? [])].some(
    ({ kind, needsBumps }) => kind === 'expo' && !(needsBumps ?? true),
  );

const isFilled = ({ store }: Deciding, orderId: string, course: number): boolean =>
  newLines(store, orderId).some((line) => line.course === course);

export const handOverOrder = command(orderRoutes.handOverOrder, (deciding, { params, caller }) => {
  if (!caller.permissions.has('orders.take') && !caller.permissions.has('kitchen.bump')) {
    return err(refuse('not_permitted', { permission: 'orders.take' }));
  }
  const order = openOrderById(deciding.store, params.orderId);
  if (!order.ok) return order;
  const { id, number, state } = order.value;
  if (state !== 'ready') {
    const waits = mayHandOver(state, openTickets(deciding.store, id), unattendedStations(deciding.store));
    if (!waits && !(state === 'preparing' && handsOverUnbumped(deciding, caller)))
      return err(refuse('order_not_ready', { number }));
    bumpForHandOver(deciding, id);
    deciding.append(event('order.ready.v1', `order:${id}`, { orderId: id }));
  }
  deciding.append(event('order.handed_over.v1', `order:${id}`, { orderId: id }));
  const [next] = heldCoursesOf(deciding.store, id).filter((course) => isFilled(deciding, id, course));
  if (next !== undefined && kitchenRules(deciding.store).autoFire) fire(deciding, id, next);
  finishIfDone(deciding, id);
  return ok({ orderId: id, seq: deciding.seq() });
});

export const cancelOrder = command(orderRoutes.cancelOrder, (deciding, { body, params }) =>
  cancelUnsent(deciding, params.orderId, body.reason),
);

/** Cancels an order of which nothing was sent or paid, and gives its portions back. */
export function cancelUnsent(
  deciding: Deciding,
  orderId: string,
  reason: string,
): Result<{ readonly orderId: string; readonly seq: number }, Refusal> {
  const { store } = deciding;
  const order = openOrderById(store, orderId);
  if (!order.ok) return order;
  const { id } = order.value;
  if (linesOf(store, id).some((row) => row.state === 'sent' || row.state === 'done')) return err(refuse('line_sent'));
  for (const check of checksOf(store, id)) {
    const open = openCheckById(store, check.id);
    if (!open.ok) return open;
  }
  givePortionsBack(deciding, newLines(store, id));
  const seq = deciding.append(event('order.cancelled.v1', `order:${id}`, { orderId: id, reason }));
  return ok({ orderId: id, seq });
}

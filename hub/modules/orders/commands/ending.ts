import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../../log/spine.ts';
import { command } from '../../module.ts';
import { openCheckById, openOrderById } from '../guards.ts';
import { givePortionsBack } from '../portions.ts';
import { checksOf, linesOf } from '../queries.ts';
import { newLines } from '../sending.ts';

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

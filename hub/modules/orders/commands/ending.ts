import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { portionsOf } from '@comanda/shared/domain/order/portions.ts';
import type { Deciding } from '../../../log/spine.ts';
import { mayOrApproved } from '../../approvals/index.ts';
import { type Caller, command } from '../../module.ts';
import { changeableCheck, openCheckById, openOrderById } from '../guards.ts';
import { givePortionsBack, lastOfCombo } from '../portions.ts';
import { repriceCheck } from '../pricing.ts';
import { checksOf, linesOf } from '../queries.ts';
import { newLines } from '../sending.ts';
import { voidRow } from '../voiding.ts';

export const cancelOrder = command(orderRoutes.cancelOrder, (deciding, { body, params, caller }) => {
  const { orderId } = params;
  if (!body.withSent) return cancelUnsent(deciding, orderId, body.reason);
  const refusal = voidSent(deciding, caller, orderId, body);
  return refusal ? err(refusal) : cancelUnsent(deciding, orderId, body.reason);
});

interface Cancelling {
  readonly reason: string;
  readonly approvalId?: string | undefined;
}

/** Voids what the kitchen has of an order that was not handed over: its cooks say what was made of it already. */
function voidSent(
  deciding: Deciding,
  caller: Caller,
  orderId: string,
  { reason, approvalId }: Cancelling,
): Refusal | null {
  const { store } = deciding;
  const order = openOrderById(store, orderId);
  if (!order.ok) return order.error;
  if (order.value.state === 'handed_over') return refuse('order_handed_over', { number: order.value.number });
  const sent = linesOf(store, orderId).filter(({ state }) => state === 'sent' || state === 'done');
  if (sent.length === 0) return null;
  const may = mayOrApproved(deciding, caller, 'orders.void', approvalId);
  if (!may.ok) return may.error;
  for (const { id } of checksOf(store, orderId)) {
    const check = changeableCheck(store, id);
    if (!check.ok) return check.error;
  }
  for (const row of sent) voidRow(deciding, orderId, row, reason);
  for (const { id } of checksOf(store, orderId)) {
    const priced = repriceCheck(deciding, order.value, id);
    if (!priced.ok) return priced.error;
  }
  return null;
}

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
    if (check.paid > 0) return err(refuse('check_part_paid'));
  }
  const unsent = newLines(store, id);
  const seq = deciding.append(event('order.cancelled.v1', `order:${id}`, { orderId: id, reason }));
  const combos = new Map(unsent.map((line) => [line.combo?.id, line]));
  givePortionsBack(deciding, [
    ...unsent.flatMap((line) => portionsOf(line)),
    ...[...combos.values()].flatMap((line) => lastOfCombo(deciding, id, line)),
  ]);
  return ok({ orderId: id, seq });
}

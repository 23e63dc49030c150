import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../log/spine.ts';
import { mayHandleCash } from '../drawer/index.ts';
import { paymentsOf } from '../orders/index.ts';
import { type Matter, worthOf } from './queries.ts';

/** Gives a guest money back in cash: what was too much, or what a line cost that cannot be had. */
export function giveBack(deciding: Deciding, matter: Matter): Refusal | null {
  const { store } = deciding;
  const { row, order, line, lineCheckId } = matter;
  const drawer = mayHandleCash(store, deciding.device);
  if (!drawer.ok) return drawer.error;
  const amount = line ? worthOf(store, matter) : row.amount;
  const payment = paymentsOf(store, order.id).findLast(
    (each) =>
      each.tender === 'cash' &&
      each.state === 'taken' &&
      each.amount >= amount &&
      (lineCheckId === null || each.check_id === lineCheckId),
  );
  if (!payment) return refuse('conflict_choice', {}, 'choice');
  deciding.append(
    event('refund.given.v1', `order:${order.id}`, {
      orderId: order.id,
      checkId: payment.check_id,
      refundId: deciding.newId(),
      paymentId: payment.id,
      tender: 'cash',
      amount,
      tip: 0,
      rounding: 0,
      sale: null,
      lineIds: line ? [line.id] : [],
      reason: row.number ?? row.kind,
      reference: null,
    }),
  );
  return null;
}

import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../log/spine.ts';
import type { Caller } from '../module.ts';
import { finishIfDone, paymentsOf } from '../orders/index.ts';
import { giveRefund } from '../payments/index.ts';
import { type Matter, worthOf } from './queries.ts';
import { within } from './within.ts';

interface Giving extends Matter {
  readonly deciding: Deciding;
  readonly caller: Caller;
  readonly approvalId: string | undefined;
}

/**
 * Gives a guest money back in cash, by the rules of refunds: what was too much, or what a line cost that cannot be had. The line
 * stays on the check that was paid; the kitchen never hears of it.
 */
export function giveBack(giving: Giving): Refusal | null {
  const { deciding, row, order, line, lineCheckId, approvalId } = giving;
  const { store } = deciding;
  const amount = line ? worthOf(store, giving) : row.amount;
  const payment = paymentsOf(store, order.id).findLast(
    (each) =>
      each.tender === 'cash' &&
      each.state === 'taken' &&
      each.amount - each.refunded >= amount &&
      (lineCheckId === null || each.check_id === lineCheckId),
  );
  if (!payment) return refuse('conflict_choice', {}, 'choice');
  const refusal = within(giveRefund, giving, {
    params: { checkId: payment.check_id },
    body: {
      refundId: deciding.newId(),
      paymentId: payment.id,
      refund: line ? { how: 'lines', lineIds: [line.id] } : { how: 'amount', amount },
      inCash: true,
      reason: row.number ?? row.kind,
      ...(approvalId !== undefined && { approvalId }),
    },
  });
  if (refusal || !line) return refusal;
  const sent = { orderId: order.id, lineIds: [line.id], tickets: [] };
  deciding.append(event('lines.sent.v1', `order:${order.id}`, sent));
  finishIfDone(deciding, order.id);
  return null;
}

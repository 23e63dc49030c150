import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { type PaymentAccepted, paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import type { Language } from '@comanda/shared/contracts/common.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { TerminalAnswer } from '../../../drivers/terminal/terminal.ts';
import type { z } from 'zod';
import type { Deciding } from '../../../log/spine.ts';
import { command } from '../../module.ts';
import { orderRow, type PaymentRow, paymentRow } from '../../orders/index.ts';
import { type Asked, type Due, dueFor } from '../due.ts';
import { settleCheck } from '../settle.ts';

export const payCard = command(paymentRoutes.payCard, (deciding, { params, body, language }) =>
  askForCard(deciding, { ...body, checkId: params.checkId }, language),
);

type Accepted = z.infer<typeof PaymentAccepted>;

/** Appends that somebody is asked for money; nothing has moved yet. */
export function request(
  deciding: Deciding,
  { check, order, amount, tip }: Due,
  paymentId: string,
  tender: 'card' | 'bank_qr',
): Accepted {
  const seq = deciding.append(
    event('payment.requested.v1', `order:${order.id}`, {
      paymentId,
      orderId: order.id,
      checkId: check.id,
      tender,
      amount,
      ...(tip > 0 && { tip }),
    }),
  );
  return { paymentId, state: 'waiting', amount, change: 0, rounding: 0, checkPaid: false, fiscalNumber: null, seq };
}

/** Asks the terminal for what a check's guests still owe, or a part of it. */
export function askForCard(deciding: Deciding, asked: Asked, language: Language): Result<Accepted, Refusal> {
  const due = dueFor(deciding.store, asked, language);
  return due.ok ? ok(request(deciding, due.value, asked.paymentId, 'card')) : due;
}

const about = (payment: PaymentRow) => ({
  paymentId: payment.id,
  orderId: payment.order_id,
  checkId: payment.check_id,
});

const isWaiting = (payment: PaymentRow): boolean => payment.state === 'waiting' || payment.state === 'unanswered';

export const cancelPayment = command(paymentRoutes.cancelPayment, (deciding, { params }) => {
  const payment = paymentRow(deciding.store, params.paymentId);
  if (!payment) return err(refuse('not_found', { what: 'payment' }, 'paymentId'));
  if (!isWaiting(payment)) return err(refuse('payment_settled'));
  const seq = deciding.append(
    event('payment.failed.v1', `order:${payment.order_id}`, { ...about(payment), reason: 'cancelled' }),
  );
  return ok({ paymentId: payment.id, seq });
});

/** Nobody makes what was cancelled before the terminal had its word: the money goes back by itself. */
function giveBack(deciding: Deciding, payment: PaymentRow): void {
  deciding.append(
    event('refund.requested.v1', `order:${payment.order_id}`, {
      ...about(payment),
      refundId: deciding.newId(),
      tender: 'card',
      amount: payment.amount,
      tip: payment.tip,
      rounding: 0,
      sale: null,
      lineIds: [],
      reason: 'The order was cancelled before its payment ended',
    }),
  );
}

/**
 * Records what the terminal said. Money that moved is always recorded, also for a payment that was given up or whose
 * check was paid by other means meanwhile: the check then shows that too much was paid.
 */
export function recordAnswer(deciding: Deciding, paymentId: string, answer: TerminalAnswer): Result<boolean, Refusal> {
  const payment = paymentRow(deciding.store, paymentId);
  if (!payment || payment.state === 'taken' || answer.state === 'pending') return ok(false);
  const stream = `order:${payment.order_id}`;
  if (answer.state === 'approved') {
    deciding.append(
      event('payment.taken.v1', stream, {
        ...about(payment),
        tender: 'card',
        amount: payment.amount,
        tendered: payment.amount + payment.tip,
        ...(payment.tip > 0 && { tip: payment.tip }),
        change: 0,
        rounding: 0,
        reference: answer.reference,
      }),
    );
    if (orderRow(deciding.store, payment.order_id)?.state === 'cancelled') giveBack(deciding, payment);
    else settleCheck(deciding, payment.check_id);
    return ok(true);
  }
  if (!isWaiting(payment)) return ok(false);
  deciding.append(event('payment.failed.v1', stream, { ...about(payment), reason: answer.state }));
  return ok(true);
}

/** Records that the terminal said nothing in time. */
export function recordSilence(deciding: Deciding, paymentId: string): Result<boolean, Refusal> {
  const payment = paymentRow(deciding.store, paymentId);
  if (payment?.state !== 'waiting') return ok(false);
  deciding.append(event('payment.unanswered.v1', `order:${payment.order_id}`, about(payment)));
  return ok(true);
}

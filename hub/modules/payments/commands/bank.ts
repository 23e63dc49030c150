import { err, ok } from '@comanda/shared/base/result.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { transferText } from '@comanda/shared/domain/bank-qr/transfer.ts';
import type { Language } from '@comanda/shared/contracts/common.ts';
import type { Store } from '../../../db/store.ts';
import type { Deciding } from '../../../log/spine.ts';
import { command } from '../../module.ts';
import { type OrderRow, orderRow, paymentRow } from '../../orders/index.ts';
import { settingsAt, venueState } from '../../venue/index.ts';
import { type Asked, dueFor } from '../due.ts';
import { settleCheck, takenReply } from '../settle.ts';
import { request } from './card.ts';

interface Transferred {
  readonly order: Pick<OrderRow, 'number' | 'settings_seq'>;
  readonly paymentId: string;
  /** Minor units, a tip among it. */
  readonly amount: number;
}

/** What a guest's phone reads to make a transfer; null: the venue has no account, or one that a code cannot name. */
export function transferCode(store: Store, { order, paymentId, amount }: Transferred): string | null {
  const account = venueState(store)?.settings.bankAccount ?? null;
  const { currency } = settingsAt(store, order.settings_seq);
  return account && transferText({ account, amount, currency, reference: `${order.number} ${paymentId.slice(-6)}` });
}

/** Asks a check's guests for a transfer of what they still owe, or a part of it. */
export function askForTransfer(deciding: Deciding, asked: Asked, language: Language) {
  const due = dueFor(deciding.store, asked, language);
  if (!due.ok) return due;
  const { order, amount, tip } = due.value;
  const qr = transferCode(deciding.store, { order, paymentId: asked.paymentId, amount: amount + tip });
  if (qr === null) return err(refuse('bank_account_none'));
  return ok({ ...request(deciding, due.value, asked.paymentId, 'bank_qr'), qr });
}

export const payBankQr = command(paymentRoutes.payBankQr, (deciding, { params, body, language }) =>
  askForTransfer(deciding, { ...body, checkId: params.checkId }, language),
);

export const confirmPayment = command(paymentRoutes.confirmPayment, (deciding, { params, body }) => {
  const payment = paymentRow(deciding.store, params.paymentId);
  if (!payment) return err(refuse('not_found', { what: 'payment' }, 'paymentId'));
  if (payment.tender !== 'bank_qr') return err(refuse('payment_not_by_hand'));
  // One that was given up may come in all the same: money that moved is always recorded.
  if (payment.state === 'taken') return err(refuse('payment_settled'));
  const { id: paymentId, order_id: orderId, check_id: checkId, amount, tip } = payment;
  deciding.append(
    event('payment.taken.v1', `order:${orderId}`, {
      paymentId,
      orderId,
      checkId,
      tender: 'bank_qr',
      amount,
      tendered: amount + tip,
      ...(tip > 0 && { tip }),
      change: 0,
      rounding: 0,
      reference: body.reference === '' ? null : body.reference,
    }),
  );
  // Of an order that was cancelled meanwhile nothing is made: the money is there to be given back.
  const cancelled = orderRow(deciding.store, orderId)?.state === 'cancelled';
  const fiscalNumber = cancelled ? null : settleCheck(deciding, checkId);
  return ok(takenReply(deciding, { paymentId, amount }, fiscalNumber));
});

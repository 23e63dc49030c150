import { err, ok } from '@comanda/shared/base/result.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { transferText } from '@comanda/shared/domain/bank-qr/transfer.ts';
import { command } from '../../module.ts';
import { paymentRow } from '../../orders/index.ts';
import { venueState } from '../../venue/index.ts';
import { dueFor } from '../due.ts';
import { settleCheck } from '../settle.ts';
import { request } from './card.ts';

export const payBankQr = command(paymentRoutes.payBankQr, (deciding, { params, body, language }) => {
  const { store } = deciding;
  const due = dueFor(store, { ...body, checkId: params.checkId }, language);
  if (!due.ok) return due;
  const { order, settings, amount, tip } = due.value;
  const account = venueState(store)?.settings.bankAccount ?? null;
  const reference = `${order.number} ${body.paymentId.slice(-6)}`;
  const qr = account && transferText({ account, amount: amount + tip, currency: settings.currency, reference });
  if (qr === null) return err(refuse('bank_account_none'));
  return ok({ ...request(deciding, due.value, body.paymentId, 'bank_qr'), qr });
});

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
  const fiscalNumber = settleCheck(deciding, checkId);
  return ok({
    paymentId,
    state: 'taken',
    amount,
    change: 0,
    rounding: 0,
    checkPaid: fiscalNumber !== null,
    fiscalNumber,
    seq: deciding.seq(),
  });
});

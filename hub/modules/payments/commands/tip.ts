import { err, ok } from '@comanda/shared/base/result.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { mayHandleCash } from '../../drawer/index.ts';
import { command } from '../../module.ts';
import { paymentRow } from '../../orders/index.ts';

export const addTip = command(paymentRoutes.addTip, (deciding, { params, body }) => {
  const { store } = deciding;
  const payment = paymentRow(store, params.paymentId);
  if (!payment) return err(refuse('not_found', { what: 'payment' }, 'paymentId'));
  if (payment.state !== 'taken') return err(refuse('payment_not_taken'));
  if (payment.tip + body.amount > payment.amount) return err(refuse('tip_too_large', {}, 'amount'));
  if (payment.tender === 'cash') {
    const drawer = mayHandleCash(store, deciding.device);
    if (!drawer.ok) return drawer;
  }
  const seq = deciding.append(
    event('tip.added.v1', `order:${payment.order_id}`, {
      paymentId: payment.id,
      orderId: payment.order_id,
      checkId: payment.check_id,
      tender: payment.tender,
      amount: body.amount,
    }),
  );
  return ok({ paymentId: payment.id, seq });
});

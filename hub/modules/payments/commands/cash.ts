import { err, ok } from '@comanda/shared/base/result.ts';
import { formatMoney } from '@comanda/shared/base/money.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { roundCash } from '@comanda/shared/domain/pricing/cash.ts';
import { command } from '../../module.ts';
import { mayHandleCash } from '../../drawer/index.ts';
import { openCheckById, paymentRow } from '../../orders/index.ts';
import { settingsAt } from '../../venue/index.ts';
import { settleCheck } from '../settle.ts';

export const payCash = command(paymentRoutes.payCash, (deciding, { params, body, language }) => {
  const { store } = deciding;
  if (paymentRow(store, body.paymentId)) return err(refuse('payment_exists', {}, 'paymentId'));
  const open = openCheckById(store, params.checkId);
  if (!open.ok) return open;
  const { check, order } = open.value;
  const due = check.total - check.paid;
  if (due <= 0) return err(refuse('check_empty'));
  const drawer = mayHandleCash(store, deciding.device);
  if (!drawer.ok) return drawer;
  const { currency, cashIncrement } = settingsAt(store, order.settings_seq);
  // Exact small coins are always accepted; everything else pays the rounded amount.
  const { payable, rounding } = body.tendered === due ? { payable: due, rounding: 0 } : roundCash(due, cashIncrement);
  if (body.tendered < payable) {
    return err(refuse('cash_too_little', { due: formatMoney(payable, currency, language) }, 'tendered'));
  }
  const change = body.tendered - payable;
  deciding.append(
    event('payment.taken.v1', `order:${order.id}`, {
      paymentId: body.paymentId,
      orderId: order.id,
      checkId: check.id,
      tender: 'cash',
      amount: due,
      tendered: body.tendered,
      change,
      rounding,
      reference: null,
    }),
  );
  const fiscalNumber = settleCheck(deciding, check.id);
  return ok({
    paymentId: body.paymentId,
    state: 'taken',
    amount: due,
    change,
    rounding,
    checkPaid: fiscalNumber !== null,
    fiscalNumber,
    seq: deciding.seq(),
  });
});

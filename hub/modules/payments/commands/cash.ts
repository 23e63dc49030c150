import { err, ok } from '@comanda/shared/base/result.ts';
import { formatMoney } from '@comanda/shared/base/money.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { roundCash } from '@comanda/shared/domain/pricing/cash.ts';
import { command } from '../../module.ts';
import { mayHandleCash } from '../../drawer/index.ts';
import { dueFor } from '../due.ts';
import { settleCheck, takenReply } from '../settle.ts';

export const payCash = command(paymentRoutes.payCash, (deciding, { params, body, language }) => {
  const { store } = deciding;
  const asked = dueFor(store, { ...body, checkId: params.checkId }, language);
  if (!asked.ok) return asked;
  const { check, order, settings, due, amount, tip } = asked.value;
  const drawer = mayHandleCash(store, deciding.device);
  if (!drawer.ok) return drawer;
  const { currency, cashIncrement } = settings;
  // Only what ends the check is rounded, and exact small coins are always accepted.
  const exact = amount < due || body.tendered === due + tip;
  const { payable, rounding } = exact ? { payable: amount, rounding: 0 } : roundCash(amount, cashIncrement);
  const asks = payable + tip;
  if (body.tendered < asks) {
    return err(refuse('cash_too_little', { due: formatMoney(asks, currency, language) }, 'tendered'));
  }
  const change = body.tendered - asks;
  deciding.append(
    event('payment.taken.v1', `order:${order.id}`, {
      paymentId: body.paymentId,
      orderId: order.id,
      checkId: check.id,
      tender: 'cash',
      amount,
      tendered: body.tendered,
      ...(tip > 0 && { tip }),
      change,
      rounding,
      reference: null,
    }),
  );
  const fiscalNumber = settleCheck(deciding, check.id);
  return ok(takenReply(deciding, { paymentId: body.paymentId, amount, change, rounding }, fiscalNumber));
});

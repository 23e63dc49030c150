import { formatMoney } from '@comanda/shared/base/money.ts';
import { err, ok } from '@comanda/shared/base/result.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { houseAccount } from '../../house-accounts/index.ts';
import { command } from '../../module.ts';
import { dueFor } from '../due.ts';
import { settleCheck, takenReply } from '../settle.ts';

export const payHouseAccount = command(paymentRoutes.payHouseAccount, (deciding, { params, body, language }) => {
  const { store } = deciding;
  const due = dueFor(store, { ...body, checkId: params.checkId }, language);
  if (!due.ok) return due;
  const { check, order, settings, amount, tip } = due.value;
  const account = houseAccount(store, body.accountId);
  if (!account || account.archived) return err(refuse('not_found', { what: 'account' }, 'accountId'));
  const left = account.limit === null ? null : Math.max(0, account.limit - account.owed);
  if (left !== null && amount + tip > left) {
    return err(refuse('house_account_limit', { left: formatMoney(left, settings.currency, language) }));
  }
  deciding.append(
    event('payment.taken.v1', `order:${order.id}`, {
      paymentId: body.paymentId,
      orderId: order.id,
      checkId: check.id,
      tender: 'house_account',
      amount,
      tendered: amount + tip,
      ...(tip > 0 && { tip }),
      change: 0,
      rounding: 0,
      accountId: account.id,
      reference: null,
    }),
  );
  const fiscalNumber = settleCheck(deciding, check.id);
  return ok(takenReply(deciding, { paymentId: body.paymentId, amount }, fiscalNumber));
});

import { must } from '@comanda/shared/base/assert.ts';
import { formatMoney } from '@comanda/shared/base/money.ts';
import { err, ok } from '@comanda/shared/base/result.ts';
import { checkRoutes } from '@comanda/shared/contracts/commands/checks.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { PaidCheck } from '@comanda/shared/contracts/events/paid-check.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Store } from '../../../db/store.ts';
import { mayOrApproved } from '../../approvals/index.ts';
import { creditReopened } from '../../invoices/index.ts';
import { command } from '../../module.ts';
import { checkRow, openCheckById, openOrderAtTable, orderRow, snapshotNow } from '../../orders/index.ts';
import { settingsAt } from '../../venue/index.ts';
import { settleCheck } from '../settle.ts';

/** What was written down when a check was last paid. */
function lastPaid(store: Store, seq: number | null): PaidCheck {
  const row = store.get<{ payload: string }>('select payload from log where seq = ?', seq);
  return JSON.parse(must(row, 'a paid check is in the log').payload) as PaidCheck;
}

export const reopenCheck = command(checkRoutes.reopenCheck, (deciding, { params, body, caller }) => {
  const { store } = deciding;
  const check = checkRow(store, params.checkId);
  if (!check) return err(refuse('not_found', { what: 'check' }, 'checkId'));
  if (check.state === 'open') return err(refuse('check_open'));
  const order = must(orderRow(store, check.order_id), 'a check has its order');
  if (check.refunded > 0) return err(refuse('check_refunded'));
  if (order.business_date !== deciding.businessDate) return err(refuse('order_gone', { number: order.number }));
  if (order.open === 0 && order.table_id !== null) {
    const there = openOrderAtTable(store, order.table_id);
    if (there) {
      const table = store.get<{ name: string }>(
        "select json_extract(data, '$.name') as name from tables where id = ?",
        order.table_id,
      );
      return err(refuse('table_taken', { table: table?.name ?? '', number: there.number, orderId: there.id }));
    }
  }
  const may = mayOrApproved(deciding, caller, 'checks.reopen', body.approvalId);
  if (!may.ok) return may;
  const paid = lastPaid(store, check.paid_seq);
  creditReopened(deciding, check.id, body.reason);
  deciding.append(
    event('check.reopened.v1', `order:${order.id}`, {
      orderId: order.id,
      checkId: check.id,
      reason: body.reason,
      paid,
    }),
  );
  return ok({ orderId: order.id, checkId: check.id, total: check.total, seq: deciding.seq() });
});

export const closeCheck = command(checkRoutes.closeCheck, (deciding, { params, language }) => {
  const { store } = deciding;
  const open = openCheckById(store, params.checkId);
  if (!open.ok) return open;
  const { check, order } = open.value;
  const due = check.total - check.paid;
  if (due > 0) {
    const { currency } = settingsAt(store, order.settings_seq);
    return err(refuse('check_due', { due: formatMoney(due, currency, language) }));
  }
  // What is free is sold all the same: only where nothing is on it there is nothing to close.
  if (check.paid === 0 && snapshotNow(store, order, check).lines.length === 0) return err(refuse('check_empty'));
  const fiscalNumber = must(settleCheck(deciding, check.id), 'a check on which nothing is due is closed');
  return ok({ orderId: order.id, checkId: check.id, total: check.total, fiscalNumber, seq: deciding.seq() });
});

import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { checkRoutes } from '@comanda/shared/contracts/commands/checks.ts';
import type { StaffRole } from '@comanda/shared/contracts/permissions.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { overLimit } from '@comanda/shared/domain/check/limits.ts';
import type { Store } from '../../../db/store.ts';
import type { Deciding } from '../../../log/spine.ts';
import { mayOrApproved } from '../../approvals/index.ts';
import { type Caller, command } from '../../module.ts';
import { venueState } from '../../venue/index.ts';
import { changeableCheck, openOrderById } from '../guards.ts';
import { repriceCheck } from '../pricing.ts';
import { checkRow, type LineRow, lineRow, type OrderRow, withItsCombo } from '../queries.ts';
import { discountsOf } from './queries.ts';

/** How much of a check a role may take off alone, in parts per million. */
function limitOf(store: Store, caller: Caller): number {
  if (caller.permissions.has('discounts.give')) return 1_000_000;
  const limits: { readonly [R in StaffRole]?: number | undefined } = venueState(store)?.settings.discountLimits ?? {};
  return (caller.staff && limits[caller.staff.role]) ?? 0;
}

export const giveDiscount = command(checkRoutes.giveDiscount, (deciding, { params, body, caller }) => {
  const { store } = deciding;
  const open = changeableCheck(store, params.checkId);
  if (!open.ok) return open;
  const { check, order } = open.value;
  if (check.paid > 0) return err(refuse('check_part_paid'));
  if (store.get('select 1 from discounts where id = ?', body.discountId)) {
    return err(refuse('discount_exists', {}, 'discountId'));
  }
  if (body.lineId !== null) {
    const row = lineRow(store, order.id, body.lineId);
    if (!row) return err(refuse('not_found', { what: 'line' }, 'lineId'));
    if (row.state === 'voided') return err(refuse('line_voided', {}, 'lineId'));
    if (row.check_id !== check.id) return err(refuse('line_elsewhere', {}, 'lineId'));
  }
  const { discount } = body;
  deciding.append(
    event('discount.given.v1', `order:${order.id}`, {
      orderId: order.id,
      checkId: check.id,
      discountId: body.discountId,
      lineId: body.lineId,
      kind: discount.kind,
      ratePpm: discount.kind === 'percent' ? discount.ratePpm : 0,
      amount: discount.kind === 'fixed' ? discount.amount : 0,
      reason: body.reason,
    }),
  );
  const total = repriceCheck(deciding, order, check.id);
  if (!total.ok) return total;
  // The limit is of all that was taken off by hand, so that many small ones are no way around it.
  const after = JSON.parse(checkRow(store, check.id)?.totals ?? '{}') as { gross: number; discount: number };
  if (after.gross === 0) return err(refuse('check_empty'));
  if (overLimit(after, limitOf(store, caller))) {
    const may = mayOrApproved(deciding, caller, 'discounts.give', body.approvalId);
    if (!may.ok) return may;
  }
  return ok({ orderId: order.id, checkId: check.id, total: total.value, seq: deciding.seq() });
});

export const removeDiscount = command(checkRoutes.removeDiscount, (deciding, { params: { checkId, discountId } }) => {
  const { store } = deciding;
  const open = changeableCheck(store, checkId);
  if (!open.ok) return open;
  const { order } = open.value;
  const given = discountsOf(store, order.id).some((row) => row.id === discountId && row.check_id === checkId);
  if (!given) return err(refuse('not_found', { what: 'discount' }, 'discountId'));
  deciding.append(event('discount.removed.v1', `order:${order.id}`, { orderId: order.id, checkId, discountId }));
  const total = repriceCheck(deciding, order, checkId);
  return total.ok ? ok({ orderId: order.id, checkId, total: total.value, seq: deciding.seq() }) : total;
});

export const compLine = command(checkRoutes.compLine, (deciding, { params, body, caller }) => {
  const { store } = deciding;
  const order = openOrderById(store, params.orderId);
  if (!order.ok) return order;
  const row = lineRow(store, params.orderId, params.lineId);
  if (!row) return err(refuse('not_found', { what: 'line' }, 'lineId'));
  if (row.state === 'voided') return err(refuse('line_voided'));
  if (row.comp_reason !== null) return err(refuse('line_comped'));
  const rows = body.wholeCombo ? withItsCombo(store, order.value.id, row) : [row];
  const charged = rows.filter(({ comp_reason }) => comp_reason === null);
  for (const each of charged) {
    const open = changeableCheck(store, each.check_id);
    if (!open.ok) return open;
    if (open.value.check.paid > 0) return err(refuse('check_part_paid'));
  }
  const may = mayOrApproved(deciding, caller, 'lines.comp', body.approvalId);
  if (!may.ok) return may;
  const { id: orderId } = order.value;
  for (const { id: lineId, check_id: checkId, gross: amount } of charged) {
    const { reason } = body;
    deciding.append(event('line.comped.v1', `order:${orderId}`, { orderId, checkId, lineId, reason, amount }));
  }
  return pricedAfter(deciding, order.value, row, charged);
});

export const removeComp = command(checkRoutes.removeComp, (deciding, { params: { orderId, lineId }, body }) => {
  const { store } = deciding;
  const order = openOrderById(store, orderId);
  if (!order.ok) return order;
  const row = lineRow(store, orderId, lineId);
  if (!row || row.comp_reason === null) return err(refuse('not_found', { what: 'comp' }, 'lineId'));
  if (row.state === 'voided') return err(refuse('line_voided'));
  const rows = body.wholeCombo ? withItsCombo(store, orderId, row) : [row];
  const comped = rows.filter(({ comp_reason }) => comp_reason !== null);
  for (const { id, check_id: checkId } of comped) {
    const open = changeableCheck(store, checkId);
    if (!open.ok) return open;
    deciding.append(event('line.comp_removed.v1', `order:${orderId}`, { orderId, checkId, lineId: id }));
  }
  return pricedAfter(deciding, order.value, row, comped);
});

/** Prices the checks of some lines anew; what the check of one of them comes to. */
function pricedAfter(
  deciding: Deciding,
  order: OrderRow,
  { check_id: checkId }: LineRow,
  rows: readonly LineRow[],
): Result<{ orderId: string; checkId: string; total: number; seq: number }, Refusal> {
  let total = 0;
  for (const id of new Set(rows.map((each) => each.check_id))) {
    const priced = repriceCheck(deciding, order, id);
    if (!priced.ok) return priced;
    if (id === checkId) total = priced.value;
  }
  return ok({ orderId: order.id, checkId, total, seq: deciding.seq() });
}

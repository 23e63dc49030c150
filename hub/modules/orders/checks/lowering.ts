import { allocate, sum } from '@comanda/shared/base/money.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { checkRoutes } from '@comanda/shared/contracts/commands/checks.ts';
import type { StaffRole } from '@comanda/shared/contracts/permissions.ts';
import { type EventPayload, event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { overLimit } from '@comanda/shared/domain/check/limits.ts';
import { discountOn } from '@comanda/shared/domain/pricing/discounts.ts';
import type { Store } from '../../../db/store.ts';
import type { Deciding } from '../../../log/spine.ts';
import { mayOrApproved } from '../../approvals/index.ts';
import { type Caller, command } from '../../module.ts';
import { settingsAt, venueState } from '../../venue/index.ts';
import { changeableCheck, openOrderById, standingLine } from '../guards.ts';
import { repriceCheck } from '../pricing.ts';
import { checkRow, type LineRow, lineRow, type OrderRow, withItsCombo } from '../queries.ts';
import { discountsOf } from './queries.ts';

/** How much of a check a role may take off alone, in parts per million. */
function limitOf(store: Store, caller: Caller): number {
  if (caller.permissions.has('discounts.give')) return 1_000_000;
  const limits: { readonly [R in StaffRole]?: number | undefined } = venueState(store)?.settings.discountLimits ?? {};
  return (caller.staff && limits[caller.staff.role]) ?? 0;
}

const netOf = ({ totals }: { readonly totals: string }): number => (JSON.parse(totals) as { net: number }).net;

export const giveDiscount = command(checkRoutes.giveDiscount, (deciding, { params, body, caller }) => {
  const { store } = deciding;
  const open = changeableCheck(store, params.checkId);
  if (!open.ok) return open;
  const { check, order } = open.value;
  if (check.paid > 0) return err(refuse('check_part_paid'));
  if (store.get('select 1 from discounts where id = ?', body.discountId)) {
    return err(refuse('discount_exists', {}, 'discountId'));
  }
  const { discount, lineId, discountId, reason } = body;
  const row = lineId === null ? undefined : lineRow(store, order.id, lineId);
  if (lineId !== null) {
    if (!row) return err(refuse('not_found', { what: 'line' }, 'lineId'));
    if (row.state === 'voided') return err(refuse('line_voided', {}, 'lineId'));
    if (row.check_id !== check.id) return err(refuse('line_elsewhere', {}, 'lineId'));
  }
  const rows = row && body.wholeCombo ? withItsCombo(store, order.id, row) : [];
  const parts = rows.filter((each) => each.check_id === check.id && each.comp_reason === null);
  const nets = parts.length > 1 ? parts.map(({ net }) => net) : [row ? row.net : netOf(check)];
  const how = discount.kind === 'percent' ? { ...discount, amount: 0 } : { ...discount, ratePpm: 0 };
  const taken = discountOn(sum(nets), discount, settingsAt(store, order.settings_seq).rounding);
  const about = { orderId: order.id, checkId: check.id, reason };
  const give = (given: Omit<EventPayload<'discount.given.v1'>, keyof typeof about>): void => {
    deciding.append(event('discount.given.v1', `order:${order.id}`, { ...about, ...given }));
  };
  if (parts.length < 2) give({ discountId, lineId, ...how, taken });
  else {
    // Shared out as its price was, so that it is what was said to the unit.
    for (const [at, amount] of allocate(taken, nets).entries()) {
      const given = { lineId: parts[at]?.id ?? null, kind: 'fixed', ratePpm: 0, amount, taken: amount } as const;
      give(at === 0 ? { discountId, ...given } : { discountId: deciding.newId(), withId: discountId, ...given });
    }
  }
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
  const here = discountsOf(store, order.id).filter((row) => row.check_id === checkId);
  const given = here.find(({ id }) => id === discountId);
  if (!given) return err(refuse('not_found', { what: 'discount' }, 'discountId'));
  for (const { id, given_as: as } of here) {
    if (as !== given.given_as) continue;
    deciding.append(event('discount.removed.v1', `order:${order.id}`, { orderId: order.id, checkId, discountId: id }));
  }
  const total = repriceCheck(deciding, order, checkId);
  return total.ok ? ok({ orderId: order.id, checkId, total: total.value, seq: deciding.seq() }) : total;
});

export const compLine = command(checkRoutes.compLine, (deciding, { params, body, caller }) => {
  const { store } = deciding;
  const standing = standingLine(store, params);
  if (!standing.ok) return standing;
  const { order, row } = standing.value;
  if (row.comp_reason !== null) return err(refuse('line_comped'));
  const rows = body.wholeCombo ? withItsCombo(store, order.id, row) : [row];
  const charged = rows.filter(({ comp_reason }) => comp_reason === null);
  for (const each of charged) {
    const open = changeableCheck(store, each.check_id);
    if (!open.ok) return open;
    if (open.value.check.paid > 0) return err(refuse('check_part_paid'));
  }
  const may = mayOrApproved(deciding, caller, 'lines.comp', body.approvalId);
  if (!may.ok) return may;
  const { id: orderId } = order;
  for (const { id: lineId, check_id: checkId, gross: amount } of charged) {
    const { reason } = body;
    deciding.append(event('line.comped.v1', `order:${orderId}`, { orderId, checkId, lineId, reason, amount }));
  }
  return pricedAfter(deciding, order, row, charged);
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

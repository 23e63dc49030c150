import { must } from '@comanda/shared/base/assert.ts';
import { formatMoney } from '@comanda/shared/base/money.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { checkRoutes } from '@comanda/shared/contracts/commands/checks.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { partsOf } from '@comanda/shared/domain/check/parts.ts';
import { snapshotOf, unsplit } from '@comanda/shared/domain/check/snapshot.ts';
import type { CheckSnapshot } from '@comanda/shared/domain/check/types.ts';
import type { Store } from '../../../db/store.ts';
import { command } from '../../module.ts';
import { settingsAt } from '../../venue/index.ts';
import { openCheckById } from '../guards.ts';
import { chargedLines, pricedCheck, repriceCheck, taxModeOf, toPrice } from '../pricing.ts';
import { type CheckRow, checkRow, checksOf, linesOf, type OrderRow } from '../queries.ts';
import { snapshotOfCheck } from './queries.ts';

/** A check's amounts: those a split left it with, or what its lines come to. */
export const snapshotNow = (store: Store, order: OrderRow, check: CheckRow): CheckSnapshot =>
  snapshotOfCheck(check) ??
  snapshotOf(
    pricedCheck(store, toPrice(order), check.id, chargedLines(store, order.id, check.id)),
    taxModeOf(store, order),
  );

/** An open check of which nothing is paid: only such a one can be cut up or put together. */
export function unpaidCheck(store: Store, id: string): Result<{ check: CheckRow; order: OrderRow }, Refusal> {
  const open = openCheckById(store, id);
  if (!open.ok) return open;
  return open.value.check.paid === 0 ? open : err(refuse('check_part_paid'));
}

export const splitCheck = command(checkRoutes.splitCheck, (deciding, { params, body, language }) => {
  const { store } = deciding;
  const open = unpaidCheck(store, params.checkId);
  if (!open.ok) return open;
  const { check, order } = open.value;
  const { newIds } = body;
  if (new Set(newIds).size < newIds.length || newIds.some((id) => checkRow(store, id))) {
    return err(refuse('check_exists', {}, 'newIds'));
  }
  const whole = snapshotNow(store, order, check);
  if (whole.lines.length === 0) return err(refuse('check_empty'));
  const parts = partsOf(whole, body.split, newIds.length + 1, seatsOf(store, order));
  if (parts === 'amounts') {
    const { currency } = settingsAt(store, order.settings_seq);
    return err(refuse('split_amounts', { total: formatMoney(whole.total, currency, language) }, 'split.amounts'));
  }
  if (parts === 'wrong') return err(refuse('split_wrong', {}, 'split'));
  const ids = [check.id, ...newIds];
  const seq = deciding.append(
    event('check.split.v1', `order:${order.id}`, {
      orderId: order.id,
      checkId: check.part_of ?? check.id,
      parts: parts.map((snapshot, at) => ({ checkId: must(ids[at], 'an id for each part'), snapshot })),
    }),
  );
  return ok({
    orderId: order.id,
    checks: parts.map(({ total }, at) => ({ checkId: must(ids[at], 'an id for each part'), total })),
    seq,
  });
});

/** Where each line of an order was served. */
function seatsOf(store: Store, order: OrderRow): (lineId: string) => number | null {
  const seats = new Map(linesOf(store, order.id).map(({ id, data }) => [id, (JSON.parse(data) as SoldLine).seat]));
  return (lineId) => seats.get(lineId) ?? null;
}

export const uniteChecks = command(checkRoutes.uniteChecks, (deciding, { params }) => {
  const { store } = deciding;
  const open = openCheckById(store, params.checkId);
  if (!open.ok) return open;
  const { check, order } = open.value;
  const family = check.part_of;
  if (family === null) return err(refuse('check_not_split'));
  const parts = checksOf(store, order.id).filter((each) => each.part_of === family);
  const unpaid = parts.filter((each) => each.state === 'open' && each.paid === 0);
  if (unpaid.length < 2 && parts.length > 1) return err(refuse('check_part_paid'));
  for (const { id } of unpaid) {
    const free = openCheckById(store, id);
    if (!free.ok) return free;
  }
  const whole = unpaid.length === parts.length;
  const kept = unpaid.find(({ id }) => id === family) ?? must(unpaid[0], 'a part that is not paid');
  const snapshot = unsplit(unpaid.map((each) => must(snapshotOfCheck(each), 'a part has its amounts')));
  deciding.append(
    event('checks.united.v1', `order:${order.id}`, {
      orderId: order.id,
      checkId: kept.id,
      goneIds: unpaid.filter(({ id }) => id !== kept.id).map(({ id }) => id),
      snapshot: whole ? null : snapshot,
    }),
  );
  const total = whole ? repriceCheck(deciding, order, kept.id) : ok(snapshot.total);
  return total.ok ? ok({ orderId: order.id, checkId: kept.id, total: total.value, seq: deciding.seq() }) : total;
});

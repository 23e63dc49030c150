import { must } from '@comanda/shared/base/assert.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { checkRoutes } from '@comanda/shared/contracts/commands/checks.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { unsplit } from '@comanda/shared/domain/check/snapshot.ts';
import { splitLines } from '@comanda/shared/domain/check/split.ts';
import type { Store } from '../../../db/store.ts';
import type { Deciding } from '../../../log/spine.ts';
import { command } from '../../module.ts';
import { finishAnew } from '../finishing.ts';
import { changeableCheck, checkForLines, openOrderById } from '../guards.ts';
import { repriceCheck } from '../pricing.ts';
import { type CheckRow, checkRow, linesOf, type OrderRow } from '../queries.ts';
import { samePrices } from '../tables/merging.ts';
import { snapshotOfCheck } from './queries.ts';
import { unpaidCheck } from './splitting.ts';

export const openCheck = command(checkRoutes.openCheck, (deciding, { params, body }) => {
  const { store } = deciding;
  const order = openOrderById(store, params.orderId);
  if (!order.ok) return order;
  if (checkRow(store, body.checkId)) return err(refuse('check_exists', {}, 'checkId'));
  const seq = append(deciding, order.value.id, body.checkId);
  return ok({ orderId: order.value.id, checkId: body.checkId, total: 0, seq });
});

const append = (deciding: Deciding, orderId: string, checkId: string): number =>
  deciding.append(event('check.opened.v1', `order:${orderId}`, { orderId, checkId }));

/** Lines that are on a check and charged. */
function linesOn(store: Store, order: OrderRow, check: CheckRow, lineIds: readonly string[]): Result<null, Refusal> {
  const rows = new Map(linesOf(store, order.id).map((row) => [row.id, row]));
  const snapshot = snapshotOfCheck(check);
  const here = (id: string): boolean =>
    snapshot ? snapshot.lines.some((line) => line.id === id) : rows.get(id)?.check_id === check.id;
  for (const [at, id] of lineIds.entries()) {
    const row = rows.get(id);
    if (!row) return err(refuse('not_found', { what: 'line' }, `lineIds.${at}`));
    if (row.state === 'voided') return err(refuse('line_voided', {}, `lineIds.${at}`));
    if (!here(id)) return err(refuse('line_elsewhere', {}, `lineIds.${at}`));
  }
  return ok(null);
}

export const moveLines = command(checkRoutes.moveLines, (deciding, { params, body }) => {
  const { store } = deciding;
  const from = unpaidCheck(store, params.checkId);
  if (!from.ok) return from;
  const { check, order } = from.value;
  if (body.toCheckId === check.id) return err(refuse('check_exists', {}, 'toCheckId'));
  const on = linesOn(store, order, check, body.lineIds);
  if (!on.ok) return on;
  const target = checkRow(store, body.toCheckId);
  if (target && target.order_id !== order.id) return err(refuse('check_exists', {}, 'toCheckId'));
  if (check.part_of !== null) return moveParts(deciding, order, check, body);
  if (target) {
    const to = changeableCheck(store, target.id);
    if (!to.ok) return to;
  } else {
    append(deciding, order.id, body.toCheckId);
  }
  const lineIds = [...new Set(body.lineIds)];
  deciding.append(
    event('lines.moved.v1', `order:${order.id}`, {
      orderId: order.id,
      checkId: check.id,
      lineIds,
      toCheckId: body.toCheckId,
    }),
  );
  return pricedBoth(deciding, order, check.id, order, body.toCheckId);
});

type Moved = Result<{ orderId: string; checkId: string; total: number; seq: number }, Refusal>;

/** Both checks anew; the reply tells of the one that the lines are on now. */
function pricedBoth(deciding: Deciding, fromOrder: OrderRow, fromId: string, toOrder: OrderRow, toId: string): Moved {
  const left = repriceCheck(deciding, fromOrder, fromId);
  if (!left.ok) return left;
  const total = repriceCheck(deciding, toOrder, toId);
  if (!total.ok) return total;
  return ok({ orderId: toOrder.id, checkId: toId, total: total.value, seq: deciding.seq() });
}

/** Between two parts of one split: they are put together and cut again, so that the whole stays the whole. */
function moveParts(
  deciding: Deciding,
  order: OrderRow,
  check: CheckRow,
  { lineIds, toCheckId }: { readonly lineIds: readonly string[]; readonly toCheckId: string },
): Moved {
  const { store } = deciding;
  const family = must(check.part_of, 'a part of a split');
  const target = checkRow(store, toCheckId);
  if (target) {
    if (target.part_of !== family) return err(refuse('check_split'));
    const to = unpaidCheck(store, toCheckId);
    if (!to.ok) return to;
  }
  const from = must(snapshotOfCheck(check), 'a part has its amounts');
  const there = target ? must(snapshotOfCheck(target), 'a part has its amounts') : null;
  const whole = there ? unsplit([from, there]) : from;
  const moving = new Set(lineIds);
  const partOf = (lines: readonly { id: string; partPpm: number }[] | undefined, id: string): number =>
    lines?.find((line) => line.id === id)?.partPpm ?? 0;
  const weights = new Map(
    whole.lines.map(({ id }) => {
      const here = partOf(from.lines, id);
      const other = partOf(there?.lines, id);
      return [id, moving.has(id) ? [0, 1] : here + other === 0 ? [1, 0] : [here, other]] as const;
    }),
  );
  const [kept, moved] = splitLines(whole, 2, weights);
  if (!kept || !moved || kept.lines.length === 0) return err(refuse('split_wrong', {}, 'lineIds'));
  const seq = deciding.append(
    event('check.split.v1', `order:${order.id}`, {
      orderId: order.id,
      checkId: family,
      parts: [
        { checkId: check.id, snapshot: kept },
        { checkId: toCheckId, snapshot: moved },
      ],
    }),
  );
  return ok({ orderId: order.id, checkId: toCheckId, total: moved.total, seq });
}

export const transferLines = command(checkRoutes.transferLines, (deciding, { params, body }) => {
  const { store } = deciding;
  const from = unpaidCheck(store, params.checkId);
  if (!from.ok) return from;
  const { check, order } = from.value;
  if (check.part_of !== null) return err(refuse('check_split'));
  const on = linesOn(store, order, check, body.lineIds);
  if (!on.ok) return on;
  if (body.toOrderId === order.id) return err(refuse('merge_itself', {}, 'toOrderId'));
  const to = openOrderById(store, body.toOrderId);
  if (!to.ok) return err({ ...to.error, ...(to.error.field !== undefined && { field: 'toOrderId' }) });
  if (!samePrices(store, order, to.value)) return err(refuse('merge_settings'));
  const lineIds = [...new Set(body.lineIds)];
  const there = new Set(linesOf(store, to.value.id).map(({ id }) => id));
  if (lineIds.some((id) => there.has(id))) return err(refuse('line_exists'));
  const target = checkForLines(deciding, to.value);
  if (!target.ok) return target;
  deciding.append(
    event('lines.transferred.v1', `order:${to.value.id}`, {
      fromOrderId: order.id,
      orderId: to.value.id,
      toCheckId: target.value.id,
      lineIds,
      tickets: ticketsOf(deciding, order.id, lineIds),
    }),
  );
  const moved = pricedBoth(deciding, order, check.id, to.value, target.value.id);
  if (!moved.ok) return moved;
  finishAnew(deciding, order.id);
  finishAnew(deciding, to.value.id);
  return ok({ ...moved.value, seq: deciding.seq() });
});

/** The tickets that the lines are on: one that holds others too is divided, and the part that leaves gets an id. */
function ticketsOf({ store, newId }: Deciding, orderId: string, lineIds: readonly string[]) {
  const rows = store.all<{ ticket: string; line: string }>(
    `select t.id as ticket, l.line_id as line from tickets t join ticket_lines l on l.ticket_id = t.id
     where t.order_id = ? order by t.id, l.position`,
    orderId,
  );
  const byTicket = new Map<string, string[]>();
  for (const { ticket, line } of rows) byTicket.set(ticket, [...(byTicket.get(ticket) ?? []), line]);
  return [...byTicket].flatMap(([ticketId, all]) => {
    const leaving = all.filter((id) => lineIds.includes(id));
    if (leaving.length === 0) return [];
    return [{ ticketId, newTicketId: leaving.length === all.length ? null : newId(), lineIds: leaving }];
  });
}

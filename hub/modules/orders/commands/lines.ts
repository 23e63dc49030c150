import { must } from '@comanda/shared/base/assert.ts';
import { err, ok } from '@comanda/shared/base/result.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { portionsOf } from '@comanda/shared/domain/order/portions.ts';
import { command } from '../../module.ts';
import { requireVenue } from '../../venue/index.ts';
import { addTo } from '../adding.ts';
import { mayOrApproved } from '../../approvals/index.ts';
import { changeableCheck, openOrderById, standingLine } from '../guards.ts';
import { givePortionsBack, takePortions } from '../portions.ts';
import { repriceCheck } from '../pricing.ts';
import { checksOf, type LineRow, withItsCombo } from '../queries.ts';
import { finishIfDone } from '../finishing.ts';
import { sendUnsent } from '../sending.ts';
import { sell } from '../taking.ts';
import { voidRow } from '../voiding.ts';

const soldOf = (row: LineRow): SoldLine => JSON.parse(row.data) as SoldLine;

export const addLines = command(orderRoutes.addLines, (deciding, { body, params }) => {
  const { store } = deciding;
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const order = openOrderById(store, params.orderId);
  if (!order.ok) return order;
  return addTo(deciding, order.value, body, venue.value.settings);
});

export const changeLine = command(orderRoutes.changeLine, (deciding, { body, params }) => {
  const { store } = deciding;
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const standing = standingLine(store, params);
  if (!standing.ok) return standing;
  const { order, row } = standing.value;
  if (row.state !== 'new') return err(refuse('line_sent'));
  const { checkId, combo } = soldOf(row);
  if (combo) return err(refuse('combo_part'));
  const check = changeableCheck(store, checkId);
  if (!check.ok) return check;
  // First: the last portion of a modifier may be on this very line.
  givePortionsBack(deciding, portionsOf(soldOf(row)));
  const line = sell(deciding, { ...body, id: row.id }, checkId, order.type, venue.value.settings, 'line');
  if (!line.ok) return line;
  const refusal = takePortions(deciding, portionsOf(line.value), venue.value.settings);
  if (refusal) return err(refusal);
  deciding.append(event('line.changed.v1', `order:${order.id}`, { orderId: order.id, line: line.value }));
  const total = repriceCheck(deciding, order, checkId);
  if (!total.ok) return total;
  return ok({ orderId: order.id, checkId, number: order.number, total: total.value, seq: deciding.seq() });
});

export const voidLine = command(orderRoutes.voidLine, (deciding, { body, params, caller }) => {
  const { store } = deciding;
  const standing = standingLine(store, params);
  if (!standing.ok) return standing;
  const { order, row } = standing.value;
  const rows = body.wholeCombo ? withItsCombo(store, order.id, row) : [row];
  if (rows.some(({ state }) => state !== 'new')) {
    const may = mayOrApproved(deciding, caller, 'orders.void', body.approvalId);
    if (!may.ok) return may;
  }
  for (const each of rows) {
    const check = changeableCheck(store, each.check_id);
    if (!check.ok) return check;
    voidRow(deciding, order.id, each, body.reason);
  }
  const checkId = row.check_id;
  let total = 0;
  for (const id of new Set(rows.map((each) => each.check_id))) {
    const priced = repriceCheck(deciding, order, id);
    if (!priced.ok) return priced;
    if (id === checkId) total = priced.value;
  }
  finishIfDone(deciding, order.id);
  return ok({ orderId: order.id, checkId, number: order.number, total, seq: deciding.seq() });
});

export const sendOrder = command(orderRoutes.sendOrder, (deciding, { params }) => {
  const { store } = deciding;
  const order = openOrderById(store, params.orderId);
  if (!order.ok) return order;
  if (!sendUnsent(deciding, order.value.id)) return err(refuse('nothing_to_send'));
  const [check] = checksOf(store, order.value.id);
  const { id: checkId, total } = must(check, 'an order has a check');
  return ok({ orderId: order.value.id, checkId, number: order.value.number, total, seq: deciding.seq() });
});

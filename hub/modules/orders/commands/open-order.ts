import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { type OrderAccepted, orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { BodyOf } from '@comanda/shared/contracts/route.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { z } from 'zod';
import type { Deciding } from '../../../log/spine.ts';
import { command } from '../../module.ts';
import { requireVenue } from '../../venue/index.ts';
import { addTo, type Adding } from '../adding.ts';
import { nextPickupNumber } from '../numbers.ts';
import { priceCheck } from '../pricing.ts';
import { type OrderRow, orderRow } from '../queries.ts';
import { send } from '../sending.ts';
import { holdCourses } from '../tables/courses.ts';
import { completeOrder, isLeft } from '../tables/leaving.ts';
import { openOrderAtTable } from '../tables/queries.ts';
import { addSold, sellAll } from '../taking.ts';
import { pausedRefusal } from '../throttle.ts';

export const openOrder = command(orderRoutes.openOrder, (deciding, { body }) => takeOrder(deciding, body));

/** Opens an order, whoever takes it: a waiter at the till, or a guest at a kiosk. */
export function takeOrder(
  deciding: Deciding,
  body: BodyOf<typeof orderRoutes.openOrder>,
): Result<z.infer<typeof OrderAccepted>, Refusal> {
  const { store } = deciding;
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const { settings, settingsSeq, tables } = venue.value;
  if (orderRow(store, body.orderId)) return err(refuse('order_exists', {}, 'orderId'));
  if (body.tableId !== null) {
    const table = tables.get(body.tableId);
    if (!table || table.archived) return err(refuse('not_found', { what: 'table' }, 'tableId'));
    const there = openOrderAtTable(store, body.tableId);
    if (there && isLeft(deciding, there)) completeOrder(deciding, there);
    else if (there && body.join) return joinOrder(deciding, there, body, settings);
    else if (there) {
      return err(refuse('table_taken', { table: table.name, number: there.number, orderId: there.id }, 'tableId'));
    }
  }
  const paused = pausedRefusal(store, body.channel, deciding.at);
  if (paused) return err(paused);
  if (body.send && body.lines.length === 0) return err(refuse('nothing_to_send'));

  const checkId = deciding.newId();
  const number = nextPickupNumber(store, deciding.businessDate);
  const order = { id: body.orderId, type: body.type, channel: body.channel, settingsSeq };
  deciding.append(
    event('order.opened.v1', `order:${order.id}`, {
      orderId: order.id,
      checkId,
      type: body.type,
      tableId: body.tableId,
      covers: body.covers,
      number,
      channel: body.channel,
      settingsSeq,
    }),
  );
  holdCourses(deciding, order.id, body.hold);
  let total = 0;
  if (body.lines.length > 0) {
    const sold = sellAll(deciding, body.lines, order, checkId, settings);
    if (!sold.ok) return sold;
    const refusal = addSold(deciding, order.id, sold.value, settings);
    if (refusal) return err(refusal);
    const priced = priceCheck(deciding, order, checkId, sold.value.lines);
    if (!priced.ok) return priced;
    total = priced.value;
    const fired = sold.value.lines.filter((line) => !body.hold.includes(line.course));
    if (body.send && fired.length > 0) send(deciding, order.id, fired);
  }
  return ok({ orderId: order.id, checkId, number, total, seq: deciding.seq() });
}

/** Another waiter was first at the table: both work on one order. */
function joinOrder(
  deciding: Deciding,
  there: OrderRow,
  body: Adding & { readonly covers: number },
  settings: VenueSettings,
): Result<z.infer<typeof OrderAccepted>, Refusal> {
  if (there.covers === 0 && body.covers > 0) {
    const payload = { orderId: there.id, covers: body.covers, before: 0 };
    deciding.append(event('order.covers_changed.v1', `order:${there.id}`, payload));
  }
  return addTo(deciding, there, body, settings);
}

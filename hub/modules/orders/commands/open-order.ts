import { err, ok } from '@comanda/shared/base/result.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { command } from '../../module.ts';
import { requireVenue } from '../../venue/index.ts';
import { nextPickupNumber } from '../numbers.ts';
import { priceCheck } from '../pricing.ts';
import { openOrderAtTable, orderRow } from '../queries.ts';
import { send } from '../sending.ts';
import { addSold, sellAll } from '../taking.ts';

export const openOrder = command(orderRoutes.openOrder, (deciding, { body }) => {
  const { store } = deciding;
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const { settings, settingsSeq, tables } = venue.value;
  if (orderRow(store, body.orderId)) return err(refuse('order_exists', {}, 'orderId'));
  if (body.tableId !== null) {
    const table = tables.get(body.tableId);
    if (!table || table.archived) return err(refuse('not_found', { what: 'table' }, 'tableId'));
    const there = openOrderAtTable(store, body.tableId);
    if (there)
      return err(refuse('table_taken', { table: table.name, number: there.number, orderId: there.id }, 'tableId'));
  }
  if (body.send && body.lines.length === 0) return err(refuse('nothing_to_send'));

  const checkId = deciding.newId();
  const number = nextPickupNumber(store, deciding.businessDate);
  const order = { id: body.orderId, type: body.type, settingsSeq };
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
  let total = 0;
  if (body.lines.length > 0) {
    const sold = sellAll(deciding, body.lines, order, checkId, settings);
    if (!sold.ok) return sold;
    const refusal = addSold(deciding, order.id, sold.value, settings);
    if (refusal) return err(refusal);
    const priced = priceCheck(deciding, order, checkId, sold.value);
    if (!priced.ok) return priced;
    total = priced.value;
    if (body.send) send(deciding, order.id, sold.value, false);
  }
  return ok({ orderId: order.id, checkId, number, total, seq: deciding.seq() });
});

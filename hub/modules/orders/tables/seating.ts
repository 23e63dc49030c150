import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { tableRoutes } from '@comanda/shared/contracts/commands/tables.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { StaffRole } from '@comanda/shared/contracts/permissions.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../../log/spine.ts';
import { command } from '../../module.ts';
import { permissionsOfRole } from '../../roles/index.ts';
import { openOrderById } from '../guards.ts';
import type { OrderRow } from '../queries.ts';
import { tableById } from './clearing.ts';
import { leaveTable } from './leaving.ts';
import { mergedInto, openOrderAtTable } from './queries.ts';

const done = (deciding: Deciding, orderId: string) => ok({ orderId, seq: deciding.seq() });

/** Only what is eaten in has a table. */
export const dineInById = (deciding: Deciding, id: string): Result<OrderRow, Refusal> => {
  const order = openOrderById(deciding.store, id);
  if (!order.ok || order.value.type === 'dine_in') return order;
  return err(refuse('not_dine_in', { number: order.value.number }));
};

export const changeCovers = command(tableRoutes.changeCovers, (deciding, { params: { orderId }, body: { covers } }) => {
  const order = openOrderById(deciding.store, orderId);
  if (!order.ok) return order;
  const before = order.value.covers;
  if (covers !== before) {
    deciding.append(event('order.covers_changed.v1', `order:${orderId}`, { orderId, covers, before }));
  }
  return done(deciding, orderId);
});

export const moveOrder = command(tableRoutes.moveOrder, (deciding, { params: { orderId }, body: { tableId } }) => {
  const { store } = deciding;
  const order = dineInById(deciding, orderId);
  if (!order.ok) return order;
  const table = tableById(store, tableId);
  if (!table.ok) return table;
  const fromTableId = order.value.table_id;
  if (fromTableId === tableId) return done(deciding, orderId);
  const there = openOrderAtTable(store, tableId);
  if (there && there.id !== orderId) {
    return err(refuse('table_taken', { table: table.value.name, number: there.number, orderId: there.id }, 'tableId'));
  }
  // Guests who move to the table that was joined to theirs keep it as their only one.
  const joined = mergedInto(store, orderId).find((row) => row.table_id === tableId);
  if (joined) {
    const payload = { tableId, orderId, fromOrderId: joined.order_id };
    deciding.append(event('table.released.v1', `table:${tableId}`, payload));
  }
  deciding.append(event('order.moved.v1', `order:${orderId}`, { orderId, fromTableId, tableId }));
  if (fromTableId !== null && order.value.sent_at !== null) leaveTable(deciding, fromTableId);
  return done(deciding, orderId);
});

export const changeServer = command(
  tableRoutes.changeServer,
  (deciding, { params: { orderId }, body: { staffId } }) => {
    const order = openOrderById(deciding.store, orderId);
    if (!order.ok) return order;
    const staff = deciding.store.get<{ role: StaffRole }>(
      'select role from staff where id = ? and active = 1',
      staffId,
    );
    if (!staff || !permissionsOfRole(deciding.store, staff.role).includes('orders.take')) {
      return err(refuse('not_found', { what: 'staff member' }, 'staffId'));
    }
    if (order.value.served_by !== `staff:${staffId}`) {
      deciding.append(event('order.server_changed.v1', `order:${orderId}`, { orderId, staffId }));
    }
    return done(deciding, orderId);
  },
);

const putBack = (deciding: Deciding, { id: orderId, rush, kept_back }: OrderRow): void => {
  const stream = `order:${orderId}`;
  if (rush === 1) deciding.append(event('order.rush_changed.v1', stream, { orderId, rush: false, reason: '' }));
  if (kept_back === 1) deciding.append(event('order.kept_back.v1', stream, { orderId, kept: false, reason: '' }));
};

/** An order of which nothing is left to be made has no turn in the kitchen: neither what is there nor what is to come. */
function whoseTurn(deciding: Deciding, orderId: string): Result<OrderRow, Refusal> {
  const order = openOrderById(deciding.store, orderId);
  if (!order.ok || order.value.state === 'placed' || order.value.state === 'preparing') return order;
  const unsent = deciding.store.get("select 1 from lines where order_id = ? and state = 'new' limit 1", orderId);
  return unsent ? order : err(refuse('order_is_ready', { number: order.value.number }));
}

/** An order is ahead of the others, behind them or in line: whatever it was, it is that no more. */
export const setRush = command(tableRoutes.setRush, (deciding, { params: { orderId }, body }) => {
  const { rush, reason, cause } = body;
  const order = rush ? whoseTurn(deciding, orderId) : openOrderById(deciding.store, orderId);
  if (!order.ok) return order;
  if (rush && reason === '') return err(refuse('reason_needed', {}, 'reason'));
  if (rush && (order.value.rush === 0 || order.value.rush_cause !== cause)) {
    if (order.value.kept_back === 1) putBack(deciding, order.value);
    deciding.append(event('order.rush_changed.v1', `order:${orderId}`, { orderId, rush, reason, cause }));
  } else if (!rush && order.value.rush === 1) putBack(deciding, order.value);
  return done(deciding, orderId);
});

export const keepBack = command(tableRoutes.keepBack, (deciding, { params: { orderId }, body: { kept, reason } }) => {
  const order = kept ? whoseTurn(deciding, orderId) : openOrderById(deciding.store, orderId);
  if (!order.ok) return order;
  if (kept && reason === '') return err(refuse('reason_needed', {}, 'reason'));
  if (kept && order.value.kept_back === 0) {
    putBack(deciding, order.value);
    deciding.append(event('order.kept_back.v1', `order:${orderId}`, { orderId, kept, reason }));
  } else if (!kept && order.value.kept_back === 1) putBack(deciding, order.value);
  return done(deciding, orderId);
});

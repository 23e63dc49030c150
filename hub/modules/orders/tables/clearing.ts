import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { tableRoutes } from '@comanda/shared/contracts/commands/tables.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import type { Store } from '../../../db/store.ts';
import { command } from '../../module.ts';
import { venueState } from '../../venue/index.ts';
import { endOrder, leaveTable } from './leaving.ts';
import { markOf, mergedInto, openOrderAtTable } from './queries.ts';

/** A table that is in use at this venue. */
export function tableById(store: Store, id: string): Result<Table, Refusal> {
  const table = venueState(store)?.tables.get(id);
  return table && !table.archived ? ok(table) : err(refuse('not_found', { what: 'table' }, 'tableId'));
}

export const clearTable = command(tableRoutes.clearTable, (deciding, { params: { tableId } }) => {
  const { store } = deciding;
  const table = tableById(store, tableId);
  if (!table.ok) return table;
  const order = openOrderAtTable(store, tableId);
  if (!order) return err(refuse('table_empty'));
  const joined = mergedInto(store, order.id).find((row) => row.table_id === tableId);
  if (joined) {
    const payload = { tableId, orderId: order.id, fromOrderId: joined.order_id };
    deciding.append(event('table.released.v1', `table:${tableId}`, payload));
    leaveTable(deciding, tableId);
  } else {
    const refusal = endOrder(deciding, order);
    if (refusal) return err(refusal);
  }
  return ok({ tableId, seq: deciding.seq() });
});

export const cleanTable = command(tableRoutes.cleanTable, (deciding, { params: { tableId } }) => {
  const table = tableById(deciding.store, tableId);
  if (!table.ok) return table;
  if (markOf(deciding.store, tableId)?.state !== 'dirty') return err(refuse('table_not_dirty'));
  return ok({ tableId, seq: deciding.append(event('table.cleaned.v1', `table:${tableId}`, { tableId })) });
});

export const reserveTable = command(tableRoutes.reserveTable, (deciding, { params: { tableId }, body }) => {
  const { store } = deciding;
  const table = tableById(store, tableId);
  if (!table.ok) return table;
  if (body.reserved) {
    const there = openOrderAtTable(store, tableId);
    if (there) {
      return err(
        refuse('table_taken', { table: table.value.name, number: there.number, orderId: there.id }, 'tableId'),
      );
    }
    deciding.append(event('table.reserved.v1', `table:${tableId}`, { tableId, at: body.at }));
  } else if (markOf(store, tableId)?.state === 'reserved') {
    deciding.append(event('table.unreserved.v1', `table:${tableId}`, { tableId }));
  }
  return ok({ tableId, seq: deciding.seq() });
});

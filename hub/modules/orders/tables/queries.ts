import type { TableMark } from '@comanda/shared/contracts/views/table.ts';
import type { Store } from '../../../db/store.ts';
import type { OrderRow } from '../queries.ts';
import type { MergedRow } from './merged.ts';

interface MarkRow {
  readonly table_id: string;
  readonly state: TableMark['state'];
  readonly since: number;
  readonly reserved_at: number | null;
}

const toMark = (row: MarkRow): TableMark => ({
  tableId: row.table_id,
  state: row.state,
  since: row.since,
  reservedAt: row.reserved_at,
});

export const allMarks = (store: Store): TableMark[] =>
  store.all<MarkRow>('select * from table_marks order by table_id').map(toMark);

export function markOf(store: Store, tableId: string): TableMark | null {
  const row = store.get<MarkRow>('select * from table_marks where table_id = ?', tableId);
  return row ? toMark(row) : null;
}

/** The orders that were merged into one, in the order of their ids. */
export const mergedInto = (store: Store, orderId: string): MergedRow[] =>
  store.all<MergedRow>('select * from merged_orders where into_id = ? order by order_id', orderId);

/** The open order of a table, be it of its own or of the table that it is joined to. */
export const openOrderAtTable = (store: Store, tableId: string): OrderRow | undefined =>
  store.get<OrderRow>('select * from orders where open = 1 and table_id = ? limit 1', tableId) ??
  store.get<OrderRow>(
    `select o.* from merged_orders m join orders o on o.id = m.into_id
     where m.table_id = ? and o.open = 1 limit 1`,
    tableId,
  );

/** The tables that an order's guests use: its own, and those joined to it. */
export const tablesOfOrder = (store: Store, order: OrderRow): string[] =>
  [order.table_id, ...mergedInto(store, order.id).map((row) => row.table_id)].filter((id) => id !== null);

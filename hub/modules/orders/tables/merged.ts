import type { MergedOrder } from '@comanda/shared/contracts/views/table.ts';

export interface MergedRow {
  readonly order_id: string;
  readonly into_id: string;
  readonly number: number;
  readonly table_id: string | null;
  readonly covers: number;
  readonly check_ids: string;
}

export const toMerged = (row: MergedRow): MergedOrder => ({
  orderId: row.order_id,
  number: row.number,
  tableId: row.table_id,
  covers: row.covers,
  checkIds: JSON.parse(row.check_ids) as string[],
});

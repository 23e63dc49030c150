import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { TableMark } from '@comanda/shared/contracts/views/table.ts';

/** Tables that are reserved or dirty. */
export const tableMarks = sqliteTable('table_marks', {
  tableId: text('table_id').primaryKey(),
  state: text().$type<TableMark['state']>().notNull(),
  since: integer().notNull(),
  reservedAt: integer('reserved_at'),
});

/** Orders that were merged into another, with what they brought. */
export const mergedOrders = sqliteTable(
  'merged_orders',
  {
    orderId: text('order_id').primaryKey(),
    intoId: text('into_id').notNull(),
    number: integer().notNull(),
    /** The table that its guests still use. */
    tableId: text('table_id'),
    covers: integer().notNull(),
    checkIds: text('check_ids', { mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [index('merged_orders_into').on(table.intoId), index('merged_orders_table').on(table.tableId)],
);

/** Courses that wait for fire. */
export const heldCourses = sqliteTable(
  'held_courses',
  { orderId: text('order_id').notNull(), course: integer().notNull() },
  (table) => [primaryKey({ columns: [table.orderId, table.course] })],
);

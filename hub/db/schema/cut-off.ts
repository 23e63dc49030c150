import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { ConflictChoice, ConflictKind } from '@comanda/shared/contracts/views/cut-off.ts';

/** Orders that a device which was cut off did something with, by the id that they have there. */
export const keptOrders = sqliteTable(
  'kept_orders',
  {
    keptId: text('kept_id').primaryKey(),
    /** Where it is at the hub: in an order of its own where that of the same id was closed meanwhile. */
    orderId: text('order_id').notNull(),
    number: text(),
    deviceId: text('device_id'),
    takenAt: integer('taken_at').notNull(),
    takenBy: text('taken_by'),
  },
  (table) => [index('kept_orders_order').on(table.orderId)],
);

export const conflicts = sqliteTable(
  'conflicts',
  {
    id: text().primaryKey(),
    kind: text().$type<ConflictKind>().notNull(),
    orderId: text('order_id').notNull(),
    number: text(),
    deviceId: text('device_id'),
    takenAt: integer('taken_at').notNull(),
    takenBy: text('taken_by'),
    tableId: text('table_id'),
    otherOrderId: text('other_order_id'),
    lineId: text('line_id'),
    item: text({ mode: 'json' }).$type<LocalText>(),
    quantity: integer(),
    amount: integer().notNull(),
    priceNow: integer('price_now'),
    foundAt: integer('found_at').notNull(),
    settledAt: integer('settled_at'),
    settledBy: text('settled_by'),
    choice: text().$type<ConflictChoice>(),
  },
  (table) => [
    index('conflicts_open').on(table.id).where(sql`settled_at is null`),
    index('conflicts_order').on(table.orderId),
  ],
);

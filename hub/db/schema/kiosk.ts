import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Orders that guests placed at a kiosk: what only the kiosk knows of them. */
export const kioskOrders = sqliteTable('kiosk_orders', {
  orderId: text('order_id').primaryKey(),
  deviceId: text('device_id').notNull(),
  /** Number of the stand at the guest's table; null: none. */
  tag: text(),
  language: text().notNull(),
  heldAt: integer('held_at').notNull(),
  /** The guest does not want it any more. */
  givenUp: integer('given_up', { mode: 'boolean' }).notNull(),
});

/** On how many paid checks an item was; all checks under the id `*`. */
export const itemChecks = sqliteTable('item_checks', {
  itemId: text('item_id').primaryKey(),
  checks: integer().notNull(),
});

/** On how many paid checks two items were together; each pair is there both ways. */
export const itemPairs = sqliteTable(
  'item_pairs',
  {
    itemId: text('item_id').notNull(),
    otherId: text('other_id').notNull(),
    checks: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.otherId] })],
);

import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { TicketLine } from '@comanda/shared/contracts/views/kitchen.ts';

export const tickets = sqliteTable(
  'tickets',
  {
    id: text().primaryKey(),
    orderId: text('order_id').notNull(),
    station: text().notNull(),
    number: integer().notNull(),
    orderType: text('order_type').$type<OrderType>().notNull(),
    tableId: text('table_id'),
    covers: integer().notNull(),
    open: integer({ mode: 'boolean' }).notNull(),
    sentAt: integer('sent_at').notNull(),
    firedAt: integer('fired_at').notNull(),
    drawnAt: integer('drawn_at'),
    /** No screen drew it in time. */
    undrawn: integer({ mode: 'boolean' }).notNull(),
    bumpedAt: integer('bumped_at'),
    early: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('tickets_order').on(table.orderId),
    index('tickets_open').on(table.station).where(sql`open = 1`),
    index('tickets_bumped').on(table.station, table.bumpedAt).where(sql`bumped_at is not null`),
    index('tickets_waiting').on(table.sentAt).where(sql`drawn_at is null and undrawn = 0 and open = 1`),
  ],
);

type SoldToKitchen = Omit<TicketLine, 'lineId' | 'state' | 'acknowledged'>;

export const ticketLines = sqliteTable(
  'ticket_lines',
  {
    ticketId: text('ticket_id').notNull(),
    lineId: text('line_id').notNull(),
    position: integer().notNull(),
    data: text({ mode: 'json' }).$type<SoldToKitchen>().notNull(),
    state: text().$type<TicketLine['state']>().notNull(),
    acknowledged: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.lineId] })],
);

/** Orders that the kitchen works on, as far as it must know them. */
export const kitchenOrders = sqliteTable('kitchen_orders', {
  orderId: text('order_id').primaryKey(),
  number: integer().notNull(),
  orderType: text('order_type').$type<OrderType>().notNull(),
  tableId: text('table_id'),
  covers: integer().notNull(),
});

/** What the pickup board shows. */
export const boardEntries = sqliteTable('board_entries', {
  orderId: text('order_id').primaryKey(),
  number: integer().notNull(),
  state: text().$type<'preparing' | 'ready'>().notNull(),
  since: integer().notNull(),
});

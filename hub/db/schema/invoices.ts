import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const invoices = sqliteTable(
  'invoices',
  {
    /** Gapless, from 1. */
    number: integer().primaryKey(),
    id: text().notNull().unique(),
    checkId: text('check_id').notNull().unique(),
    orderId: text('order_id').notNull(),
    buyerId: text('buyer_id').notNull(),
    content: text().notNull(),
    businessDate: text('business_date').notNull(),
    issuedAt: integer('issued_at').notNull(),
    issuedBy: text('issued_by').notNull(),
    handedOut: integer('handed_out').notNull(),
  },
  (table) => [index('invoices_day').on(table.businessDate)],
);

import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const invoices = sqliteTable(
  'invoices',
  {
    /** Gapless, from 1. */
    number: integer().primaryKey(),
    id: text().notNull().unique(),
    checkId: text('check_id').notNull(),
    orderId: text('order_id').notNull(),
    buyerId: text('buyer_id').notNull(),
    content: text().notNull(),
    businessDate: text('business_date').notNull(),
    issuedAt: integer('issued_at').notNull(),
    issuedBy: text('issued_by').notNull(),
    handedOut: integer('handed_out').notNull(),
    /** Taken back as a whole: its check was opened again. */
    withdrawn: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('invoices_day').on(table.businessDate), index('invoices_check').on(table.checkId)],
);

export const creditNotes = sqliteTable(
  'credit_notes',
  {
    /** Gapless, from 1. */
    number: integer().primaryKey(),
    id: text().notNull().unique(),
    invoiceId: text('invoice_id').notNull(),
    refundId: text('refund_id'),
    content: text().notNull(),
    businessDate: text('business_date').notNull(),
    issuedAt: integer('issued_at').notNull(),
    issuedBy: text('issued_by').notNull(),
    handedOut: integer('handed_out').notNull(),
  },
  (table) => [index('credit_notes_invoice').on(table.invoiceId)],
);

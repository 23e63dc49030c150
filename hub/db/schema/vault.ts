import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Personal data, outside the log, under the ids that the log uses: what is erased here is gone. */
export const vault = sqliteTable('vault', {
  id: text().primaryKey(),
  kind: text().$type<'buyer' | 'mail_address' | 'account_holder'>().notNull(),
  data: text().notNull(),
  at: integer().notNull(),
});

/** How mails are getting on. Who they are for is in the vault. */
export const mails = sqliteTable(
  'mails',
  {
    id: text().primaryKey(),
    checkId: text('check_id').notNull(),
    orderNumber: integer('order_number').notNull(),
    state: text().$type<'waiting' | 'sent' | 'failed'>().notNull(),
    attempts: integer().notNull(),
    error: text(),
    at: integer().notNull(),
    sentAt: integer('sent_at'),
  },
  (table) => [index('mails_check').on(table.checkId)],
);

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The books: sums by business date and account, above zero debits. Each date's sum to zero. */
export const ledger = sqliteTable(
  'ledger',
  {
    businessDate: text('business_date').notNull(),
    account: text().notNull(),
    amount: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.businessDate, table.account] })],
);

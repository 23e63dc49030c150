import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Tender } from '@comanda/shared/contracts/events/tender.ts';
import type { HouseAccountMove } from '@comanda/shared/contracts/views/house-account.ts';

/** Whose they are is in the vault. */
export const houseAccounts = sqliteTable('house_accounts', {
  id: text().primaryKey(),
  limit: integer(),
  owed: integer().notNull(),
  archived: integer({ mode: 'boolean' }).notNull(),
});

export const houseAccountMoves = sqliteTable(
  'house_account_moves',
  {
    seq: integer().primaryKey(),
    accountId: text('account_id').notNull(),
    kind: text().$type<HouseAccountMove['kind']>().notNull(),
    amount: integer().notNull(),
    orderId: text('order_id'),
    tender: text().$type<Tender>(),
    at: integer().notNull(),
    by: text().notNull(),
  },
  (table) => [index('house_account_moves_account').on(table.accountId, table.seq)],
);

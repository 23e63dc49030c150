import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The log: everything that happened. Rows are only ever added. */
export const log = sqliteTable(
  'log',
  {
    seq: integer().primaryKey(),
    id: text().notNull(),
    type: text().notNull(),
    stream: text().notNull(),
    payload: text().notNull(),
    actor: text().notNull(),
    device: text(),
    commandId: text('command_id').notNull(),
    at: integer().notNull(),
    businessDate: text('business_date').notNull(),
    hash: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [index('log_stream').on(table.stream)],
);

/** Replies of commands, by the id that the sender chose, so that sending again gets the same reply. */
export const commands = sqliteTable('commands', {
  id: text().primaryKey(),
  fingerprint: blob({ mode: 'buffer' }).notNull(),
  reply: text(),
  refusal: text(),
  at: integer().notNull(),
});

/** How far each follower has read. */
export const cursors = sqliteTable('cursors', {
  follower: text().primaryKey(),
  seq: integer().notNull(),
});

/** Events that a follower gave up, until a manager retries or dismisses them. */
export const deadLetters = sqliteTable('dead_letters', {
  id: integer().primaryKey({ autoIncrement: true }),
  follower: text().notNull(),
  seq: integer().notNull(),
  type: text().notNull(),
  error: text().notNull(),
  attempts: integer().notNull(),
  at: integer().notNull(),
});

/** Which version of each module's projection the tables hold; a difference means a rebuild. */
export const projections = sqliteTable('projections', {
  name: text().primaryKey(),
  version: integer().notNull(),
});

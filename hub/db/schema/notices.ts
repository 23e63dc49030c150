import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { NoticeKind } from '@comanda/shared/contracts/views/notice.ts';

/** What somebody in the house should know. Written by a follower, outside the log. */
export const notices = sqliteTable(
  'notices',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** What it comes from: the same cause never makes a second notice. */
    cause: text().notNull().unique(),
    kind: text().$type<NoticeKind>().notNull(),
    at: integer().notNull(),
    seenAt: integer('seen_at'),
    orderId: text('order_id'),
    number: integer(),
    name: text({ mode: 'json' }).$type<LocalText>(),
    amount: integer(),
  },
  (table) => [index('notices_unseen').on(table.id).where(sql`seen_at is null`)],
);

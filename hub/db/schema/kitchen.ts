import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { TicketLine } from '@comanda/shared/contracts/views/kitchen.ts';

export const tickets = sqliteTable(
  'tickets',
  {
    id: text().primaryKey(),
    orderId: text('order_id').notNull(),
    station: text().notNull(),
    /** It is to be seen at its station: the cook makes it, or has to say of a void whether it was made. */
    open: integer({ mode: 'boolean' }).notNull(),
    sentAt: integer('sent_at').notNull(),
    orderedAt: integer('ordered_at').notNull(),
    /** From when on its station shows it. */
    showAt: integer('show_at').notNull(),
    firedAt: integer('fired_at').notNull(),
    drawnAt: integer('drawn_at'),
    /** No screen drew it in time. */
    undrawn: integer({ mode: 'boolean' }).notNull(),
    /** Null: it is still made. */
    bumpedAt: integer('bumped_at'),
    early: integer({ mode: 'boolean' }).notNull(),
    /** From fire to bump; null: it is open, or no cook bumped it. */
    seconds: integer(),
    /** What is on it was handed over. */
    served: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('tickets_order').on(table.orderId),
    index('tickets_open').on(table.station).where(sql`open = 1`),
    index('tickets_bumped').on(table.station, table.bumpedAt).where(sql`bumped_at is not null`),
    index('tickets_latest').on(table.bumpedAt).where(sql`bumped_at is not null`),
    index('tickets_waiting').on(table.showAt).where(sql`drawn_at is null and undrawn = 0 and open = 1`),
  ],
);

export const ticketLines = sqliteTable(
  'ticket_lines',
  {
    ticketId: text('ticket_id').notNull(),
    lineId: text('line_id').notNull(),
    position: integer().notNull(),
    state: text().$type<TicketLine['state']>().notNull(),
    acknowledged: integer({ mode: 'boolean' }).notNull(),
    /** Done by the bump of its whole ticket: open again where that bump is taken back. */
    withTicket: integer('with_ticket', { mode: 'boolean' }).notNull().default(false),
    /** What the cook said of a void: made already, or not. */
    made: integer({ mode: 'boolean' }),
    /** Why it is made once more; null: it is made for the first time, or it is done. */
    again: text().$type<'changed' | 'recalled'>(),
    /** The line as its cook last saw it, where it is another since. */
    told: text({ mode: 'json' }).$type<SoldLine>(),
    /** When to begin with it; null: at once. */
    startAt: integer('start_at'),
    /** Position in the log at which it last became another on this ticket, whoever has seen it; null: it is as it was sent. */
    change: integer(),
    /** The last event that made another of it after its send, where no screen has shown that. */
    news: text(),
    newsAt: integer('news_at'),
    /** That of it which no screen showed in time; still so where something else happened to the line since. */
    unshown: text(),
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.lineId] }),
    index('ticket_lines_line').on(table.lineId),
    index('ticket_lines_news').on(table.newsAt).where(sql`news is not null and unshown is not news`),
  ],
);

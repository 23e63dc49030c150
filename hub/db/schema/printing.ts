import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Paper } from '@comanda/shared/receipts/document.ts';

/** Papers to print. Durable: a job is gone only when it is printed, or a manager dismissed it. */
export const printJobs = sqliteTable(
  'print_jobs',
  {
    /** A printer's jobs are printed in this order. */
    position: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    kind: text()
      .$type<'ticket' | 'void' | 'receipt' | 'merchant' | 'invoice' | 'test' | 'drawer' | 'z' | 'table_card'>()
      .notNull(),
    /** What makes it: an event's id, or a request's; the same one never makes a second job. */
    cause: text().notNull().unique(),
    printerId: text('printer_id').notNull(),
    printedOnId: text('printed_on_id'),
    orderNumber: integer('order_number'),
    /** The document in the printer-independent form; null once it is printed or dismissed: it may hold a name. */
    paper: text({ mode: 'json' }).$type<Paper>(),
    state: text().$type<'waiting' | 'printing' | 'retrying' | 'printed' | 'dead' | 'dismissed'>().notNull(),
    attempts: integer().notNull(),
    /** Attempts that broke off in the middle of the paper. */
    torn: integer().notNull(),
    /** Paper may have come out before: it says so. */
    reprint: integer({ mode: 'boolean' }).notNull(),
    error: text(),
    createdAt: integer('created_at').notNull(),
    /** When it was made, or last retried by a manager. */
    waitingSince: integer('waiting_since').notNull(),
    printedAt: integer('printed_at'),
  },
  (table) => [
    index('print_jobs_open').on(table.printerId).where(sql`state in ('waiting', 'retrying', 'printing')`),
    index('print_jobs_dead').on(table.position).where(sql`state = 'dead'`),
  ],
);

/** Runs of scheduled jobs, so that one missed while the hub was off is made up for once. */
export const scheduledRuns = sqliteTable('scheduled_runs', {
  name: text().primaryKey(),
  lastAt: integer('last_at').notNull(),
  lastError: text('last_error'),
});

/** What the simulated terminal has done: it stands for a machine with a memory of its own. */
export const simulatedPayments = sqliteTable('simulated_payments', {
  paymentId: text('payment_id').primaryKey(),
  amount: integer().notNull(),
  outcome: text().$type<'approved' | 'declined' | 'cancelled' | 'pending'>().notNull(),
  /** When a late answer comes; null: it is there. */
  answersAt: integer('answers_at'),
});

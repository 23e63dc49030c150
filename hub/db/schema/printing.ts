import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Papers to print. Durable: a job is gone only when it is printed, or a manager dismissed it. */
export const printJobs = sqliteTable(
  'print_jobs',
  {
    id: text().primaryKey(),
    kind: text().$type<'ticket' | 'void' | 'receipt' | 'test'>().notNull(),
    /** What makes it: an event's id, or a request's; the same one never makes a second job. */
    cause: text().notNull().unique(),
    printerId: text('printer_id').notNull(),
    printedOnId: text('printed_on_id'),
    orderNumber: integer('order_number'),
    /** The document to print, in the printer-independent form. */
    paper: text().notNull(),
    state: text().$type<'waiting' | 'printing' | 'retrying' | 'printed' | 'dead' | 'dismissed'>().notNull(),
    attempts: integer().notNull(),
    /** Paper may have come out before: it says so. */
    reprint: integer({ mode: 'boolean' }).notNull(),
    error: text(),
    createdAt: integer('created_at').notNull(),
    nextAt: integer('next_at').notNull(),
    printedAt: integer('printed_at'),
  },
  (table) => [
    index('print_jobs_due').on(table.printerId, table.id).where(sql`state in ('waiting', 'printing', 'retrying')`),
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

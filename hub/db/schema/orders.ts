import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { CheckSnapshot } from '@comanda/shared/contracts/events/check.ts';
import type { CheckTotals, HandedOver, SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { RushCause } from '@comanda/shared/contracts/events/table.ts';
import type { Tender } from '@comanda/shared/contracts/events/payment.ts';
import type { LineState, OrderState, PaymentView } from '@comanda/shared/contracts/views/order.ts';

export const orders = sqliteTable(
  'orders',
  {
    id: text().primaryKey(),
    number: integer().notNull(),
    type: text().$type<OrderType>().notNull(),
    state: text().$type<OrderState>().notNull(),
    /** True until completed or cancelled. */
    open: integer({ mode: 'boolean' }).notNull(),
    tableId: text('table_id'),
    covers: integer().notNull(),
    channel: text().$type<'pos' | 'kiosk' | 'guest' | 'remote'>().notNull(),
    settingsSeq: integer('settings_seq').notNull(),
    openedBy: text('opened_by').notNull(),
    /** The terminal that opened it; null: the hub itself, or a guest's own phone. */
    device: text(),
    servedBy: text('served_by').notNull(),
    rush: integer({ mode: 'boolean' }).notNull(),
    rushCause: text('rush_cause').$type<RushCause>(),
    keptBack: integer('kept_back', { mode: 'boolean' }).notNull(),
    openedAt: integer('opened_at').notNull(),
    sentAt: integer('sent_at'),
    readyAt: integer('ready_at'),
    handedOverAt: integer('handed_over_at'),
    /** What the last hand-over took along; null: it was not handed over, or that was undone. */
    handedOver: text('handed_over', { mode: 'json' }).$type<HandedOver>(),
    closedAt: integer('closed_at'),
    businessDate: text('business_date').notNull(),
  },
  (table) => [
    index('orders_open').on(table.id).where(sql`open = 1`),
    index('orders_day').on(table.businessDate),
    index('orders_channel').on(table.channel, table.openedAt).where(sql`channel <> 'pos'`),
    index('orders_open_number').on(table.number).where(sql`open = 1`),
    index('orders_open_table').on(table.tableId).where(sql`open = 1 and table_id is not null`),
  ],
);

export const checks = sqliteTable(
  'checks',
  {
    id: text().primaryKey(),
    orderId: text('order_id').notNull(),
    state: text().$type<'open' | 'paid'>().notNull(),
    totals: text({ mode: 'json' }).$type<CheckTotals>().notNull(),
    total: integer().notNull(),
    /** What came in for it, less what was given back of too much. */
    paid: integer().notNull(),
    /** What was given back of a sale that was paid. */
    refunded: integer().notNull().default(0),
    /** The check that it is a part of. */
    partOf: text('part_of'),
    /** Its amounts as the split left them; null: its lines are priced. */
    snapshot: text({ mode: 'json' }).$type<CheckSnapshot>(),
    reopened: integer({ mode: 'boolean' }).notNull().default(false),
    fiscalNumber: integer('fiscal_number'),
    receipts: integer().notNull(),
    /** Printed to be paid, as it stands. */
    proforma: integer({ mode: 'boolean' }).notNull(),
    paidAt: integer('paid_at'),
    paidBy: text('paid_by'),
    /** Where the log says that it was paid. */
    paidSeq: integer('paid_seq'),
  },
  (table) => [
    index('checks_order').on(table.orderId),
    index('checks_paid').on(table.paidSeq).where(sql`state = 'paid'`),
  ],
);

export const lines = sqliteTable(
  'lines',
  {
    orderId: text('order_id').notNull(),
    id: text().notNull(),
    position: integer().notNull(),
    checkId: text('check_id').notNull(),
    data: text({ mode: 'json' }).$type<SoldLine>().notNull(),
    state: text().$type<LineState>().notNull(),
    addedBy: text('added_by').notNull(),
    sentAt: integer('sent_at'),
    voidReason: text('void_reason'),
    voidedAt: integer('voided_at'),
    voidedBy: text('voided_by'),
    /** What the cook said of a void: made already, or not. */
    made: integer({ mode: 'boolean' }),
    gross: integer().notNull(),
    discount: integer().notNull(),
    /** The charge that was waived, and why; a line that is comped and costs nothing has a reason and 0. */
    comp: integer().notNull().default(0),
    compReason: text('comp_reason'),
    net: integer().notNull(),
    tax: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.id] })],
);

export const payments = sqliteTable(
  'payments',
  {
    id: text().primaryKey(),
    orderId: text('order_id').notNull(),
    checkId: text('check_id').notNull(),
    tender: text().$type<Tender>().notNull(),
    state: text().$type<PaymentView['state']>().notNull(),
    amount: integer().notNull(),
    tendered: integer().notNull(),
    change: integer().notNull(),
    rounding: integer().notNull(),
    tip: integer().notNull().default(0),
    /** What of amount, tip and rounding was given back. */
    refunded: integer().notNull().default(0),
    refundedTip: integer('refunded_tip').notNull().default(0),
    refundedRounding: integer('refunded_rounding').notNull().default(0),
    accountId: text('account_id'),
    reference: text(),
    reason: text(),
    at: integer().notNull(),
    by: text().notNull(),
  },
  (table) => [
    index('payments_order').on(table.orderId),
    index('payments_waiting').on(table.id).where(sql`state in ('waiting', 'unanswered')`),
  ],
);

/** Counters of numbers that people read. */
export const counters = sqliteTable('counters', {
  /** `pickup:<business date>` or `fiscal`. */
  name: text().primaryKey(),
  last: integer().notNull(),
});

import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ExceptionKind } from '@comanda/shared/contracts/views/closing.ts';

export const drawers = sqliteTable(
  'drawers',
  {
    id: text().primaryKey(),
    deviceId: text('device_id').notNull(),
    holder: text().notNull(),
    state: text().$type<'open' | 'counted' | 'closed'>().notNull(),
    businessDate: text('business_date').notNull(),
    /** The Z that holds it; 0: none yet. */
    z: integer().notNull(),
    openedAt: integer('opened_at').notNull(),
    float: integer().notNull(),
    sales: integer().notNull(),
    refunds: integer().notNull(),
    paidIn: integer('paid_in').notNull(),
    paidOut: integer('paid_out').notNull(),
    drops: integer().notNull(),
    noSales: integer('no_sales').notNull(),
    expected: integer(),
    counted: integer(),
    difference: integer(),
    reason: text(),
    closedAt: integer('closed_at'),
  },
  (table) => [
    index('drawers_at').on(table.deviceId).where(sql`state = 'open'`),
    index('drawers_open').on(table.id).where(sql`state <> 'closed'`),
    index('drawers_day').on(table.businessDate, table.z),
  ],
);

/** Sums of a business date, rolled up as events come; z 0: since its last Z. */
export const closingDays = sqliteTable(
  'closing_days',
  {
    businessDate: text('business_date').notNull(),
    z: integer().notNull(),
    orders: integer().notNull().default(0),
    cancelled: integer().notNull().default(0),
    covers: integer().notNull().default(0),
    checks: integer().notNull().default(0),
    gross: integer().notNull().default(0),
    discount: integer().notNull().default(0),
    comp: integer().notNull().default(0),
    net: integer().notNull().default(0),
    serviceCharge: integer('service_charge').notNull().default(0),
    total: integer().notNull().default(0),
    rounding: integer().notNull().default(0),
    noSales: integer('no_sales').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.businessDate, table.z] }),
    index('closing_days_open').on(table.businessDate).where(sql`z = 0`),
  ],
);

/** `refunded`: what refunds took back of sales, by `net`, `service_charge`, `total` and `tax:<component>`. */
export type DayKind = 'tax' | 'tender' | 'refund' | 'refunded' | 'tip' | 'settled' | 'discount' | 'comp' | 'reopened';

/** Counts and amounts of a business date by something; z as above. */
export const closingBy = sqliteTable(
  'closing_by',
  {
    businessDate: text('business_date').notNull(),
    z: integer().notNull(),
    kind: text().$type<DayKind>().notNull(),
    key: text().notNull(),
    count: integer().notNull(),
    amount: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.businessDate, table.z, table.kind, table.key] })],
);

/** What a manager looks at again. */
export const exceptions = sqliteTable(
  'exceptions',
  {
    seq: integer().primaryKey(),
    businessDate: text('business_date').notNull(),
    z: integer().notNull(),
    kind: text().$type<ExceptionKind>().notNull(),
    actor: text().notNull(),
    orderId: text('order_id'),
    lineId: text('line_id'),
    amount: integer().notNull(),
    reason: text().notNull(),
    /** Voids: the kitchen had it; what the cook said of it. */
    sent: integer({ mode: 'boolean' }).notNull(),
    made: integer({ mode: 'boolean' }),
    at: integer().notNull(),
  },
  (table) => [
    index('exceptions_day').on(table.businessDate, table.z),
    index('exceptions_line').on(table.lineId).where(sql`line_id is not null`),
  ],
);

export const zReports = sqliteTable('z_reports', {
  number: integer().primaryKey(),
  businessDate: text('business_date').notNull(),
  at: integer().notNull(),
  by: text().notNull(),
  total: integer().notNull(),
  difference: integer().notNull(),
  content: text().notNull(),
  publicKey: text('public_key').notNull(),
  signature: text().notNull(),
});

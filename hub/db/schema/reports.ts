import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LocalText } from '@comanda/shared/contracts/common.ts';

/** Sums of one business date, rolled up as events come, so that no report reads history. */
export const dayTotals = sqliteTable('day_totals', {
  businessDate: text('business_date').primaryKey(),
  orders: integer().notNull().default(0),
  cancelled: integer().notNull().default(0),
  covers: integer().notNull().default(0),
  checksPaid: integer('checks_paid').notNull().default(0),
  gross: integer().notNull().default(0),
  discount: integer().notNull().default(0),
  net: integer().notNull().default(0),
  serviceCharge: integer('service_charge').notNull().default(0),
  taxTotal: integer('tax_total').notNull().default(0),
  rounding: integer().notNull().default(0),
  total: integer().notNull().default(0),
});

/**
 * Counts and amounts of one business date by something: tender, tax, hour, item, order type, void, refund and tip
 * by tender; and of each station
 * the bumps with their seconds, and the early ones.
 */
export const dayBy = sqliteTable(
  'day_by',
  {
    businessDate: text('business_date').notNull(),
    kind: text()
      .$type<'tender' | 'tax' | 'hour' | 'item' | 'type' | 'void' | 'bump' | 'early' | 'refund' | 'tip'>()
      .notNull(),
    key: text().notNull(),
    count: integer().notNull(),
    amount: integer().notNull(),
    name: text({ mode: 'json' }).$type<LocalText>(),
  },
  (table) => [primaryKey({ columns: [table.businessDate, table.kind, table.key] })],
);

import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RefundedSale } from '@comanda/shared/contracts/events/check.ts';
import type { Tender } from '@comanda/shared/contracts/events/tender.ts';
import type { Permission } from '@comanda/shared/contracts/permissions.ts';
import type { ApprovalView } from '@comanda/shared/contracts/views/approval.ts';
import type { DiscountView, RefundView } from '@comanda/shared/contracts/views/order.ts';

/** Prices lowered by hand. */
export const discounts = sqliteTable(
  'discounts',
  {
    id: text().primaryKey(),
    orderId: text('order_id').notNull(),
    checkId: text('check_id').notNull(),
    /** Null: on the whole check. */
    lineId: text('line_id'),
    kind: text().$type<DiscountView['kind']>().notNull(),
    ratePpm: integer('rate_ppm').notNull(),
    amount: integer().notNull(),
    reason: text().notNull(),
    /** Of the discount that it was given with, on the first line of a combo; its own id where it stands alone. */
    givenAs: text('given_as').notNull(),
    /** The order in which they were given. */
    seq: integer().notNull(),
    by: text().notNull(),
  },
  (table) => [index('discounts_order').on(table.orderId)],
);

/** Money given back. */
export const refunds = sqliteTable(
  'refunds',
  {
    id: text().primaryKey(),
    orderId: text('order_id').notNull(),
    checkId: text('check_id').notNull(),
    paymentId: text('payment_id').notNull(),
    tender: text().$type<Tender>().notNull(),
    state: text().$type<RefundView['state']>().notNull(),
    amount: integer().notNull(),
    tip: integer().notNull(),
    rounding: integer().notNull(),
    sale: text({ mode: 'json' }).$type<RefundedSale | null>(),
    lineIds: text('line_ids', { mode: 'json' }).$type<readonly string[]>().notNull(),
    reason: text().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
  },
  (table) => [
    index('refunds_order').on(table.orderId),
    index('refunds_waiting').on(table.id).where(sql`state = 'waiting'`),
  ],
);

/** Words that were asked of managers. */
export const approvals = sqliteTable(
  'approvals',
  {
    id: text().primaryKey(),
    permission: text().$type<Permission>().notNull(),
    orderId: text('order_id'),
    amount: integer(),
    reason: text().notNull(),
    state: text().$type<ApprovalView['state']>().notNull(),
    askedBy: text('asked_by').notNull(),
    answeredBy: text('answered_by'),
    at: integer().notNull(),
  },
  (table) => [index('approvals_at').on(table.at)],
);

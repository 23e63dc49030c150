import { z } from 'zod';
import { Amount, Money, RatePpm, Uuid } from '../common.ts';
import { PaidCheck } from './paid-check.ts';
import { TaxAmounts } from './tax-amounts.ts';
import { Tender } from './tender.ts';

const Reason = z.string().min(1).max(200);
const ByName = z.record(z.string(), Amount);

/** A line, or a part of one, as it stands on a check that was split. */
export const SnapshotLine = z.object({
  id: Uuid,
  at: z.int().min(0),
  /** How much of the line is here; the parts of a line sum to 1,000,000. */
  partPpm: z.int().min(0).max(1_000_000),
  gross: Amount,
  discount: Amount,
  discounts: ByName,
  comp: z.object({ amount: Amount, reason: Reason }).optional(),
  net: Amount,
  tax: TaxAmounts,
});

/** The amounts of a check that came out of a split: kept as they are, so that the parts always sum to the whole. */
export const CheckSnapshot = z.object({
  taxMode: z.enum(['inclusive', 'exclusive']),
  lines: z.array(SnapshotLine),
  gross: Amount,
  discount: Amount,
  discounts: ByName,
  comp: Amount,
  net: Amount,
  serviceCharge: z.object({ amount: Amount, tax: TaxAmounts }),
  tax: TaxAmounts,
  total: Amount,
});
export type CheckSnapshot = z.infer<typeof CheckSnapshot>;

const Check = z.object({ orderId: Uuid, checkId: Uuid });

/** What of a sale a refund takes back; `total` is net, service charge and the taxes that were added. */
export const RefundedSale = z.object({
  net: Amount,
  serviceCharge: z.object({ amount: Amount, tax: TaxAmounts }),
  /** The service charge's tax in it. */
  tax: TaxAmounts,
  total: Amount,
});
export type RefundedSale = z.infer<typeof RefundedSale>;

const Refund = Check.extend({
  refundId: Uuid,
  paymentId: Uuid,
  /** The means by which it is given, as a rule the payment's own. */
  tender: Tender,
  /** Of what the payment paid of the check. */
  amount: Amount,
  /** Of its tip. */
  tip: Amount,
  /** Cash rounding: what is handed out is amount + tip + rounding. */
  rounding: Money,
  /** Null where the check was not paid, or too much was: no sale is taken back. */
  sale: RefundedSale.nullable(),
  /** The lines it is for; none: an amount. */
  lineIds: z.array(Uuid),
  reason: Reason,
});

export const checkEvents = {
  'check.opened.v1': Check,
  'discount.given.v1': Check.extend({
    discountId: Uuid,
    /** Null: on the whole check. */
    lineId: Uuid.nullable(),
    kind: z.enum(['percent', 'fixed']),
    /** Of a percent discount, else 0. */
    ratePpm: RatePpm,
    /** Of a fixed discount, else 0. */
    amount: Amount,
    /** What it took when it was given. */
    taken: Amount,
    reason: Reason,
    /** Of the discount that was given with it, on the first line of a combo: they go together. */
    withId: Uuid.optional(),
  }),
  'discount.removed.v1': Check.extend({ discountId: Uuid }),
  'line.comped.v1': Check.extend({
    lineId: Uuid,
    reason: Reason,
    /** Before discounts. */
    amount: Amount,
  }),
  'line.comp_removed.v1': Check.extend({ lineId: Uuid }),
  /** To another check of the same order; the kitchen hears nothing. */
  'lines.moved.v1': Check.extend({ lineIds: z.array(Uuid).min(1), toCheckId: Uuid }),
  /** To an order at another table; a ticket that holds others too is divided. The kitchen hears nothing new. */
  'lines.transferred.v1': z.object({
    fromOrderId: Uuid,
    orderId: Uuid,
    toCheckId: Uuid,
    lineIds: z.array(Uuid).min(1),
    tickets: z.array(z.object({ ticketId: Uuid, newTicketId: Uuid.nullable(), lineIds: z.array(Uuid).min(1) })),
  }),
  /** `checkId` is the whole; the first of the parts keeps its id. */
  'check.split.v1': Check.extend({ parts: z.array(z.object({ checkId: Uuid, snapshot: CheckSnapshot })).min(1) }),
  'checks.united.v1': Check.extend({
    /** The parts that are no more; their amounts are now on `checkId`. */
    goneIds: z.array(Uuid).min(1),
    /** Null: the whole is together again, and is priced like any other check. */
    snapshot: CheckSnapshot.nullable(),
  }),
  /** What was paid is taken out of the day's sums again; its payments stay. */
  'check.reopened.v1': Check.extend({ reason: Reason, paid: PaidCheck }),
  'refund.requested.v1': Refund,
  'refund.given.v1': Refund.extend({ reference: z.string().max(80).nullable() }),
  'refund.failed.v1': Check.extend({ refundId: Uuid, reason: z.enum(['declined', 'cancelled', 'terminal']) }),
  'tip.added.v1': Check.extend({ paymentId: Uuid, tender: Tender, amount: Amount }),
};

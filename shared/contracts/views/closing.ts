import { z } from 'zod';
import { Actor, Amount, BusinessDate, Instant, Key, Money, Seq, Uuid } from '../common.ts';
import { Tender } from '../events/payment.ts';

const Sum = z.object({ count: z.int(), amount: Money });
const ByReason = Sum.extend({ reason: z.string() });

/** A drawer on a report. What it took is null as long as it is not counted. */
export const DrawerFigures = z.object({
  drawerId: Uuid,
  deviceName: z.string(),
  holder: Actor,
  openedAt: Instant,
  closedAt: Instant.nullable(),
  float: Amount,
  sales: Money.nullable(),
  refunds: Money.nullable(),
  paidIn: Amount,
  paidOut: Amount,
  drops: Amount,
  noSales: z.int(),
  expected: Money.nullable(),
  counted: Amount.nullable(),
  difference: Money.nullable(),
  reason: z.string().nullable(),
});
export type DrawerFigures = z.infer<typeof DrawerFigures>;

/** The figures of a business date since its last Z. Net and service charge are without tax; net + serviceCharge + taxTotal = total. */
export const DayFigures = z.object({
  businessDate: BusinessDate,
  orders: z.int(),
  cancelled: z.int(),
  covers: z.int(),
  checks: z.int(),
  average: Money,
  gross: Money,
  discount: Money,
  /** Discounts by hand, by their reason. */
  discounts: z.array(ByReason),
  /** Charges that were waived; gross = discount + comp + net with its tax where the prices include it. */
  comp: Money,
  comps: z.array(ByReason),
  net: Money,
  serviceCharge: Money,
  tax: z.array(z.object({ id: Key, name: z.string(), amount: Money })),
  taxTotal: Money,
  total: Money,
  /** Money that moved by each tender, cash with its rounding; also for checks that are not paid in full yet. */
  tenders: z.array(Sum.extend({ tender: Tender })),
  rounding: Money,
  refunds: z.array(Sum.extend({ tender: Tender })),
  /** What refunds took back of sales; net and service charge without tax. */
  refunded: z.object({
    net: Money,
    serviceCharge: Money,
    tax: z.array(z.object({ id: Key, name: z.string(), amount: Money })),
    total: Money,
  }),
  /** What guests gave for those who serve, less what was given back of it. */
  tips: z.array(Sum.extend({ tender: Tender })),
  /** Money that came in for house accounts. */
  accountsSettled: z.array(Sum.extend({ tender: Tender })),
  /** Checks that were paid and opened again; what they came to is in no other figure. */
  reopened: Sum,
  voids: z.object({ made: Sum, notMade: Sum, unsent: Sum }),
  noSales: z.int(),
  drawers: z.array(DrawerFigures),
  /** Checks with something on them that are not paid: they go on into the next report. */
  openChecks: Sum,
});
export type DayFigures = z.infer<typeof DayFigures>;

/** What is signed: everything that a Z says, and the log it stands on. */
export const ZContent = z.object({
  number: z.int().min(1),
  /** The last position of the log before it, and that row's hash: whoever changes the log after it is found out. */
  seq: Seq,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  figures: DayFigures,
});
export type ZContent = z.infer<typeof ZContent>;

export const ZReport = ZContent.extend({
  at: Instant,
  by: Actor,
  byName: z.string().nullable(),
  /** Ed25519, SPKI in base64. */
  publicKey: z.string(),
  /** Over the JSON of number, seq, hash and figures; base64. */
  signature: z.string(),
});
export type ZReport = z.infer<typeof ZReport>;

export const ZSummary = z.object({
  number: z.int(),
  businessDate: BusinessDate,
  at: Instant,
  byName: z.string().nullable(),
  total: Money,
  difference: Money,
});
export type ZSummary = z.infer<typeof ZSummary>;

export const ExceptionKind = z.enum([
  'void',
  'cancelled',
  'no_sale',
  'refund',
  'discount',
  'comp',
  'reopened',
  'change',
]);
export type ExceptionKind = z.infer<typeof ExceptionKind>;

/** Something that a manager looks at again. */
export const ExceptionView = z.object({
  seq: Seq,
  kind: ExceptionKind,
  actor: Actor,
  name: z.string().nullable(),
  orderId: Uuid.nullable(),
  orderNumber: z.int().nullable(),
  amount: Money,
  reason: z.string(),
  at: Instant,
});
export type ExceptionView = z.infer<typeof ExceptionView>;

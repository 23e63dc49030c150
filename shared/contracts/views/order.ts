import { z } from 'zod';
import { Amount, BusinessDate, Instant, Money, OrderType, Uuid } from '../common.ts';
import { Channel, SoldLine, TaxAmounts } from '../events/order.ts';
import { RushCause } from '../events/table.ts';
import { Tender } from '../events/payment.ts';
import { KeptNumber, KeptOrderView } from './cut-off.ts';
import { Wish } from './kitchen.ts';
import { OrderState } from './order-state.ts';
import { MergedOrder } from './table.ts';

export { OpenState, OrderState } from './order-state.ts';

export const LineState = z.enum(['new', 'sent', 'done', 'voided']);
export type LineState = z.infer<typeof LineState>;

export const LineView = SoldLine.extend({
  state: LineState,
  addedBy: z.string(),
  sentAt: Instant.nullable(),
  voidReason: z.string().nullable(),
  voidedAt: Instant.nullable(),
  voidedBy: z.string().nullable(),
  /** What the cook said of a line that was voided after it was sent: made already, or not; null: not a word yet. */
  made: z.boolean().nullable(),
  /** It was made, and is made once more: its cook, or whoever serves it, called it back, or it was changed. */
  again: z.enum(['changed', 'recalled']).optional(),
  /** It was changed after it was sent, and a cook has not seen that yet. */
  changeUnseen: z.boolean().optional(),
  gross: Amount,
  discount: Amount,
  /** Made and served, its charge waived: how much, and why. */
  comp: z.object({ amount: Amount, reason: z.string() }).nullable(),
  net: Amount,
  tax: TaxAmounts,
});
export type LineView = z.infer<typeof LineView>;

export const PaymentState = z.enum(['waiting', 'unanswered', 'taken', 'failed']);

export const PaymentView = z.object({
  id: Uuid,
  tender: Tender,
  state: PaymentState,
  amount: Amount,
  tendered: Amount,
  change: Amount,
  rounding: Money,
  /** On top of the amount, for those who serve. */
  tip: Amount,
  /** What of amount and tip was given back. */
  refunded: Amount,
  reason: z.string().nullable(),
  at: Instant,
  by: z.string(),
});
export type PaymentView = z.infer<typeof PaymentView>;

export const RefundView = z.object({
  id: Uuid,
  paymentId: Uuid,
  tender: Tender,
  state: z.enum(['waiting', 'given', 'failed']),
  amount: Amount,
  tip: Amount,
  rounding: Money,
  lineIds: z.array(Uuid),
  reason: z.string(),
  at: Instant,
  by: z.string(),
});
export type RefundView = z.infer<typeof RefundView>;

export const DiscountView = z.object({
  id: Uuid,
  /** Null: on the whole check. */
  lineId: Uuid.nullable(),
  kind: z.enum(['percent', 'fixed']),
  ratePpm: z.int(),
  amount: Amount,
  reason: z.string(),
  /** What it takes of the check as it stands. */
  taken: Amount,
  /** Those of one combo have the same: they were given as one, and are taken back as one. */
  givenAs: Uuid,
  by: z.string(),
});
export type DiscountView = z.infer<typeof DiscountView>;

/** A line, or a part of one, on a check. */
export const CheckLineView = z.object({
  lineId: Uuid,
  /** How much of the line is on this check, in parts per million. */
  partPpm: z.int().min(0).max(1_000_000),
  gross: Amount,
  discount: Amount,
  /** What each discount took of it, by its id; given on a part of a split only. */
  discounts: z.record(z.string(), Amount).optional(),
  comp: Amount,
  net: Amount,
  tax: TaxAmounts,
});
export type CheckLineView = z.infer<typeof CheckLineView>;

export const CheckView = z.object({
  id: Uuid,
  state: z.enum(['open', 'paid']),
  /** The check that it is a part of; null: it was not split. */
  partOf: Uuid.nullable(),
  /** What is on it; of a check that was not split, its lines that are not voided. */
  lines: z.array(CheckLineView),
  gross: Amount,
  discount: Amount,
  discounts: z.array(DiscountView),
  comp: Amount,
  net: Amount,
  serviceCharge: Amount,
  tax: TaxAmounts,
  total: Amount,
  /** What is still to be paid, before cash rounding; below zero: too much was paid. */
  due: Money,
  tips: Amount,
  /** Given back of what was paid, tips aside. */
  refunded: Amount,
  /** It was paid before and is open again. */
  reopened: z.boolean(),
  fiscalNumber: z.int().nullable(),
  /** How often its receipt was printed, once it was paid. */
  receipts: z.int().min(0),
  /** It was printed to be paid, and has not changed since: its guests wait. */
  proforma: z.boolean(),
  payments: z.array(PaymentView),
  refunds: z.array(RefundView),
});
export type CheckView = z.infer<typeof CheckView>;

export const UnshownLine = z.object({
  lineId: Uuid,
  station: z.string(),
  /** As its cook last saw it; null: it is void. */
  was: Wish.nullable(),
});
export type UnshownLine = z.infer<typeof UnshownLine>;

export const OrderView = z.object({
  id: Uuid,
  number: z.int(),
  type: OrderType,
  state: OrderState,
  tableId: Uuid.nullable(),
  covers: z.int(),
  channel: Channel,
  openedBy: z.string(),
  /** Who serves it. */
  servedBy: z.string(),
  /** It jumps the kitchen's queue. */
  rush: z.boolean(),
  /** Null where it does not. */
  rushCause: RushCause.nullable(),
  /** It waits until the others are made. */
  keptBack: z.boolean(),
  /** Courses that wait for fire. */
  held: z.array(z.int()),
  merged: z.array(MergedOrder),
  openedAt: Instant,
  sentAt: Instant.nullable(),
  readyAt: Instant.nullable(),
  businessDate: BusinessDate,
  /** What a terminal that was cut off did with it; null: nothing. */
  kept: KeptOrderView.nullable(),
  /** Tickets that no kitchen screen drew in time: the sender must look after them. */
  undrawn: z.array(z.string()),
  /** Lines that were changed or voided after their send, and of which no kitchen screen showed that in time. */
  unshown: z.array(UnshownLine),
  /** It is ready, or what is still open of it is at stations whose tickets are done with the hand-over. */
  mayHandOver: z.boolean(),
  checks: z.array(CheckView),
  lines: z.array(LineView),
});
export type OrderView = z.infer<typeof OrderView>;

/** A line of the board. */
export const BoardEntry = z.object({
  orderId: Uuid,
  number: z.int(),
  /** What a till that was cut off called it: it stands on the guest’s receipt. */
  kept: KeptNumber.nullable(),
  state: z.enum(['preparing', 'ready']),
  since: Instant,
});
export type BoardEntry = z.infer<typeof BoardEntry>;

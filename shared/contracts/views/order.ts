import { z } from 'zod';
import { Amount, BusinessDate, Instant, Money, OrderType, Uuid } from '../common.ts';
import { Channel, SoldLine, TaxAmounts } from '../events/order.ts';
import { Tender } from '../events/payment.ts';
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
  gross: Amount,
  discount: Amount,
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
  reason: z.string().nullable(),
  at: Instant,
  by: z.string(),
});
export type PaymentView = z.infer<typeof PaymentView>;

export const CheckView = z.object({
  id: Uuid,
  state: z.enum(['open', 'paid']),
  gross: Amount,
  discount: Amount,
  net: Amount,
  serviceCharge: Amount,
  tax: TaxAmounts,
  total: Amount,
  /** What is still to be paid, before cash rounding. */
  due: Money,
  fiscalNumber: z.int().nullable(),
  /** How often its receipt was printed, once it was paid. */
  receipts: z.int().min(0),
  /** It was printed to be paid, and has not changed since: its guests wait. */
  proforma: z.boolean(),
  payments: z.array(PaymentView),
});
export type CheckView = z.infer<typeof CheckView>;

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
  /** Courses that wait for fire. */
  held: z.array(z.int()),
  merged: z.array(MergedOrder),
  openedAt: Instant,
  sentAt: Instant.nullable(),
  readyAt: Instant.nullable(),
  businessDate: BusinessDate,
  /** Tickets that no kitchen screen drew in time: the sender must look after them. */
  undrawn: z.array(z.string()),
  checks: z.array(CheckView),
  lines: z.array(LineView),
});
export type OrderView = z.infer<typeof OrderView>;

/** A line of the board. */
export const BoardEntry = z.object({
  orderId: Uuid,
  number: z.int(),
  state: z.enum(['preparing', 'ready']),
  since: Instant,
});
export type BoardEntry = z.infer<typeof BoardEntry>;

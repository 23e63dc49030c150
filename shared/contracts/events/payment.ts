import { z } from 'zod';
import { Amount, Key, LocalText, Money, OrderType, Quantity, Uuid } from '../common.ts';
import { CheckTotals, TaxAmounts } from './order.ts';

export const Tender = z.enum(['cash', 'card', 'wallet', 'bank_qr']);
export type Tender = z.infer<typeof Tender>;

const Payment = z.object({ paymentId: Uuid, orderId: Uuid, checkId: Uuid });

export const paymentEvents = {
  /** A terminal has been asked for money; nothing has moved as far as the hub knows. */
  'payment.requested.v1': Payment.extend({ tender: z.literal('card'), amount: Amount }),
  /** No answer in time. The money may have moved: the terminal is asked until it knows. */
  'payment.unanswered.v1': Payment,
  'payment.taken.v1': Payment.extend({
    tender: Tender,
    /** What it pays of the check. */
    amount: Amount,
    /** What the guest gave; change = tendered − amount − rounding. */
    tendered: Amount,
    change: Amount,
    /** Cash rounding: added to what was due, may be negative. */
    rounding: Money,
    /** The terminal's own reference, never a card number. */
    reference: z.string().max(80).nullable(),
  }),
  'payment.failed.v1': Payment.extend({ reason: z.enum(['declined', 'cancelled', 'terminal']) }),
  'check.paid.v1': z.object({
    orderId: Uuid,
    checkId: Uuid,
    /** Gapless per venue. */
    fiscalNumber: z.int().min(1),
    orderType: OrderType,
    /** Hour of the venue's wall clock. */
    hour: z.int().min(0).max(23),
    covers: z.int().min(0),
    totals: CheckTotals,
    rounding: Money,
    lines: z.array(
      z.object({
        itemId: Uuid,
        categoryId: Uuid,
        name: LocalText,
        quantity: Quantity,
        gross: Amount,
        discount: Amount,
        net: Amount,
        taxGroup: Key,
        tax: TaxAmounts,
      }),
    ),
    tenders: z.array(z.object({ tender: Tender, amount: Amount })),
  }),
  'receipt.requested.v1': z.object({
    orderId: Uuid,
    checkId: Uuid,
    printerId: Uuid,
    /** True from the second time on: the paper says so. */
    copy: z.boolean(),
  }),
};

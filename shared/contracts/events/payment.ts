import { z } from 'zod';
import { Amount, Money, Uuid } from '../common.ts';
import { PaidCheck } from './paid-check.ts';
import { Tender } from './tender.ts';

export { Tender } from './tender.ts';

const Payment = z.object({ paymentId: Uuid, orderId: Uuid, checkId: Uuid });

export const paymentEvents = {
  /** A terminal has been asked for money; nothing has moved as far as the hub knows. */
  'payment.requested.v1': Payment.extend({
    tender: z.enum(['card', 'bank_qr']),
    amount: Amount,
    /** Asked for on top of the amount. */
    tip: Amount.optional(),
  }),
  /** No answer in time. The money may have moved: the terminal is asked until it knows. */
  'payment.unanswered.v1': Payment,
  'payment.taken.v1': Payment.extend({
    tender: Tender,
    /** What it pays of the check. */
    amount: Amount,
    /** What the guest gave; change = tendered − amount − tip − rounding. */
    tendered: Amount,
    /** What the guest gave on top of it for those who serve; not given: nothing. */
    tip: Amount.optional(),
    change: Amount,
    /** Cash rounding: added to what was due, may be negative. */
    rounding: Money,
    /** The house account that it is put on. */
    accountId: Uuid.optional(),
    /** The terminal's own reference, never a card number. */
    reference: z.string().max(80).nullable(),
  }),
  'payment.failed.v1': Payment.extend({ reason: z.enum(['declined', 'cancelled', 'terminal']) }),
  'check.paid.v1': PaidCheck,
  'receipt.requested.v1': z.object({
    orderId: Uuid,
    checkId: Uuid,
    printerId: Uuid,
    /** True from the second time on: the paper says so. */
    copy: z.boolean(),
  }),
};

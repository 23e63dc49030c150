import { z } from 'zod';
import { Amount, LocalText, Uuid } from '../common.ts';
import { Tender } from '../events/tender.ts';
import { TableTag } from './kiosk-settings.ts';
import { PaymentState } from './order.ts';

export { TableTag } from './kiosk-settings.ts';

/**
 * `held`: the hub has it, and the kitchen does not; `paying`: the terminal is at it, or a transfer is waited for; `unanswered`: the terminal says
 * nothing, and is asked until it does; `sent`: with the kitchen; `cancelled`: it will not be made.
 */
export const KioskOrderState = z.enum(['held', 'paying', 'unanswered', 'sent', 'cancelled']);
export type KioskOrderState = z.infer<typeof KioskOrderState>;

/** An order as the kiosk that took it follows it. */
export const KioskOrder = z.object({
  orderId: Uuid,
  number: z.int(),
  state: KioskOrderState,
  total: Amount,
  paid: z.boolean(),
  tag: TableTag.nullable(),
  /** The last payment that was asked for; null: none was. */
  payment: z.object({ id: Uuid, tender: Tender, state: PaymentState, reason: z.string().nullable() }).nullable(),
  /** What the guest's phone reads to make the transfer that is waited for; null: none is. */
  transfer: z.string().nullable(),
});
export type KioskOrder = z.infer<typeof KioskOrder>;

/** As a guest types it. */
export const CouponCode = z.string().trim().min(1).max(40);

/** What a coupon's code gives. */
export const CouponOffer = z.object({ code: CouponCode, name: LocalText, discount: Amount });
export type CouponOffer = z.infer<typeof CouponOffer>;

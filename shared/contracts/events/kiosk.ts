import { z } from 'zod';
import { Language, Uuid } from '../common.ts';
import { CouponCode } from '../views/kiosk.ts';
import { TableTag } from '../views/kiosk-settings.ts';

export const kioskEvents = {
  /** An order was taken at a kiosk. It stays with the hub until it is paid, or is to be paid at the counter. */
  'kiosk.held.v1': z.object({
    orderId: Uuid,
    deviceId: Uuid,
    tag: TableTag.nullable(),
    /** In which its guest reads. */
    language: Language,
    /** The code that its guest gave, and the hub took. */
    coupon: CouponCode.optional(),
  }),
  /**
   * The guest does not want it any more. Of a payment that is under way the terminal decides: money that moved all the
   * same sends the order; else it is cancelled.
   */
  'kiosk.given_up.v1': z.object({ orderId: Uuid, paymentId: Uuid.nullable() }),
};

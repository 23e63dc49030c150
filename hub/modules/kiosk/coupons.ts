import { err, type Result } from '@comanda/shared/base/result.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { CouponOffer } from '@comanda/shared/contracts/views/kiosk.ts';

/**
 * What a coupon's code gives. No venue has coupons yet: every code is unknown, in words, both when it is typed and when
 * an order comes with it.
 * @param field where the asker wrote it
 */
export const couponOffer = (code: string, field: string): Result<CouponOffer, Refusal> =>
  err(refuse('coupon_unknown', { code }, field));

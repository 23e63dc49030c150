import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import type { Basket } from './basket.ts';
import { useGuest } from './guest.ts';
import { useHouse, useServed } from './house.tsx';
import type { CouponOffer } from '@comanda/shared/contracts/views/kiosk.ts';
import type { Served } from './sale.ts';
import { type Resolved, resolveBasket, type Restrictions, type Totals, totalsOf, withCoupon } from './resolve.ts';

export interface BasketNow extends Totals {
  readonly lines: readonly Resolved[];
  /** True where everything in it can be ordered as it stands. */
  readonly fine: boolean;
}

type Asked = readonly [Basket, MenuIndex, Restrictions, VenueSettings, OrderType, Served, CouponOffer | null];

function workOut([basket, index, restrictions, settings, type, served, coupon]: Asked): BasketNow {
  const lines = resolveBasket(basket, index, restrictions, type, served);
  const fine = lines.length > 0 && lines.every(({ problem }) => problem === null);
  return { lines, fine, ...withCoupon(totalsOf(lines, settings, type), coupon) };
}

let last: { readonly asked: Asked; readonly now: BasketNow } | null = null;

/** Several parts of a page ask for the same basket, one after the other: it is worked out once. */
function basketNow(...asked: Asked): BasketNow {
  if (last === null || last.asked.some((each, at) => each !== asked[at])) last = { asked, now: workOut(asked) };
  return last.now;
}

/** The guest's basket with the names and prices of now. */
export function useBasket(): BasketNow {
  const { index } = useHouse();
  const { settings } = useVenue();
  const restrictions = useAvailability();
  const basket = useGuest((guest) => guest.basket);
  const type = useGuest((guest) => guest.type) ?? 'takeaway';
  const served = useServed();
  const coupon = useGuest((guest) => guest.coupon);
  return basketNow(basket, index, restrictions, settings, type, served, coupon);
}

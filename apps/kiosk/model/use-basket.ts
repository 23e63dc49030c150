import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useMemo } from 'react';
import { useGuest } from './guest.ts';
import { useHouse, useRestrictions } from './house.tsx';
import { type Resolved, resolveBasket, type Totals, totalsOf } from './resolve.ts';

export interface BasketNow extends Totals {
  readonly lines: readonly Resolved[];
  /** True where everything in it can be ordered as it stands. */
  readonly fine: boolean;
}

/** The guest's basket with the names and prices of now. */
export function useBasket(): BasketNow {
  const { index } = useHouse();
  const { settings } = useVenue();
  const restrictions = useRestrictions();
  const basket = useGuest((guest) => guest.basket);
  const type = useGuest((guest) => guest.type) ?? 'takeaway';
  return useMemo(() => {
    const lines = resolveBasket(basket, index, restrictions, type);
    const fine = lines.length > 0 && lines.every(({ problem }) => problem === null);
    return { lines, fine, ...totalsOf(lines, settings, type) };
  }, [basket, index, restrictions, settings, type]);
}

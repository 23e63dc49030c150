import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useMinute } from '@comanda/kit/ui/ticker.tsx';
import { localClock, MINUTE } from '@comanda/shared/base/time.ts';
import type { Category } from '@comanda/shared/contracts/views/menu.ts';
import { isServed } from '@comanda/shared/domain/menu/serving-times.ts';
import { useMemo } from 'react';
import type { Served } from './sale.ts';

/** Ids of those categories from which guests can order now, by their times of day. */
export function useServedOf(categories: readonly Category[]): Served {
  const { timeZone } = useVenue().settings;
  const timed = categories.some(({ times }) => times !== undefined);
  const minute = useMinute(timed);
  const ids = useMemo(() => {
    const now = localClock(timeZone)(minute * MINUTE);
    return categories.flatMap(({ id, times, archived }) => (!archived && isServed(times, now) ? id : [])).join(' ');
  }, [categories, minute, timeZone]);
  // The same set as long as it holds the same: the menu is not put together anew each minute.
  return useMemo(() => new Set(ids.split(' ')), [ids]);
}

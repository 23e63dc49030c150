import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useMinute } from '@comanda/kit/ui/ticker.tsx';
import { localClock, MINUTE } from '@comanda/shared/base/time.ts';
import type { Category } from '@comanda/shared/contracts/views/menu.ts';
import { isServed } from '@comanda/shared/domain/menu/serving-times.ts';
import { useMemo } from 'react';

/** Categories from which guests can order now, by their times of day. */
export function useServed(categories: readonly Category[]): readonly Category[] {
  const { timeZone } = useVenue().settings;
  const timed = categories.some(({ times }) => times !== undefined);
  const minute = useMinute(timed);
  return useMemo(
    () =>
      timed ? categories.filter(({ times }) => isServed(times, localClock(timeZone)(minute * MINUTE))) : categories,
    [categories, timed, minute, timeZone],
  );
}

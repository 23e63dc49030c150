import type { LocalTime } from '../../base/time.ts';
import type { ServingTime } from '../../contracts/views/menu.ts';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * Whether something is served now by its times of day; none: always. A time that ends before it begins goes past
 * midnight and belongs to the day it began on.
 * @param now wall clock of the venue
 */
export function isServed(times: readonly ServingTime[] | undefined, now: LocalTime): boolean {
  if (!times) return true;
  const day = new Date(`${now.date}T00:00:00Z`).getUTCDay();
  const minute = now.hour * 60 + now.minute;
  return times.some(({ days, from, until }) => {
    const begins = minutesOf(from);
    const ends = minutesOf(until);
    if (begins < ends) return days.includes(day) && minute >= begins && minute < ends;
    return (days.includes(day) && minute >= begins) || (days.includes((day + 6) % 7) && minute < ends);
  });
}

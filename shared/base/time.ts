/** Milliseconds since 1970 UTC. */
export type Clock = () => number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The wall clock of a time zone, as far as trade needs it. */
export interface LocalTime {
  /** ISO date, `2026-03-09`. */
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
}

/**
 * Reads a time zone's wall clock. Offsets change only at quarter hours anywhere on Earth, so one look-up of the zone
 * serves a quarter of an hour: the calendar is far too slow for every command.
 */
export function localClock(timeZone: string): (at: number) => LocalTime {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const quarter = 15 * MINUTE;
  let cachedQuarter = Number.NaN;
  let cached: LocalTime = { date: '', hour: 0, minute: 0 };
  return (at) => {
    const index = Math.floor(at / quarter);
    if (index !== cachedQuarter) {
      const parts: Record<string, string> = {};
      for (const part of format.formatToParts(index * quarter)) parts[part.type] = part.value;
      cached = {
        date: `${parts['year']}-${parts['month']}-${parts['day']}`,
        hour: Number(parts['hour']),
        minute: Number(parts['minute']),
      };
      cachedQuarter = index;
    }
    return { ...cached, minute: cached.minute + Math.floor((at - index * quarter) / MINUTE) };
  };
}

/** True where the runtime knows the time zone (IANA name). */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The ISO date before the given one. */
function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}

/**
 * The trading day a moment belongs to: it turns at the venue's cut-over hour, not at midnight.
 * @param cutOverHour 0–23, wall clock of the venue
 */
export function businessDate(local: LocalTime, cutOverHour: number): string {
  return local.hour < cutOverHour ? dayBefore(local.date) : local.date;
}

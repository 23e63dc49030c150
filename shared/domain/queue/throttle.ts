import { MINUTE } from '../../base/time.ts';
import type { Throttle } from '../../contracts/views/queue-settings.ts';

export const QUARTER = 15 * MINUTE;

/** The quarter of an hour by the clock in which a moment lies: every time zone is some quarters from UTC. Ms. */
export const quarterOf = (at: number): number => Math.floor(at / QUARTER) * QUARTER;

/** What came of a channel in one quarter of an hour. */
export interface Load {
  readonly orders: number;
  readonly lines: number;
}

/** How many quarters' worth of what the channel may bring is in a load: 1 is exactly one. */
function fullness({ orders, lines }: Throttle, load: Load): number {
  return Math.max(orders === null ? 0 : load.orders / orders, lines === null ? 0 : load.lines / lines);
}

/** Seconds until the channel takes orders again; 0: it does. @param load of this quarter before the new order */
export function pausedFor(throttle: Throttle, load: Load, now: number): number {
  if (throttle.above !== 'pause' || fullness(throttle, load) < 1) return 0;
  return Math.ceil((quarterOf(now) + QUARTER - now) / 1_000);
}

/**
 * The moment from which an order is made, and so promised, ms: its own quarter where that has room, else the first one that has, as
 * if the channel's orders were spread over the quarters to come.
 * @param load of this quarter before this order
 */
export function promisedFrom(throttle: Throttle, load: Load, sentAt: number): number {
  const full = Math.floor(fullness(throttle, load));
  return throttle.above === 'later' && full > 0 ? quarterOf(sentAt) + full * QUARTER : sentAt;
}

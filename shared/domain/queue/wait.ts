import { MINUTE, SECOND } from '../../base/time.ts';
import type { Promised } from './types.ts';

const STEP = 15 * SECOND;

/** Every event in the kitchen moves all moments by a little: a guest is told of what can be seen. ms, rounded up. */
export const stepped = (at: number): number => Math.ceil(at / STEP) * STEP;

/** Minutes until an order is likely ready, and until it is nearly certain to be. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

/**
 * A wait as every screen tells it, so that no two name different minutes: whole ones, rounded up, at least one; null: any
 * moment. @param now the hub's time, ms
 */
export function waitOf({ likelyAt, latestAt }: Promised, now: number): Wait | null {
  const minutesTo = (at: number): number => Math.ceil((stepped(at) - now) / MINUTE);
  const to = minutesTo(latestAt);
  if (to < 1) return null;
  return { from: Math.min(to, Math.max(1, minutesTo(likelyAt))), to };
}

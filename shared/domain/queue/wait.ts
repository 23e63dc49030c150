import { MINUTE } from '../../base/time.ts';
import type { Promised } from './types.ts';

/** Minutes until an order is likely ready, and until it is nearly certain to be. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

/** Whole minutes, rounded up, at least one; null: any moment. @param now the hub's time, ms */
export function waitOf({ likelyAt, latestAt }: Promised, now: number): Wait | null {
  const to = Math.ceil((latestAt - now) / MINUTE);
  if (to < 1) return null;
  return { from: Math.min(to, Math.max(1, Math.ceil((likelyAt - now) / MINUTE))), to };
}

import type { TrackView } from '@comanda/shared/contracts/views/track.ts';

const MINUTE = 60_000;

/** Minutes until an order is likely ready and until it is nearly certain to be; null: any moment. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

/** @param now the hub's time, ms */
export function waitOf({ likelyAt, latestAt }: NonNullable<TrackView['place']>, now: number): Wait | null {
  const to = Math.ceil((latestAt - now) / MINUTE);
  if (to < 1) return null;
  return { from: Math.min(to, Math.max(1, Math.ceil((likelyAt - now) / MINUTE))), to };
}

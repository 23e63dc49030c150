import { MINUTE } from '@comanda/shared/base/time.ts';
import type { QueuePlace } from '@comanda/shared/contracts/views/queue.ts';

/** How many minutes from now an order will probably take; never less than one. Times are ms since 1970. */
export function minutesLeft(
  { likelyAt, latestAt }: Pick<QueuePlace, 'likelyAt' | 'latestAt'>,
  now: number,
): { readonly from: number; readonly to: number } {
  const from = Math.max(1, Math.round((likelyAt - now) / MINUTE));
  return { from, to: Math.max(from, Math.ceil((latestAt - now) / MINUTE)) };
}

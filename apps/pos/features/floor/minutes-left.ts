import { MINUTE } from '@comanda/shared/base/time.ts';
import type { QueuePlace } from '@comanda/shared/contracts/views/queue.ts';

/**
 * A promise as people say it: whole minutes, the earlier one down and the later one up. Both are 0 once the later moment
 * has passed.
 * @param now milliseconds since 1970 UTC
 */
export function minutesLeft({ likelyAt, latestAt }: Pick<QueuePlace, 'likelyAt' | 'latestAt'>, now: number) {
  const to = Math.max(0, Math.ceil((latestAt - now) / MINUTE));
  const from = Math.min(to, Math.max(0, Math.floor((likelyAt - now) / MINUTE)));
  return { from, to };
}

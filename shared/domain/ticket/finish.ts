import { SECOND } from '@comanda/shared/base/time.ts';

/** Items that begin no later than this after the longest one begin with it: nobody waits for seconds. */
export const WORTH_WAITING = 30 * SECOND;

/**
 * When to begin each item so that all of them are done at once: the longest at once, the others as much later as they
 * are quicker.
 * @param prepSeconds the items' own times
 * @param now ms UTC, as are the moments given back, in the order of the items
 */
export function startsOf(prepSeconds: readonly number[], now: number): number[] {
  const longest = Math.max(0, ...prepSeconds);
  return prepSeconds.map((own) => {
    const wait = (longest - own) * SECOND;
    return wait <= WORTH_WAITING ? now : now + wait;
  });
}

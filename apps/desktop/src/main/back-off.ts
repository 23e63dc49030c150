/** How long something that fell over waits before its next start. */
export interface BackOff {
  /** Milliseconds until the next try. @param ranFor milliseconds that the last one held */
  next(ranFor: number): number;
}

/**
 * At once after the first fall, then ever longer, and from the beginning once a try held.
 * @param steps milliseconds, the last one for all further falls
 * @param holds milliseconds after which a start counts as good
 */
export function backOff(steps: readonly [number, ...number[]], holds: number): BackOff {
  let falls = 0;
  return {
    next(ranFor) {
      if (ranFor >= holds) falls = 0;
      const wait = steps[Math.min(falls, steps.length - 1)] ?? steps[0];
      falls += 1;
      return wait;
    },
  };
}

/** Which item goes with a basket, from what was really bought together. */

export interface Bought {
  /** Checks that are counted in all. */
  readonly checks: number;
  /** Checks that an item was on, by its id. */
  readonly item: ReadonlyMap<string, number>;
  /** Checks that each other item was on together with one of the basket's: by the basket's item, then the other. */
  readonly together: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Fewer checks than these with both of two items are chance. */
const ENOUGH = 3;
/** What is bought with the basket hardly more often than by anybody says nothing about the basket. */
const LIFT = 1.1;

/**
 * Items that guests with such a basket bought as well, the likeliest first; none of the basket's own. For each, the
 * share of checks with a basket's item that had it too, the best over the basket's items; ties go by id, so that the
 * same figures always suggest the same.
 */
export function suggest(basket: readonly string[], bought: Bought, sold: (itemId: string) => boolean): string[] {
  const own = new Set(basket);
  const best = new Map<string, number>();
  for (const mine of own) {
    const with_ = bought.item.get(mine) ?? 0;
    for (const [other, both] of bought.together.get(mine) ?? []) {
      if (both < ENOUGH || own.has(other) || !sold(other)) continue;
      const share = both / with_;
      const usual = (bought.item.get(other) ?? 0) / bought.checks;
      if (share < usual * LIFT) continue;
      best.set(other, Math.max(share, best.get(other) ?? 0));
    }
  }
  return [...best].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}

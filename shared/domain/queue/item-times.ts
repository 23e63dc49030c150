import type { QueuedLine } from './types.ts';

/** So many bumps of an item tell how long it takes. */
const REMEMBERED = 20;
/** Fewer than these are chance: the menu's own time holds. */
const ENOUGH = 4;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which a share of the values lies, between neighbours in proportion; 0 of none. */
export const quantile = (values: readonly number[], share: number): number =>
  quantileOfSorted(
    [...values].sort((a, b) => a - b),
    share,
  );

/** The same of values that rise. */
export function quantileOfSorted(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** How long one of each item really takes, by part of the day. */
export class ItemTimes {
  readonly #seen = new Map<string, number[]>();
  readonly #medians = new Map<string, number>();

  /** Seconds for one of an item: the median of its last bumps in this part of the day, else of any part, else the menu's. */
  one(line: QueuedLine, part: string): number {
    return this.#medians.get(`${line.itemId} ${part}`) ?? this.#medians.get(line.itemId) ?? line.prepSeconds;
  }

  /** Seconds of work in lines. Several of one item are made side by side: each further one adds half. */
  work(lines: readonly QueuedLine[], part: string): number {
    return lines.reduce((sum, line) => sum + this.one(line, part) * (1 + (line.quantity - 1) / 2), 0);
  }

  /** Hands the seconds that a ticket took to its lines, each by what it was thought to take. */
  learn(lines: readonly QueuedLine[], part: string, seconds: number): void {
    const thought = this.work(lines, part);
    if (thought <= 0 || seconds <= 0) return;
    for (const line of lines) {
      const each = (this.one(line, part) * seconds) / thought;
      this.#keep(`${line.itemId} ${part}`, each);
      this.#keep(line.itemId, each);
    }
  }

  #keep(key: string, seconds: number): void {
    const seen = this.#seen.get(key) ?? [];
    this.#seen.set(key, seen);
    seen.push(seconds);
    if (seen.length > REMEMBERED) seen.shift();
    if (seen.length >= ENOUGH) this.#medians.set(key, median(seen));
  }
}

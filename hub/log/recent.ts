import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';

/** Readers are a commit or two behind; what is further back is read from the log. */
const COMMITS = 2;
/**
 * As many events as stay beyond those. Few: what is let go of soon costs the garbage collector nothing, and what it has
 * to carry on it stops the hub for.
 */
const MOST = 48;

/** The latest committed events, so that readers who are close behind do not each read and parse the same rows. */
export class RecentEvents {
  #commits: (readonly LogEvent[])[] = [];
  #count = 0;

  add(events: readonly LogEvent[]): void {
    if (events.length === 0) return;
    this.#commits.push(events);
    this.#count += events.length;
    while (this.#commits.length > COMMITS && this.#count > MOST) this.#count -= this.#commits.shift()?.length ?? 0;
  }

  /** Events past a position, at most `limit`; null: some of them are no longer here, read the log. */
  after(seq: number, limit: number): readonly LogEvent[] | null {
    const first = this.#commits[0]?.[0];
    if (!first || seq + 1 < first.seq) return null;
    const from = seq + 1 - first.seq;
    return this.#commits.flat().slice(from, from + limit);
  }
}

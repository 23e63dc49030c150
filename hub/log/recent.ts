import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';

/** Readers are a few commits behind; what is further back is read from the log. */
const MOST = 1_024;

/** The latest committed events, so that readers who are close behind do not each read and parse the same rows. */
export class RecentEvents {
  #events: LogEvent[] = [];

  add(events: readonly LogEvent[]): void {
    for (const event of events) this.#events.push(event);
    if (this.#events.length > 2 * MOST) this.#events = this.#events.slice(-MOST);
  }

  /** Events past a position, at most `limit`; null: some of them are no longer here, read the log. */
  after(seq: number, limit: number): readonly LogEvent[] | null {
    const first = this.#events[0];
    if (!first || seq + 1 < first.seq) return null;
    const from = seq + 1 - first.seq;
    return this.#events.slice(from, from + limit);
  }
}

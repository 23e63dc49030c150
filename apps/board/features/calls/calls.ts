import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';

/** Says one call in some words; resolves when it was heard to its end. */
export type Player<W> = (entry: BoardEntry, words: W) => Promise<void>;

/**
 * Calls what becomes ready, one after the other, so that none cuts another off. What was collected before its turn came
 * is not called any more, and what is there at the first look is not called again.
 */
export class Caller<W> {
  readonly #player: Player<W>;
  #ready: ReadonlySet<string> | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(player: Player<W>) {
    this.#player = player;
  }

  isReady(orderId: string): boolean {
    return this.#ready?.has(orderId) ?? false;
  }

  /** Takes in what the board shows now; the orders that are called for it. */
  hear(entries: readonly BoardEntry[], words: W): BoardEntry[] {
    const before = this.#ready;
    const ready = entries.filter(({ state }) => state === 'ready');
    this.#ready = new Set(ready.map(({ orderId }) => orderId));
    const fresh = before === null ? [] : ready.filter(({ orderId }) => !before.has(orderId));
    for (const entry of fresh) {
      this.#last = this.#last
        .then(() => (this.isReady(entry.orderId) ? this.#player(entry, words) : undefined))
        .catch(() => undefined);
    }
    return fresh;
  }
}

import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';

/** Says one call; resolves when it was heard to its end. */
export type Player = (entry: BoardEntry) => Promise<void>;

/**
 * Calls one after the other, so that none cuts another off. What was collected before its turn came is not called any
 * more.
 * @param waits whether an order is still waited for
 */
export function makeCalls(player: Player, waits: (orderId: string) => boolean): (entry: BoardEntry) => void {
  let last = Promise.resolve();
  return (entry) => {
    last = last.then(() => (waits(entry.orderId) ? player(entry) : undefined)).catch(() => undefined);
  };
}

/** Numbers that have become ready since the board was last drawn; at its first drawing nobody is called again. */
export function newlyReady(before: ReadonlySet<string> | null, entries: readonly BoardEntry[]): BoardEntry[] {
  if (before === null) return [];
  return entries.filter((entry) => entry.state === 'ready' && !before.has(entry.orderId));
}

export const readyIds = (entries: readonly BoardEntry[]): Set<string> =>
  new Set(entries.filter((entry) => entry.state === 'ready').map((entry) => entry.orderId));

import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';

/** Says one call; resolves when it was heard to its end. */
export type Player = (number: number) => Promise<void>;

/** Calls one after the other, so that none cuts another off. */
export function makeCalls(player: Player): (number: number) => void {
  let last = Promise.resolve();
  return (number) => {
    last = last.then(() => player(number)).catch(() => undefined);
  };
}

/** Numbers that have become ready since the board was last drawn; at its first drawing nobody is called again. */
export function newlyReady(before: ReadonlySet<string> | null, entries: readonly BoardEntry[]): BoardEntry[] {
  if (before === null) return [];
  return entries.filter((entry) => entry.state === 'ready' && !before.has(entry.orderId));
}

export const readyIds = (entries: readonly BoardEntry[]): Set<string> =>
  new Set(entries.filter((entry) => entry.state === 'ready').map((entry) => entry.orderId));

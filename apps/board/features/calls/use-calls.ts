import { announce } from '@comanda/kit/ui/announce.tsx';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { useEffect, useRef, useState } from 'react';
import { useHouseWords, type Words } from '../../i18n/house.ts';
import { useText } from '../../i18n/index.ts';
import { makeCalls, newlyReady, readyIds } from './calls.ts';
import { playCall } from './player.ts';

export interface Called {
  /** When this board called an order, by its id; the hub's time. */
  readonly at: ReadonlyMap<string, number>;
  /** When the last call was. */
  readonly last: number;
}

/**
 * Calls what becomes ready, one after the other. What became ready while the board was away is called when it is back.
 * @param known false: what is there is not known, or not known any more
 */
export function useCalls(entries: readonly BoardEntry[], known: boolean, hubNow: () => number): Called {
  const t = useText();
  const words = useRef<readonly Words[]>([]);
  words.current = useHouseWords();
  const before = useRef<ReadonlySet<string> | null>(null);
  const [call] = useState(() =>
    makeCalls(
      ({ number }) => playCall(words.current, number),
      (orderId) => before.current?.has(orderId) ?? false,
    ),
  );
  const [called, setCalled] = useState<Called>({ at: new Map(), last: 0 });
  useEffect(() => {
    if (!known) return;
    const fresh = newlyReady(before.current, entries);
    const ready = readyIds(entries);
    before.current = ready;
    if (fresh.length === 0) return;
    for (const entry of fresh) {
      announce(t('called', { number: entry.number }));
      call(entry);
    }
    const now = hubNow();
    setCalled(({ at }) => ({
      at: new Map([...[...at].filter(([id]) => ready.has(id)), ...fresh.map(({ orderId }) => [orderId, now] as const)]),
      last: now,
    }));
  }, [entries, known, call, t, hubNow]);
  return called;
}

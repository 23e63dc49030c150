import { announce } from '@comanda/kit/ui/announce.tsx';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { useEffect, useState } from 'react';
import { useHouseWords, type Words } from '../../i18n/house.ts';
import { useText } from '../../i18n/index.ts';
import { labelOf } from '../../model/label.ts';
import { Caller } from './calls.ts';
import { playCall } from './player.ts';

export interface Called {
  /** When this board called an order, by its id; the hub's time. */
  readonly at: ReadonlyMap<string, number>;
  /** When the last call was. */
  readonly last: number;
}

/**
 * Calls what becomes ready, one after the other. What became ready while the board was away is called when it is back.
 * @param entries the ready numbers that the board shows, in the order in which they are called
 * @param known false: what is there is not known, or not known any more
 */
export function useCalls(entries: readonly BoardEntry[], known: boolean, hubNow: () => number): Called {
  const t = useText();
  const words = useHouseWords();
  const [caller] = useState(() => new Caller((entry, house: readonly Words[]) => playCall(house, entry)));
  const [called, setCalled] = useState<Called>({ at: new Map(), last: 0 });
  useEffect(() => {
    if (!known) return;
    const fresh = caller.hear(entries, words);
    if (fresh.length === 0) return;
    for (const entry of fresh) announce(t('called', { number: labelOf(entry) }));
    const now = hubNow();
    setCalled(({ at }) => ({
      at: new Map([
        ...[...at].filter(([id]) => caller.isReady(id)),
        ...fresh.map(({ orderId }) => [orderId, now] as const),
      ]),
      last: now,
    }));
  }, [entries, words, known, caller, t, hubNow]);
  return called;
}

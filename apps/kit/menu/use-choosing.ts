import { asOffered, type Choosing } from '@comanda/shared/domain/combo/choosing.ts';
import type { IndexedItem, MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { useState } from 'react';

interface Chooser extends Choosing {
  /** How often a new menu took something away of what was chosen. */
  readonly lost: number;
  readonly set: (change: Partial<Choosing>) => void;
}

/** A dish while it is being chosen: what a menu that is published meanwhile has no more is chosen no more. */
export function useChoosing(indexed: IndexedItem, menu: MenuIndex, start: () => Choosing): Chooser {
  const [held, setHeld] = useState(() => ({ choosing: start(), lost: 0, menu: null as MenuIndex | null }));
  let { choosing, lost } = held;
  if (held.menu !== menu) {
    choosing = asOffered(choosing, indexed, menu);
    if (choosing !== held.choosing) lost += 1;
    setHeld({ choosing, lost, menu });
  }
  return { ...choosing, lost, set: (change) => setHeld({ choosing: { ...choosing, ...change }, lost, menu }) };
}

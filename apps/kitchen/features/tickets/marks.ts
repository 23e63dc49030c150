import { recall, remember } from '@comanda/kit/i18n/memory.ts';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { marked, type Marks, seen, type Shown, shownNow } from './changes.ts';
import { readKept, writeKept } from './kept-marks.ts';
import type { Ticket } from './ticket.ts';

const KEY = 'comanda.kitchen.marks';

const NONE: ReadonlySet<Ticket> = new Set();

interface Before {
  readonly shown: Shown;
  /** The tickets of which `shown` was made. */
  readonly tickets: ReadonlySet<Ticket>;
}

/**
 * What changed on tickets since this screen first showed them, also while the screen was off: it keeps on its disk what
 * it has shown.
 * @param tickets as the hub tells them
 * @param known false: the hub has not told of any yet
 * @param hubTells see `marked`; expo looks on, and what it has seen its cooks have not
 */
export function useMarks(
  station: string,
  tickets: readonly Ticket[],
  known: boolean,
  hubTells: boolean,
): {
  readonly marks: Marks;
  readonly see: (ticketId: string, lineId: string) => void;
} {
  const [kept] = useState(() => readKept(recall(KEY), station));
  const [marks, setMarks] = useState(kept.marks);
  const before = useRef<Before>({ shown: kept.shown, tickets: NONE });
  useLayoutEffect(() => {
    if (!known) return;
    const { shown: was, tickets: old } = before.current;
    const shown = shownNow(was, old, tickets);
    before.current = { shown, tickets: new Set(tickets) };
    setMarks((now) => marked(now, was, tickets, shown, hubTells));
  }, [tickets, known, hubTells]);
  useEffect(() => {
    if (known) remember(KEY, writeKept(station, { shown: before.current.shown, marks }));
  }, [station, tickets, known, marks]);
  const see = useCallback((ticketId: string, lineId: string) => setMarks((now) => seen(now, ticketId, lineId)), []);
  return { marks, see };
}

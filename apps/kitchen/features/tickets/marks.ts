import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { marked, type Marks, seen } from './changes.ts';
import type { Ticket } from './ticket.ts';

const none: Marks = new Map();

/** What changed on tickets since this screen first showed them. @param tickets as the hub tells them */
export function useMarks(tickets: readonly Ticket[]): {
  readonly marks: Marks;
  readonly see: (ticketId: string, lineId: string) => void;
} {
  const [marks, setMarks] = useState(none);
  const before = useRef<ReadonlyMap<string, Ticket>>(new Map());
  useLayoutEffect(() => {
    const known = before.current;
    before.current = new Map(tickets.map((ticket) => [ticket.id, ticket]));
    setMarks((was) => marked(was, known, tickets));
  }, [tickets]);
  const see = useCallback((ticketId: string, lineId: string) => setMarks((was) => seen(was, ticketId, lineId)), []);
  return { marks, see };
}

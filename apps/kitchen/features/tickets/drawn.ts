import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useEffect, useRef } from 'react';
import type { Ticket } from './ticket.ts';

/**
 * Tells the hub, once a ticket, that it is really on the glass: two frames after it was put on the page, and so only
 * while the page is in view. A ticket that waits behind the first page is on the glass by its number among the waiting.
 */
export function useDrawn(tickets: readonly Ticket[]): void {
  const client = useHub();
  const told = useRef(new Set<string>());
  useEffect(() => {
    const untold = tickets.filter(
      ({ id, drawnAt, state }) => state === 'open' && drawnAt === null && !told.current.has(id),
    );
    if (untold.length === 0) return undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        for (const { id } of untold) {
          told.current.add(id);
          void client.command(routes.drawnTicket, { params: { ticketId: id } });
        }
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [client, tickets]);
}

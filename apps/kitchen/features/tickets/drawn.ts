import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useEffect, useRef } from 'react';
import type { Ticket } from './ticket.ts';

/**
 * Tells the hub, once a ticket, that a screen which is in view has it: two frames after the wall was drawn with it. A
 * ticket has a slot, or is one of those that wait, in their count and their pages, and comes into the next free slot by
 * itself. The alarm is for a ticket that no screen has: where a busy kitchen has more tickets than slots, one for each
 * that waits would send paper and waiters to cooks who know of it. What this screen does not show it does not
 * acknowledge: other kinds of order, and what is begun later until it is time.
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

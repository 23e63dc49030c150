import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useEffect, useRef } from 'react';
import type { Ticket } from './ticket.ts';

type Hub = ReturnType<typeof useHub>;

/** What a screen has to say once that it shows: a ticket, or what became of one of its lines after its send. */
interface Untold {
  readonly key: string;
  readonly tell: (client: Hub) => unknown;
}

const untoldOf = ({ id: ticketId, drawnAt, lines }: Ticket): Untold[] => [
  ...(drawnAt === null
    ? [
        {
          key: ticketId,
          tell: (client: Hub) => client.command(routes.drawnTicket, { params: { ticketId } }),
        },
      ]
    : []),
  ...lines.flatMap(({ lineId, news }) =>
    news === undefined
      ? []
      : [
          {
            key: `${ticketId} ${lineId} ${news}`,
            tell: (client: Hub) => client.command(routes.drawnNews, { params: { ticketId, lineId }, body: { news } }),
          },
        ],
  ),
];

/**
 * Tells the hub, once for each ticket and for each thing that became of a line since, that a screen which is in view has
 * it: two frames after the wall was drawn with it. A ticket has a slot, or is one of those that wait, in their count and
 * their pages, and comes into the next free slot by itself. The alarm is for what no screen has: where a busy kitchen has
 * more tickets than slots, one for each that waits would send paper and waiters to cooks who know of it. What this screen
 * does not show it does not acknowledge: other kinds of order, and what is begun later until it is time.
 */
export function useDrawn(tickets: readonly Ticket[]): void {
  const client = useHub();
  const told = useRef(new Set<string>());
  useEffect(() => {
    const untold = tickets
      .filter(({ state }) => state === 'open')
      .flatMap(untoldOf)
      .filter(({ key }) => !told.current.has(key));
    if (untold.length === 0) return undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        for (const { key, tell } of untold) {
          told.current.add(key);
          void tell(client);
        }
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [client, tickets]);
}

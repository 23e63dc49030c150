import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { memo, useEffect } from 'react';
import { useText } from '../../i18n/index.ts';
import { useOptimism } from './optimism.ts';
import { type Ticket, TicketHead } from './ticket-head.tsx';
import { TicketLine } from './ticket-line.tsx';

/** Bumps a ticket, and offers to take that back. */
export function useBump(): (ticket: Ticket) => void {
  const t = useText();
  const client = useHub();
  const words = useProblemWords();
  const { hide, show } = useOptimism();
  return (ticket) => {
    hide(ticket.id);
    const about = { params: { ticketId: ticket.id }, body: {} };
    void client.command(routes.bumpTicket, about).then((outcome) => {
      if (outcome.ok || outcome.error.code === 'ticket_done') return;
      show(ticket.id);
      toast(words(outcome.error), { tone: 'danger' });
    });
    toast(t('bumped', { number: ticket.number }), {
      undo: () => {
        show(ticket.id);
        void client.command(routes.unbumpTicket, about);
      },
    });
  };
}

interface CardProps {
  readonly ticket: Ticket;
  /** The screen of the station that makes it says that it shows it. */
  readonly acknowledges: boolean;
}

/** A ticket in its slot. */
export const TicketCard = memo(function TicketCard({ ticket, acknowledges }: CardProps) {
  const t = useText();
  const local = useLocal();
  const client = useHub();
  const venue = useVenue();
  const bump = useBump();
  const { lineState, setLine } = useOptimism();
  useAcknowledgement(ticket, acknowledges);

  const toggle = (line: Ticket['lines'][number]): void => {
    const done = lineState(ticket, line) !== 'done';
    setLine(ticket, line.lineId, done ? 'done' : 'open');
    const about = { params: { ticketId: ticket.id, lineId: line.lineId }, body: {} };
    void (done ? client.command(routes.bumpLine, about) : client.command(routes.unbumpLine, about));
  };
  const acknowledge = (lineId: string, made: boolean): void =>
    void client.command(routes.acknowledgeVoid, { params: { ticketId: ticket.id, lineId }, body: { made } });
  const stationName = (id: string): string => {
    const station = venue.stations.find((each) => each.id === id);
    return station ? local(station.name) : id;
  };

  return (
    <article
      aria-label={`${ticket.number}`}
      className="flex min-h-0 flex-col overflow-hidden rounded-md border-2 border-ticket-line bg-ticket"
    >
      <TicketHead ticket={ticket} label={t('bump', { number: ticket.number })} onPress={() => bump(ticket)} />
      <ul className="min-h-0 flex-1 overflow-y-auto">
        {ticket.lines.map((line) => (
          <TicketLine
            key={line.lineId}
            line={{ ...line, state: lineState(ticket, line) }}
            onToggle={() => toggle(line)}
            onAcknowledge={(made) => acknowledge(line.lineId, made)}
          />
        ))}
      </ul>
      {ticket.others.length > 0 && (
        <footer className="border-t border-ticket-line px-3 py-1.5 text-sm text-muted">
          {ticket.others
            .map(({ station, done, total, bumped }) =>
              bumped
                ? t('progressDone', { station: stationName(station) })
                : t('progress', { station: stationName(station), done, total }),
            )
            .join(' · ')}
        </footer>
      )}
    </article>
  );
});

/** Tells the hub, once, that the ticket is really on the glass: two frames after it was put on the page. */
function useAcknowledgement({ id, drawnAt }: Ticket, acknowledges: boolean): void {
  const client = useHub();
  useEffect(() => {
    if (!acknowledges || drawnAt !== null) return undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        void client.command(routes.drawnTicket, { params: { ticketId: id }, body: {} });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [client, id, drawnAt, acknowledges]);
}

import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useText } from '../../i18n/index.ts';
import { type Ticket, TicketHead } from './ticket-head.tsx';
import { TicketLine } from './ticket-line.tsx';

/** Every order with what each station still has of it. */
export function Expo({ tickets }: { readonly tickets: readonly Ticket[] }) {
  const orders = new Map<string, Ticket[]>();
  for (const ticket of tickets) orders.set(ticket.orderId, [...(orders.get(ticket.orderId) ?? []), ticket]);
  return (
    <div className="grid h-full auto-rows-min grid-cols-[repeat(auto-fill,minmax(18rem,1fr))] gap-3 overflow-y-auto">
      {[...orders.values()].map((parts) => (
        <ExpoOrder key={parts[0]?.orderId} parts={parts} />
      ))}
    </div>
  );
}

function ExpoOrder({ parts }: { readonly parts: readonly Ticket[] }) {
  const t = useText();
  const local = useLocal();
  const client = useHub();
  const { stations } = useVenue();
  const [first] = parts;
  if (!first) return null;
  const name = (id: string): string => {
    const station = stations.find((each) => each.id === id);
    return station ? local(station.name) : id;
  };
  const waiting = parts.map((part) => name(part.station)).join(', ');
  return (
    <article className="overflow-hidden rounded-md border-2 border-ticket-line bg-ticket">
      <TicketHead
        ticket={first}
        disabled
        label={`${first.number}: ${t('waiting', { stations: waiting })}`}
        onPress={() => {}}
      />
      {parts.map((part) => (
        <section key={part.id}>
          <h2 className="bg-sunk px-3 py-1 text-sm font-bold">{name(part.station)}</h2>
          <ul>
            {part.lines.map((line) => (
              <TicketLine
                key={line.lineId}
                line={line}
                onToggle={() => {
                  const about = { params: { ticketId: part.id, lineId: line.lineId }, body: {} };
                  void (line.state === 'done'
                    ? client.command(routes.unbumpLine, about)
                    : client.command(routes.bumpLine, about));
                }}
                onAcknowledge={(made) =>
                  void client.command(routes.acknowledgeVoid, {
                    params: { ticketId: part.id, lineId: line.lineId },
                    body: { made },
                  })
                }
              />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useConnection, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { EventPayload } from '@comanda/shared/contracts/events/index.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { ChefHat } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '../../i18n/index.ts';

type Sent = EventPayload<'lines.sent.v1'>;

/** An order's tickets at stations that print: one whose paper was lost is printed again, and cooked once. */
export function Tickets({ order }: { readonly order: OrderView }) {
  const t = useText();
  const say = useLocal();
  const formats = useFormats();
  const words = useProblemWords();
  const client = useHub();
  const live = useConnection().state === 'live';
  const { stations } = useVenue();
  const { data, refetch } = useRoute(routes.log, { query: { stream: `order:${order.id}`, type: 'lines.sent.' } });
  useEffect(refetch, [order, refetch]);
  const tickets = (data?.rows ?? []).toReversed().flatMap(({ at, payload }) =>
    (payload as Sent).tickets.flatMap(({ id, station: key }) => {
      const station = stations.find((each) => each.id === key);
      return station && station.printerId !== null ? [{ id, at, name: say(station.name) }] : [];
    }),
  );
  if (tickets.length === 0) return null;
  const print = async (ticketId: string): Promise<void> => {
    const outcome = await client.command(routes.reprintTicket, { params: { ticketId }, body: {} });
    if (outcome.ok) toast(t('history.ticketPrinted'), { tone: 'good' });
    else toast(words(outcome.error), { tone: 'danger' });
  };
  return (
    <section aria-label={t('history.tickets')} className="flex flex-wrap items-center gap-2">
      <h2 className="text-muted">{t('history.tickets')}</h2>
      {tickets.map(({ id, name, at }) => (
        <Button key={id} size="small" icon={ChefHat} disabled={!live} onClick={() => void print(id)}>
          {name} · {formats.time(at)}
        </Button>
      ))}
    </section>
  );
}

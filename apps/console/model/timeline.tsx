import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useEffect } from 'react';
import { useText } from '../i18n/index.ts';
import { NotHere } from './not-here.tsx';
import { useEventWords } from './use-event-words.ts';

/** What says nothing to a person that the events beside it do not. */
const SILENT = new Set(['check.priced.v1', 'ticket.drawn.v1']);
const MOST = 500;

/** An order's whole life in words, newest first; asked for again whenever the order is another. */
export function Timeline({ order }: { readonly order: OrderView }) {
  const t = useText();
  const say = useLocal();
  const formats = useFormats();
  const event = useEventWords();
  const { data, problem, refetch } = useRoute(routes.log, { query: { stream: `order:${order.id}`, limit: MOST } });
  useEffect(refetch, [order, refetch]);
  if (!data) return <NotHere problem={problem} refetch={refetch} />;
  const lines = new Map(
    order.lines.map(({ id, name, quantity }) => [id, quantity > 1 ? `${quantity} × ${say(name)}` : say(name)]),
  );
  return (
    <section aria-label={t('history.life')}>
      <h2 className="font-semibold">
        {t('history.life')} <span className="font-normal text-muted">({t('history.newestFirst')})</span>
      </h2>
      <ol className="mt-1 grid gap-1 text-sm">
        {data.rows
          .filter(({ type }) => !SILENT.has(type))
          .map((row) => (
            <li key={row.seq} className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-3">
              <time className="figures text-muted" dateTime={new Date(row.at).toISOString()}>
                {formats.time(row.at)}
              </time>
              <span>
                {event.say(row, lines)} <span className="text-muted">· {event.who(row.actor)}</span>
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}

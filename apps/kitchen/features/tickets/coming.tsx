import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Duration, useNow } from '@comanda/kit/ui/ticker.tsx';
import { useText } from '../../i18n/index.ts';
import type { Ticket } from './ticket.ts';

/** What is sent, but need not be begun yet: its ticket comes when it is time. */
export function Coming({ tickets }: { readonly tickets: readonly Ticket[] }) {
  const t = useText();
  const local = useLocal();
  const now = useNow(tickets.length > 0);
  if (tickets.length === 0) return null;
  return (
    <section aria-label={t('coming')} className="flex max-h-1/2 shrink-0 flex-col border-t-2 border-line">
      <h2 className="flex h-12 shrink-0 items-center px-3 text-lg font-bold">{t('coming')}</h2>
      <ul className="min-h-0 flex-1 overflow-y-auto">
        {tickets.map(({ id, number, showAt, lines }) => (
          <li key={id} className="figures flex gap-2 border-t border-line px-3 py-1.5 text-base">
            <b>{number}</b>
            <span className="min-w-0 flex-1 truncate">
              {lines
                .filter(({ state }) => state === 'open')
                .map(({ quantity, name }) => `${quantity} × ${local(name)}`)
                .join(', ')}
            </span>
            <Duration ms={showAt - now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

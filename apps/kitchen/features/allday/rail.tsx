import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { allDay } from './all-day.ts';

/** Totals of what is open, always in view. Two touches 86 an item: its name, then the word. */
export function Rail({ tickets }: { readonly tickets: readonly TicketView[] }) {
  const t = useText();
  const local = useLocal();
  const client = useHub();
  const [chosen, setChosen] = useState<string | null>(null);
  const unavailable = useFollow('availability', {}, ({ list }) => list);
  const totals = allDay(tickets);
  const out = (id: string): boolean => unavailable.some((each) => each.id === id && !each.available);
  const change = (id: string, name: string, available: boolean): void => {
    setChosen(null);
    void client.command(routes.setAvailability, { body: { id, available, remaining: null } });
    if (!available) toast(t('eightySixed', { item: name }), { undo: () => change(id, name, true) });
  };
  return (
    <aside aria-label={t('allDay')} className="flex w-rail shrink-0 flex-col border-s border-line bg-sunk">
      <h2 className="px-4 py-3 text-lg font-bold">{t('allDay')}</h2>
      {totals.length === 0 && <p className="px-4 text-muted">{t('allDayNone')}</p>}
      <ul className="min-h-0 flex-1 overflow-y-auto">
        {totals.map(({ key, itemId, name, count }) => (
          <li key={key} className="border-t border-line">
            <button
              type="button"
              aria-expanded={chosen === itemId}
              className="flex min-h-touch w-full items-center gap-2 px-4 py-2 text-start"
              onClick={() => setChosen(chosen === itemId ? null : itemId)}
            >
              <span className="figures w-10 shrink-0 text-xl font-bold">{count}</span>
              <span className="min-w-0 flex-1 text-base">{local(name)}</span>
              {out(itemId) && <span className="text-sm font-bold text-no">{t('eightySix')}</span>}
            </button>
            {chosen === itemId && (
              <button
                type="button"
                className="mx-4 mb-2 min-h-touch w-[calc(100%-2rem)] rounded-md border-2 border-edge font-semibold"
                onClick={() => change(itemId, local(name), out(itemId))}
              >
                {t(out(itemId) ? 'unEightySix' : 'eightySix')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}

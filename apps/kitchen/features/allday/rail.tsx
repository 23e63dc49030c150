import { useLocal } from '@comanda/kit/entry/venue.tsx';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { memo, useMemo } from 'react';
import { useText } from '../../i18n/index.ts';
import { allDay } from './all-day.ts';

interface RailProps {
  readonly tickets: readonly TicketView[];
  readonly onItem: (item: { readonly id: string; readonly name: TicketView['lines'][number]['name'] }) => void;
}

/** Totals of what is open, always in view. A touch on an item leads to 86ing it. */
export const Rail = memo(function Rail({ tickets, onItem }: RailProps) {
  const t = useText();
  const local = useLocal();
  const totals = useMemo(() => allDay(tickets), [tickets]);
  return (
    <aside aria-label={t('allDay')} className="flex min-h-0 flex-1 flex-col">
      <h2 className="flex h-12 shrink-0 items-center px-3 text-lg font-bold">{t('allDay')}</h2>
      {totals.length === 0 && <p className="px-3 text-base text-muted">{t('allDayNone')}</p>}
      <ul className="min-h-0 flex-1 overflow-y-auto">
        {totals.map(({ key, itemId, name, variantName, count, modifiers }) => (
          <li key={key} className="border-t border-line">
            <button
              type="button"
              className="grid min-h-touch w-full grid-cols-[2.75rem_1fr] items-baseline gap-x-2 px-3 py-1.5 text-start hover:bg-sunk"
              onClick={() => onItem({ id: itemId, name })}
            >
              <span className="figures text-end text-xl font-bold">{count}</span>
              <span className="text-base leading-tight font-semibold">
                {local(name)}
                {variantName && <span className="font-normal"> · {local(variantName)}</span>}
              </span>
              {modifiers.map((modifier) => (
                <span key={modifier.key} className="col-span-2 grid grid-cols-subgrid text-sm text-muted">
                  <span className="figures text-end">{modifier.count}</span>
                  <span>{local(modifier.name)}</span>
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
});

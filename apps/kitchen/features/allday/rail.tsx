import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { Ban } from 'lucide-react';
import { memo, useMemo } from 'react';
import { nameBehindWord } from '@comanda/shared/domain/modifiers/wording.ts';
import { useText } from '../../i18n/index.ts';
import { allDay } from './all-day.ts';
import { useSteady } from './use-steady.ts';

interface RailProps {
  readonly tickets: readonly TicketView[];
  /** Anything may have run out, also what is not ordered just now. */
  readonly onEightySix: () => void;
  readonly onItem: (item: { readonly id: string; readonly name: TicketView['lines'][number]['name'] }) => void;
}

const ROW = 'grid w-full grid-cols-[2.75rem_1fr] items-baseline gap-x-2 px-3 py-1.5 text-start';

/** Totals of what is open, always in view; what is new comes below. A touch on an item leads to 86ing it. */
export const Rail = memo(function Rail({ tickets, onEightySix, onItem }: RailProps) {
  const t = useText();
  const local = useLocal();
  const totals = useMemo(() => allDay(tickets), [tickets]);
  const items = useSteady(totals.items);
  const modifiers = useSteady(totals.modifiers);
  return (
    <>
      <aside aria-label={t('allDay')} className="flex min-h-0 flex-3 flex-col">
        <header className="flex h-14 shrink-0 items-center justify-between ps-3 pe-2">
          <h2 className="text-base font-bold whitespace-nowrap">{t('allDay')}</h2>
          <button
            type="button"
            aria-label={t('eightySixTitle')}
            onClick={onEightySix}
            className="flex min-h-touch items-center gap-1 rounded-md px-1.5 text-base font-semibold whitespace-nowrap hover:bg-sunk"
          >
            <Ban aria-hidden className="size-5" />
            {t('eightySix')}
          </button>
        </header>
        <ul className="min-h-0 flex-1 overflow-y-auto">
          {items.length === 0 && <li className="px-3 text-base text-muted">{t('allDayNone')}</li>}
          {items.map(({ key, itemId, name, variantName, count }) => (
            <li key={key} className="border-t border-line">
              <button
                type="button"
                className={cx(ROW, 'min-h-touch hover:bg-sunk')}
                onClick={() => onItem({ id: itemId, name })}
              >
                <Count of={count} className="text-xl font-bold" />
                <span className="text-base leading-tight font-semibold">
                  {local(name)}
                  {variantName && <span className="font-normal"> · {local(variantName)}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </aside>
      <aside aria-label={t('allDayModifiers')} className="flex min-h-0 flex-2 flex-col border-t-2 border-line">
        <h2 className="flex h-12 shrink-0 items-center px-3 text-lg font-bold">{t('allDayModifiers')}</h2>
        <ul className="min-h-0 flex-1 overflow-y-auto">
          {modifiers.map(({ key, name, kind, itemName, count }) => (
            <li key={key} className={cx(ROW, 'border-t border-line')}>
              <Count of={count} className="text-lg font-bold" />
              <span className="text-base leading-tight">
                {kind !== 'choice' && <b>{t(kind)} </b>}
                {nameBehindWord(kind, local(name))}
                <span className="block text-sm text-muted">{local(itemName)}</span>
              </span>
            </li>
          ))}
        </ul>
      </aside>
    </>
  );
});

/** With another number of digits it is another number, not one that moved. */
const Count = ({ of, className }: { readonly of: number; readonly className: string }) => (
  <span key={String(of).length} className={cx('figures text-end', className)}>
    {of}
  </span>
);

import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

/** Printers that somebody should go to, said until it is done or seen; the next trouble of one is said again. */
export function PrinterBar() {
  const t = useText();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const troubles = useFollow('printerTroubles', {}, ({ list }) => list);
  const keyOf = ({ id, state, since }: (typeof troubles)[number]): string => `${id} ${state} ${since}`;
  const fresh = troubles.filter((each) => !seen.has(keyOf(each)));
  if (fresh.length === 0) return null;
  const grave = fresh.some(({ state }) => state !== 'paper_low');
  return (
    <div
      role="status"
      className={cx(
        'flex min-h-12 items-center gap-3 px-2 text-base leading-snug',
        grave ? 'bg-danger-soft text-danger-ink' : 'bg-warn-soft text-warn-ink',
      )}
    >
      <Printer aria-hidden className="size-6 shrink-0" />
      <ul className="min-w-0 flex-1">
        {fresh.map((trouble) => {
          const { id, name, state, standIn, waiting } = trouble;
          const then =
            standIn !== null
              ? t('printerBar.standIn', { printer: standIn })
              : waiting > 0
                ? t('printerBar.waiting', { count: waiting })
                : null;
          return (
            <li key={id}>
              <span className="font-semibold">{t(`printerBar.${state}`, { name })}</span>
              {then !== null && ` · ${then}`}
            </li>
          );
        })}
      </ul>
      <Button onClick={() => setSeen(new Set([...seen, ...fresh.map(keyOf)]))}>{t('printerBar.hide')}</Button>
    </div>
  );
}

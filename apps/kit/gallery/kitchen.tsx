import { Nut } from 'lucide-react';
import { cx } from '../ui/cx.ts';
import { Age } from '../ui/ticker.tsx';
import { useText } from './texts.ts';

const HEADS = [
  ['bg-calm text-on-calm', 72_000],
  ['bg-warn text-on-warn', 493_000],
  ['bg-late text-on-late', 850_000],
] as const;

/** The kitchen's tokens as its screen uses them. */
export function Kitchen({ startedAt }: { readonly startedAt: number }) {
  const t = useText();
  return (
    <div className="grid items-start gap-4 p-4 md:grid-cols-3">
      {HEADS.map(([head, age], index) => (
        <article key={age} className="overflow-hidden rounded-md border-2 border-ticket-line bg-ticket">
          <header className={cx('flex h-16 items-center justify-between px-3', head)}>
            <span className="figures text-2xl font-bold">{42 + index}</span>
            <span className="text-2xl font-semibold">
              <Age since={startedAt - age} />
            </span>
          </header>
          <p className="flex items-center gap-2 bg-allergy px-3 py-2 text-xl font-semibold text-on-allergy">
            <Nut aria-hidden />
            {t('chip.peanut')}
          </p>
          <ul className="p-3 text-2xl font-semibold">
            <li className="flex gap-2">
              <span className="w-12">2</span>
              <span>{t('items.coffee')}</span>
            </li>
            <li className="ps-14 text-xl text-no">− {t('items.juice')}</li>
            <li className="ps-14 text-xl text-add">+ {t('items.rolls')}</li>
          </ul>
        </article>
      ))}
    </div>
  );
}

import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { Availability, MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { useText } from '../../i18n/index.ts';
import { BigIcon } from '../../ui/big.tsx';
import { Marks } from '../../ui/marks.tsx';
import { Photo } from '../../ui/photo.tsx';

interface CardProps {
  readonly item: MenuItem;
  readonly hue: number;
  readonly restriction: Availability | undefined;
  /** There is nothing to choose: one tap puts it into the basket. */
  readonly plain: boolean;
  /** A row without a photo: the type is large, and the place low. */
  readonly row: boolean;
  readonly onOpen: (item: MenuItem) => void;
  readonly onAdd: (item: MenuItem) => void;
}

/** One dish. What ran out stays in its place and says so: nothing jumps away under a finger. */
export const Card = memo(function Card({ item, hue, restriction, plain, row, onOpen, onAdd }: CardProps) {
  const t = useText();
  const name = useLocal()(item.name);
  const out = restriction?.available === false;
  const left = out ? null : (restriction?.remaining ?? null);
  const prices = item.variants.map(({ price }) => price ?? 0);
  const from = Math.min(...prices);
  return (
    <li
      data-item={item.id}
      className={cx(
        'relative flex overflow-hidden rounded-lg border-2 bg-surface',
        row ? 'k-row items-stretch' : 'k-card flex-col',
        out ? 'border-dashed border-edge' : 'border-line',
      )}
    >
      <button
        type="button"
        aria-disabled={out || undefined}
        onClick={() => onOpen(item)}
        className={cx('flex min-w-0 flex-1 text-start', row ? 'k-target items-center gap-4 p-4' : 'flex-col')}
      >
        {!row && <Photo picture={item.picture} hue={hue} className={cx('w-full', out && 'opacity-40')} />}
        <span className={cx('flex min-w-0 flex-1 flex-col gap-2', !row && 'p-4 pb-3', plain && !row && 'pe-4')}>
          <span className={cx('k-name font-semibold', row ? '' : 'line-clamp-3')}>{name}</span>
          {!row && (
            <Marks
              allergens={item.allergens}
              diets={item.diets}
              className="k-small line-clamp-2 max-h-[2.9em] overflow-hidden"
            />
          )}
          <span className={cx('k-price mt-auto flex items-center', plain && !row && 'min-h-24 pe-28')}>
            {out ? (
              <b className="rounded-md bg-danger px-3 py-1 text-on-danger">{t('menu.out')}</b>
            ) : (
              <span>
                {prices.some((price) => price !== from) && `${t('menu.from')} `}
                <Money minor={from} className="font-semibold" />
                {left !== null && (
                  <span className="k-small ms-3 rounded-md bg-warn-soft px-2 py-1 text-warn-ink">
                    {t('menu.left', { count: left })}
                  </span>
                )}
              </span>
            )}
          </span>
        </span>
      </button>
      {plain && !out && (
        <BigIcon
          icon={Plus}
          label={t('menu.add', { name })}
          onClick={() => onAdd(item)}
          className={
            row
              ? 'm-3 self-center !border-accent !bg-accent-soft !text-accent-ink'
              : 'absolute end-3 bottom-3 !border-accent !bg-accent-soft !text-accent-ink'
          }
        />
      )}
    </li>
  );
});

import { cx } from '@comanda/kit/ui/cx.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { Availability, MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { useText } from '../../i18n/index.ts';
import { useNames } from '../../i18n/names.ts';
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
  /** Which it is, of how many: those who hear the list hear that too. */
  readonly position: number;
  readonly of: number;
  /** Its place in the list, px. */
  readonly start: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly onOpen: (item: MenuItem) => void;
  readonly onAdd: (item: MenuItem) => void;
}

/** One dish. What ran out stays in its place and says so: nothing jumps away under a finger. */
export const Card = memo(function Card(props: CardProps) {
  const { item, hue, restriction, plain, row, position, of, start, top, width, height, onOpen, onAdd } = props;
  const t = useText();
  const name = useNames()(item.name);
  const out = restriction?.available === false;
  return (
    <li
      data-item={item.id}
      aria-posinset={position}
      aria-setsize={of}
      style={{ insetInlineStart: start, top, width, height, contain: 'strict' }}
      className={cx(
        'absolute flex overflow-hidden rounded-lg border-2 bg-surface',
        row ? 'items-stretch' : 'flex-col',
        out ? 'border-dashed border-edge' : 'border-line',
      )}
    >
      <button
        type="button"
        aria-disabled={out || undefined}
        onClick={() => onOpen(item)}
        className={cx('flex min-w-0 flex-1 text-start', row ? 'items-center gap-4 p-4' : 'flex-col')}
      >
        {!row && <Photo picture={item.picture} hue={hue} className={cx('w-full shrink-0', out && 'opacity-40')} />}
        <span className={cx('flex min-h-0 min-w-0 flex-1 flex-col gap-2', !row && 'w-full p-4 pb-3')}>
          <span className="k-name line-clamp-2 shrink-0 font-semibold">{name}</span>
          <Marks
            allergens={item.allergens}
            diets={item.diets}
            className="k-small max-h-[calc(2.8em+0.25rem)] shrink-0 overflow-hidden"
          />
          <span className={cx('k-price mt-auto flex items-center', !row && 'min-h-24', plain && !row && 'pe-28')}>
            {out ? (
              <b className="rounded-md bg-danger px-3 py-1 text-on-danger">{t('menu.out')}</b>
            ) : (
              <Price item={item} left={restriction?.remaining ?? null} />
            )}
          </span>
        </span>
      </button>
      {plain && !out && (
        <BigIcon
          icon={Plus}
          label={t('menu.add', { name })}
          onClick={() => onAdd(item)}
          className={cx(
            '!border-accent !bg-accent-soft !text-accent-ink',
            row ? 'm-3 self-center' : 'absolute end-3 bottom-3',
          )}
        />
      )}
    </li>
  );
});

function Price({ item, left }: { readonly item: MenuItem; readonly left: number | null }) {
  const t = useText();
  const prices = item.variants.map(({ price }) => price ?? 0);
  const from = Math.min(...prices);
  return (
    <span>
      {prices.some((price) => price !== from) && `${t('menu.from')} `}
      <Money minor={from} className="font-semibold" />
      {left !== null && (
        <span className="k-small ms-3 rounded-md bg-warn-soft px-2 py-1 whitespace-nowrap text-warn-ink">
          {t('menu.left', { count: left })}
        </span>
      )}
    </span>
  );
}

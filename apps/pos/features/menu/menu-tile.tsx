import { cx } from '@comanda/kit/ui/cx.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import { listPictureUrl } from '@comanda/kit/ui/picture-url.ts';
import { useLocal } from '@comanda/kit/entry/venue.tsx';
import type { Availability, MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { memo } from 'react';
import { useText } from '../../i18n/index.ts';

interface MenuTileProps {
  readonly item: MenuItem;
  readonly hue: number;
  readonly restriction: Availability | undefined;
  readonly picture: boolean;
  readonly onPress: (item: MenuItem) => void;
  /** Held, or the right button, or the keyboard's menu key: 86 and countdown. */
  readonly onMenu: (item: MenuItem) => void;
}

/** One item to sell. What is 86'd stays in its place and can be pressed, so that one learns why. */
export const MenuTile = memo(function MenuTile({ item, hue, restriction, picture, onPress, onMenu }: MenuTileProps) {
  const t = useText();
  const say = useLocal();
  const out = restriction?.available === false;
  const left = out ? null : (restriction?.remaining ?? null);
  const prices = item.variants.map(({ price }) => price);
  const price = prices[0] ?? null;
  return (
    <button
      type="button"
      data-item={item.id}
      onClick={() => onPress(item)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(item);
      }}
      className={cx(
        'key relative flex min-h-tile-h min-w-0 flex-col justify-between gap-1 overflow-hidden rounded-md border border-s-6 p-2 pb-2.5 text-start select-none',
        out ? 'border-dashed border-edge bg-sunk text-muted' : 'border-line bg-surface text-text hover:border-edge',
      )}
      style={{ borderInlineStartColor: `oklch(0.68 0.13 ${hue})` }}
    >
      <span className="line-clamp-3 text-base leading-snug font-medium">{say(item.name)}</span>
      <span className="flex w-full items-end justify-between gap-1 text-sm">
        <span className="text-muted">
          {price === null ? (
            t('menu.openPrice')
          ) : (
            <>
              {prices.some((other) => other !== price) && `${t('menu.from')} `}
              <Money minor={price} />
              {item.soldByWeight && t('weight.perKilogram')}
            </>
          )}
        </span>
        {picture && item.picture !== null && restriction === undefined && (
          <img
            src={listPictureUrl(item.picture)}
            alt=""
            loading="lazy"
            decoding="async"
            className="-my-1 size-9 shrink-0"
            onError={({ currentTarget }) => {
              // Not to be had while the hub is away: the name says it all.
              currentTarget.hidden = true;
            }}
          />
        )}
        {out && <Mark out>{t('menu.out')}</Mark>}
        {left !== null && <Mark>{t('menu.left', { count: left })}</Mark>}
      </span>
    </button>
  );
});

function Mark({ out = false, children }: { readonly out?: boolean; readonly children: string }) {
  return (
    <span
      className={cx(
        'figures shrink-0 rounded-sm px-1.5 font-semibold',
        out ? 'bg-danger text-on-danger' : 'bg-warn-soft text-warn-ink',
      )}
    >
      {children}
    </span>
  );
}

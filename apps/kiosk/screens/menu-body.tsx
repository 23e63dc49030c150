import { useConnection } from '@comanda/kit/hub-client/react.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { useLatest } from '@comanda/kit/ui/use-latest.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { memo } from 'react';
import { Rail } from '../features/menu/rail.tsx';
import { Shelf } from '../features/menu/shelf.tsx';
import { useText } from '../i18n/index.ts';
import { useNames } from '../i18n/names.ts';
import { setGuest, useGuest } from '../model/guest.ts';
import type { Shelf as Dishes } from '../model/sale.ts';
import { Big } from '../ui/big.tsx';
import { useFrameLater } from '../ui/use-frames.ts';
import { tell } from '../voice/voice.ts';

interface MenuBodyProps {
  readonly shelves: readonly Dishes[];
  /** The category that is open; in access mode there may be none. */
  readonly shelf: Dishes | undefined;
  /** So many dishes the filter leaves out. */
  readonly hidden: number;
  /** Something else is looked at meanwhile. */
  readonly resting: boolean;
  readonly onFilter: () => void;
  readonly onOpen: (item: MenuItem) => void;
  readonly onAdd: (item: MenuItem) => void;
}

/** The categories and the dishes of one of them. What a guest does over it does not draw it anew. */
export const MenuBody = memo(function MenuBody(props: MenuBodyProps) {
  const { shelves, shelf, hidden, resting, onFilter, onOpen, onAdd } = props;
  const t = useText();
  const say = useNames();
  const old = useConnection().state === 'old';
  const access = useGuest((guest) => guest.access);
  const asked = useGuest((guest) => guest.step === 'where');
  const choose = useLatest((id: string) => {
    setGuest({ category: id });
    const chosen = shelves.find((each) => each.category.id === id);
    // There the dishes come in the place of the categories, and nothing has the focus.
    if (access && chosen) tell(`${say(chosen.category.name)}. ${t('menu.dishes', { count: chosen.items.length })}`);
  });
  // A touch is answered by the mark in the rail, which is there a frame before dozens of dishes can be. With access mode
  // dishes come in the rail's place, and are the answer themselves.
  const later = useFrameLater(shelf?.category.id ?? null, null);
  const listed = access ? shelf : shelf && shelves.find((each) => each.category.id === later);
  // What comes with the menu at first are its categories and ways on: the dishes are ready, and shown a frame later.
  const shown = useFrameLater(!asked, false);
  return (
    <div className="flex h-full flex-col">
      <output className="k-text block shrink-0 bg-warn px-6 text-on-warn not-empty:py-2">
        {old && t('menu.away')}
      </output>
      {hidden > 0 && (
        <p className="k-text flex shrink-0 items-center gap-4 bg-accent-soft px-6 py-2 text-accent-ink">
          {t('filter.hidden', { count: hidden })}
        </p>
      )}
      <div className={cx('min-h-0 flex-1', !access && 'flex')}>
        {(!access || !shelf) && (
          <Rail shelves={shelves} wide={access} current={shelf?.category.id ?? null} onChoose={choose} />
        )}
        {listed && (
          <div className={cx('h-full min-h-0 min-w-0 flex-1', !shown && 'k-covered')}>
            <Shelf
              key={listed.category.id}
              of={listed.category.id}
              label={say(listed.category.name)}
              items={listed.items}
              row={access}
              resting={resting}
              onOpen={onOpen}
              onAdd={onAdd}
            />
          </div>
        )}
        {shelves.length === 0 && (
          <div className="k-name grid flex-1 place-content-center gap-6 p-8 text-center text-muted">
            {t('filter.nothing')}
            <Big onClick={onFilter}>{t('filter.title')}</Big>
          </div>
        )}
      </div>
    </div>
  );
});

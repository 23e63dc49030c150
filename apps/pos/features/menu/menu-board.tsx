import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Tabs } from '@comanda/kit/ui/tabs.tsx';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { SearchX } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useHouse } from '../../model/house.tsx';
import { MenuTile } from './menu-tile.tsx';
import { nextTile } from './next-tile.ts';
import { usePictures } from './pictures.ts';

interface MenuBoardProps {
  readonly orderType: OrderType;
  /** Items that a search found; null: the categories. */
  readonly found: readonly MenuItem[] | null;
  readonly onItem: (item: MenuItem) => void;
  readonly onItemMenu: (item: MenuItem) => void;
}

/** Categories beside the tiles of the chosen one, or what a search found. */
export function MenuBoard({ orderType, found, onItem, onItemMenu }: MenuBoardProps) {
  const t = useText();
  const say = useLocal();
  const { view } = useHouse();
  const restrictions = useAvailability();
  const pictures = usePictures(({ shown }) => shown);
  const hues = useMemo(() => new Map(view.categories.map(({ id, hue }) => [id, hue])), [view]);
  const sold = useMemo(
    () =>
      view.items.filter(
        ({ archived, orderTypes, channels }) =>
          !archived && orderTypes.includes(orderType) && (channels?.includes('pos') ?? true),
      ),
    [view, orderType],
  );
  const categories = useMemo(
    () =>
      view.categories
        .filter(({ id, archived }) => !archived && sold.some(({ categoryId }) => categoryId === id))
        .toSorted((a, b) => a.position - b.position),
    [view, sold],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const category = categories.find(({ id }) => id === chosen) ?? categories[0];
  const shown =
    found?.filter((item) => item.orderTypes.includes(orderType)) ??
    sold.filter(({ categoryId }) => categoryId === category?.id);

  return (
    <Tabs
      label={t('menu.categories')}
      axis="column"
      tabs={categories.map(({ id, name }) => ({ id, label: say(name) }))}
      selected={category?.id ?? ''}
      onSelect={setChosen}
    >
      {shown.length === 0 ? (
        <Empty title={t('menu.noneFound')} icon={SearchX}>
          {t('menu.noneFoundHint')}
        </Empty>
      ) : (
        <div
          role="group"
          aria-label={found ? t('menu.results') : say(category?.name ?? {})}
          onKeyDown={moveFocus}
          className="grid grid-cols-[repeat(auto-fill,minmax(min(8.5rem,50%-0.25rem),1fr))] gap-2 p-2"
        >
          {shown.map((item) => (
            <MenuTile
              key={item.id}
              item={item}
              hue={hues.get(item.categoryId) ?? 0}
              restriction={restrictions.get(item.id)}
              picture={pictures}
              onPress={onItem}
              onMenu={onItemMenu}
            />
          ))}
        </div>
      )}
    </Tabs>
  );
}

/** The arrows go from tile to tile as they lie. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const here = tiles.findIndex((tile) => tile === document.activeElement);
  const columns = tiles.filter(({ offsetTop }) => offsetTop === tiles[0]?.offsetTop).length;
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const next = nextTile(event.key, here, tiles.length, columns, rtl);
  if (next === null) return;
  event.preventDefault();
  tiles[next]?.focus();
}

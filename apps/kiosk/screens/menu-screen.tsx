import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { useLatest } from '@comanda/kit/ui/use-latest.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { BasketPage } from '../features/basket/basket-page.tsx';
import { ItemPage } from '../features/item/item-page.tsx';
import { FilterPage } from '../features/menu/filter-page.tsx';
import { SearchPage } from '../features/menu/search-page.tsx';
import { Shelf } from '../features/menu/shelf.tsx';
import { useText } from '../i18n/index.ts';
import { useNames } from '../i18n/names.ts';
import { useNoticeWords } from '../i18n/notices.ts';
import type { BasketLine } from '../model/basket.ts';
import { addLine, changeLine, setGuest, useGuest } from '../model/guest.ts';
import { useHouse, useServed } from '../model/house.tsx';
import { isPlain, shelvesOf } from '../model/sale.ts';
import { Page } from '../ui/page.tsx';
import { useFrameLater } from '../ui/use-frames.ts';
import { tell } from '../voice/voice.ts';
import { BasketBar } from './basket-bar.tsx';
import { MenuBody } from './menu-body.tsx';
import { MenuHead } from './menu-head.tsx';
import { useChanges } from './use-changes.ts';
import type { Desk } from './use-checkout.ts';

const BAR = <BasketBar />;

interface MenuScreenProps {
  readonly desk: Desk;
  readonly onStartOver: () => void;
}

/** The menu, and over it a dish, the filter, the search or the basket; below them it stays where it was scrolled to. */
export function MenuScreen({ desk, onStartOver }: MenuScreenProps) {
  const t = useText();
  const say = useNames();
  const client = useHub();
  const { categories, items, index } = useHouse();
  const served = useServed();
  const restrictions = useAvailability();
  const notices = useNoticeWords();
  const { step, type, filter, category, open, access, basket, notice } = useGuest();
  const [over, setOver] = useState<'filter' | 'search' | null>(null);
  useChanges();
  const sold = type ?? 'takeaway';
  const opened = open === null ? undefined : index.items.get(open.itemId);
  const covered = opened !== undefined || over !== null || step !== 'menu';
  // While the guest ticks, the menu below follows when nothing else is to be done.
  const followed = useDeferredValue(filter);
  const applied = covered ? followed : filter;
  const { shelves, hidden } = useMemo(
    () => shelvesOf(categories, items, sold, applied, served),
    [categories, items, sold, applied, served],
  );
  const shelf = shelves.find((each) => each.category.id === category) ?? (access ? undefined : shelves[0]);
  // Below another page the menu keeps no more ready than what will be seen first when that goes.
  const resting = useFrameLater(covered, covered);
  const openSearch = useCallback(() => setOver('search'), []);
  const openFilter = useCallback(() => setOver('filter'), []);
  const startOver = useLatest(onStartOver);

  const openItem = useLatest((item: MenuItem) => {
    if (restrictions.get(item.id)?.available === false) tell(t('item.gone', { name: say(item.name) }));
    else setGuest({ open: { itemId: item.id, lineId: null } });
  });
  const put = (line: BasketLine, item: MenuItem): void => {
    const full = addLine(line);
    tell(full ? notices(full) : t('item.added', { name: say(item.name) }), { urgent: full !== null });
  };
  const add = useLatest((item: MenuItem) => {
    const indexed = index.items.get(item.id);
    const variantId = item.variants[0]?.id;
    if (!indexed || variantId === undefined) return;
    if (!isPlain(indexed)) {
      openItem(item);
      return;
    }
    put({ id: client.newId(), itemId: item.id, variantId, quantity: 1, choices: [] }, item);
  });
  const line = open?.lineId === null ? null : (basket.find(({ id }) => id === open?.lineId) ?? null);

  return (
    <div className="flex h-full flex-col">
      <div className="relative min-h-0 flex-1">
        <Page
          covered={covered}
          title={t('menu.title')}
          hint={t('menu.hint')}
          titleUnseen
          head={
            <MenuHead
              dishes={access && shelf !== undefined}
              onSearch={openSearch}
              onFilter={openFilter}
              onStartOver={startOver}
            />
          }
          footer={BAR}
        >
          <MenuBody
            shelves={shelves}
            shelf={shelf}
            hidden={hidden}
            resting={resting}
            onFilter={openFilter}
            onOpen={openItem}
            onAdd={add}
          />
        </Page>
        {over === 'filter' && <FilterPage onClose={() => setOver(null)} />}
        {over === 'search' && (
          <SearchPage covered={opened !== undefined} onClose={() => setOver(null)}>
            {(found, sought) => (
              <Shelf
                of={sought}
                label={t('search.title')}
                items={found}
                row={access}
                resting={false}
                onOpen={openItem}
                onAdd={add}
              />
            )}
          </SearchPage>
        )}
        {step === 'basket' && <BasketPage covered={opened !== undefined} onPay={desk.pay} onSuggested={add} />}
        {open && opened && (
          <ItemPage
            key={`${open.itemId} ${open.lineId ?? ''}`}
            indexed={opened}
            line={line}
            newId={() => client.newId()}
            onClose={() => setGuest({ open: null })}
            onDone={(done) => {
              if (!line) {
                put(done, opened.item);
                return;
              }
              changeLine(done);
              tell(t('item.added', { name: say(opened.item.name) }));
            }}
          />
        )}
      </div>
      {notice && <p className="k-text bg-warn px-6 py-2 text-on-warn">{notices(notice)}</p>}
    </div>
  );
}

import { useConnection, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { cx } from '@comanda/kit/ui/cx.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { BasketPage } from '../features/basket/basket-page.tsx';
import { ItemPage } from '../features/item/item-page.tsx';
import { FilterPage } from '../features/menu/filter-page.tsx';
import { Rail } from '../features/menu/rail.tsx';
import { SearchPage } from '../features/menu/search-page.tsx';
import { Shelf } from '../features/menu/shelf.tsx';
import { useText } from '../i18n/index.ts';
import { useNames } from '../i18n/names.ts';
import { useNoticeWords } from '../i18n/notices.ts';
import type { BasketLine } from '../model/basket.ts';
import { addLine, changeLine, setGuest, useGuest } from '../model/guest.ts';
import { useHouse } from '../model/house.tsx';
import { isPlain, shelvesOf } from '../model/sale.ts';
import { useServed } from '../model/use-served.ts';
import { useLatest } from '@comanda/kit/ui/use-latest.ts';
import { Big } from '../ui/big.tsx';
import { Page } from '../ui/page.tsx';
import { useFrameLater } from '../ui/use-frames.ts';
import { tell } from '../voice/voice.ts';
import { BasketBar } from './basket-bar.tsx';
import { MenuHead } from './menu-head.tsx';
import { useChanges } from './use-changes.ts';
import type { Desk } from './use-checkout.ts';

interface MenuScreenProps {
  readonly desk: Desk;
  readonly onStartOver: () => void;
}

/** The menu, and over it a dish, the filter, the search or the basket; below them it stays where it was scrolled to. */
export function MenuScreen({ desk, onStartOver }: MenuScreenProps) {
  const t = useText();
  const say = useNames();
  const client = useHub();
  const { state: connection } = useConnection();
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
  const choose = useLatest((id: string) => {
    setGuest({ category: id });
    const chosen = shelves.find((each) => each.category.id === id);
    // There the dishes come in the place of the categories, and nothing has the focus.
    if (access && chosen) tell(`${say(chosen.category.name)}. ${t('menu.dishes', { count: chosen.items.length })}`);
  });
  const shelf = shelves.find((each) => each.category.id === category) ?? (access ? undefined : shelves[0]);
  // A touch is answered by the mark in the rail, which is there a frame before dozens of dishes can be. With access mode
  // dishes come in the rail's place, and are the answer themselves.
  const later = useFrameLater(shelf?.category.id ?? null, null);
  const listed = access ? shelf : shelf && shelves.find((each) => each.category.id === later);
  // What comes with the menu at first are its categories and ways on: the dishes are ready, and shown a frame later.
  const shown = useFrameLater(step !== 'where', false);

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
  const list = { row: access, onOpen: openItem, onAdd: add };

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
              onBack={access && shelf ? () => setGuest({ category: null }) : null}
              onSearch={() => setOver('search')}
              onFilter={() => setOver('filter')}
              onStartOver={onStartOver}
            />
          }
          footer={<BasketBar />}
        >
          <div className="flex h-full flex-col">
            <output className="k-text block shrink-0 bg-warn px-6 text-on-warn not-empty:py-2">
              {connection === 'old' && t('menu.away')}
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
                    {...list}
                  />
                </div>
              )}
              {shelves.length === 0 && (
                <div className="k-name grid flex-1 place-content-center gap-6 p-8 text-center text-muted">
                  {t('filter.nothing')}
                  <Big onClick={() => setOver('filter')}>{t('filter.title')}</Big>
                </div>
              )}
            </div>
          </div>
        </Page>
        {over === 'filter' && <FilterPage onClose={() => setOver(null)} />}
        {over === 'search' && (
          <SearchPage covered={opened !== undefined} onClose={() => setOver(null)}>
            {(found, sought) => <Shelf of={sought} label={t('search.title')} items={found} {...list} />}
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

import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useNames } from '../../i18n/names.ts';
import { itemsIn, MOST_LINES } from '../../model/basket.ts';
import { setGuest, useGuest } from '../../model/guest.ts';
import { useHouse, useServed } from '../../model/house.tsx';
import { fits, isToBeHad } from '../../model/sale.ts';
import { Big } from '../../ui/big.tsx';
import { Marks, useMarkWords } from '../../ui/marks.tsx';
import { Photo } from '../../ui/photo.tsx';

/**
 * One dish that others bought with such a basket. It stands below the lines and is in nobody's way: who does not look at
 * it has skipped it. It is asked for once, so that it does not change under a finger.
 */
export function Suggestion({ onAdd }: { readonly onAdd: (item: MenuItem) => void }) {
  const t = useText();
  const say = useNames();
  const spokenMarks = useMarkWords();
  const { index, hueOf } = useHouse();
  const restrictions = useAvailability();
  const basket = useGuest((guest) => guest.basket);
  const type = useGuest((guest) => guest.type);
  const filter = useGuest((guest) => guest.filter);
  const [asked] = useState(() => ({ items: itemsIn(basket).slice(0, MOST_LINES).join(','), type: type ?? 'takeaway' }));
  const { data } = useRoute(routes.suggestion, { query: asked });
  const served = useServed();
  const inBasket = itemsIn(basket);
  const item = (data?.itemIds ?? [])
    .map((id) => index.items.get(id)?.item)
    .find(
      (each) =>
        each !== undefined &&
        !inBasket.includes(each.id) &&
        isToBeHad(each, asked.type, served) &&
        fits(each, filter) &&
        restrictions.get(each.id)?.available !== false,
    );
  if (!item) return null;
  const name = say(item.name);
  return (
    <section
      aria-label={t('basket.suggestion')}
      className="grid gap-3 rounded-lg border-2 border-dashed border-edge p-4"
    >
      <p className="k-text text-muted">{t('basket.suggestion')}</p>
      <div className="flex flex-wrap items-center gap-4">
        <Photo picture={item.picture} hue={hueOf(item.categoryId)} className="w-40 rounded-md" />
        <div className="grid min-w-40 flex-1 gap-1">
          <p className="k-name">
            {name}{' '}
            <Money minor={Math.min(...item.variants.map(({ price }) => price ?? 0))} className="k-price text-muted" />
          </p>
          <Marks allergens={item.allergens} diets={item.diets} className="k-small" />
        </div>
        <Big
          icon={Plus}
          aria-label={t('menu.add', { name })}
          data-spoken={`${t('menu.add', { name })}. ${spokenMarks(item)}`}
          onClick={() => onAdd(item)}
        >
          {t('basket.add')}
        </Big>
        <Big variant="plain" onClick={() => setGuest({ noSuggestion: true })}>
          {t('basket.noThanks')}
        </Big>
      </div>
    </section>
  );
}

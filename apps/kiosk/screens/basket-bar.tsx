import { Money } from '@comanda/kit/ui/money.tsx';
import { ShoppingBasket, TriangleAlert } from 'lucide-react';
import { useText } from '../i18n/index.ts';
import { countOf } from '../model/basket.ts';
import { go, useGuest } from '../model/guest.ts';
import { useBasket } from '../model/use-basket.ts';
import { Big } from '../ui/big.tsx';

/** The way on from the menu: how much is in the basket, and what it comes to. */
export function BasketBar() {
  const t = useText();
  const count = useGuest(({ basket }) => countOf(basket));
  const { lines, total } = useBasket();
  const wrong = lines.some(({ problem }) => problem !== null);
  return (
    <Big
      variant={count === 0 ? 'quiet' : 'primary'}
      icon={ShoppingBasket}
      className="flex-1 !justify-between"
      onClick={() => go('basket')}
    >
      <span className="flex-1 text-start">{count === 0 ? t('basket.empty') : t('basket.view', { count })}</span>
      {wrong && (
        <span className="k-text flex items-center gap-3 rounded-md bg-danger px-4 py-2 text-on-danger">
          <TriangleAlert aria-hidden className="size-8 shrink-0" />
          {t('basket.wrong')}
        </span>
      )}
      {count > 0 && <Money minor={total} />}
    </Big>
  );
}

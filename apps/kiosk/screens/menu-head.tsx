import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { ArrowLeft, Filter, RotateCcw, Search, ShoppingBag, Utensils } from 'lucide-react';
import { memo, useState } from 'react';
import { useText } from '../i18n/index.ts';
import { go, setGuest, useGuest } from '../model/guest.ts';
import { isFiltered } from '../model/sale.ts';
import { Big, BigIcon } from '../ui/big.tsx';

interface MenuHeadProps {
  /** Dishes are shown in the place of the categories. */
  readonly dishes: boolean;
  readonly onSearch: () => void;
  readonly onFilter: () => void;
  readonly onStartOver: () => void;
}

/** Where the food goes, what may be in it, what it is called; and a way out. */
export const MenuHead = memo(function MenuHead({ dishes, onSearch, onFilter, onStartOver }: MenuHeadProps) {
  const t = useText();
  const type = useGuest((guest) => guest.type);
  const tag = useGuest((guest) => guest.tag);
  const filter = useGuest((guest) => guest.filter);
  const access = useGuest((guest) => guest.access);
  const empty = useGuest((guest) => guest.basket.length === 0);
  const [asking, setAsking] = useState(false);
  const here = type === 'dine_in';
  return (
    <>
      {dishes && (
        <BigIcon
          icon={ArrowLeft}
          label={t('menu.categories')}
          onClick={() => setGuest({ category: null })}
          className="rtl:-scale-x-100"
        />
      )}
      <BigIcon
        icon={RotateCcw}
        label={t('action.startOver')}
        onClick={() => (empty ? onStartOver() : setAsking(true))}
      />
      <Big icon={here ? Utensils : ShoppingBag} className="min-w-0 flex-1 !px-4" onClick={() => go('where')}>
        <span className="k-text line-clamp-2 leading-tight">
          {here ? (tag === null ? t('where.dineIn') : t('where.atTag', { tag })) : t('where.takeaway')}
        </span>
      </Big>
      <Big
        icon={Filter}
        aria-label={t('filter.title')}
        aria-pressed={isFiltered(filter)}
        className="min-w-0 flex-1 !px-4 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
        onClick={onFilter}
      >
        <span className="k-text line-clamp-2 leading-tight">{access ? t('filter.short') : t('filter.title')}</span>
      </Big>
      <BigIcon icon={Search} label={t('search.title')} onClick={onSearch} />
      {asking && (
        <Dialog title={t('action.startOver')} onClose={() => setAsking(false)}>
          <div className="grid gap-6">
            <p className="k-name">{t('action.startOverText')}</p>
            <Big data-first onClick={() => setAsking(false)}>
              {t('idle.stay')}
            </Big>
            <Big variant="primary" onClick={onStartOver}>
              {t('action.startOver')}
            </Big>
          </div>
        </Dialog>
      )}
    </>
  );
});

import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { Filter, ShoppingBag, Utensils } from 'lucide-react';
import { lazy, startTransition, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { go, setGuest, toStart, useGuest } from '../../model/guest.ts';
import { Big } from '../../ui/big.tsx';
import { Page } from '../../ui/page.tsx';

/** Comes after what everybody sees, and is there before somebody has answered. */
export const loadTag = () => import('./tag.tsx');
const Tag = lazy(() => loadTag().then(({ Tag }) => ({ default: Tag })));

/** Here or to take away; here, with the number of the stand that goes to the table. */
export function Where({ covered, onFilter }: { readonly covered: boolean; readonly onFilter: () => void }) {
  const t = useText();
  const { settings } = useVenue();
  const [asking, setAsking] = useState(false);
  const chosen = useGuest((guest) => guest.type);
  const choose = (type: 'dine_in' | 'takeaway', tag: string | null): void => {
    setGuest({ type, tag });
    go('menu');
  };
  return (
    <>
      <Page
        over
        covered={covered || asking}
        title={t('where.title')}
        footer={
          <>
            <Big onClick={() => (chosen === null ? toStart() : go('menu'))}>{t('action.back')}</Big>
            <Big icon={Filter} className="flex-1" onClick={onFilter}>
              {t('filter.title')}
            </Big>
          </>
        }
      >
        <div className="grid h-full grid-cols-2 content-center gap-8 p-8">
          <Choice
            icon={Utensils}
            label={t('where.dineIn')}
            onClick={() =>
              settings.kiosk?.tableTags === true ? startTransition(() => setAsking(true)) : choose('dine_in', null)
            }
          />
          <Choice icon={ShoppingBag} label={t('where.takeaway')} onClick={() => choose('takeaway', null)} />
        </div>
      </Page>
      {asking && <Tag onTag={(tag) => choose('dine_in', tag)} onBack={() => setAsking(false)} />}
    </>
  );
}

interface ChoiceProps {
  readonly icon: typeof Utensils;
  readonly label: string;
  readonly onClick: () => void;
}

function Choice({ icon: Icon, label, onClick }: ChoiceProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="key k-title grid min-h-64 place-items-center content-center gap-6 rounded-lg border-2 border-edge bg-surface p-6 font-semibold"
    >
      <Icon aria-hidden strokeWidth={1.5} className="size-28 text-accent-text" />
      {label}
    </button>
  );
}

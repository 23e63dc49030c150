import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { Delete, Filter, ShoppingBag, Utensils } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { go, setGuest, toStart, useGuest } from '../../model/guest.ts';
import { Big } from '../../ui/big.tsx';
import { Page } from '../../ui/page.tsx';

const LONGEST_TAG = 4;

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
            onClick={() => (settings.kiosk?.tableTags === true ? setAsking(true) : choose('dine_in', null))}
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

interface TagProps {
  readonly onTag: (tag: string | null) => void;
  readonly onBack: () => void;
}

function Tag({ onTag, onBack }: TagProps) {
  const t = useText();
  const [tag, setTag] = useState('');
  const press = (digit: string): void => setTag((before) => `${before}${digit}`.slice(0, LONGEST_TAG));
  return (
    <Page
      over
      title={t('where.tag')}
      hint={t('where.tagHint')}
      footer={
        <>
          <Big onClick={onBack}>{t('action.back')}</Big>
          <Big className="flex-1" onClick={() => onTag(null)}>
            {t('where.noTag')}
          </Big>
          <Big variant="primary" className="flex-1" disabled={tag === ''} onClick={() => onTag(tag)}>
            {t('action.next')}
          </Big>
        </>
      }
    >
      <div className="k-scroll grid h-full [align-content:safe_center] gap-6 p-8">
        <p className="k-text text-center text-muted">{t('where.tagHint')}</p>
        <output aria-live="polite" className="figures k-head block min-h-20 text-center font-bold">
          {tag}
        </output>
        <div
          dir="ltr"
          role="group"
          aria-label={t('where.digits')}
          className="mx-auto grid w-full max-w-140 grid-cols-3 gap-4"
        >
          {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
            <Big key={digit} onClick={() => press(digit)}>
              {digit}
            </Big>
          ))}
          <span />
          <Big onClick={() => press('0')}>0</Big>
          <Big aria-label={t('keys.delete')} onClick={() => setTag((before) => before.slice(0, -1))}>
            <Delete aria-hidden className="size-10" />
          </Big>
        </div>
      </div>
    </Page>
  );
}

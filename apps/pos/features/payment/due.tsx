import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { roundCash } from '@comanda/shared/domain/pricing/cash.ts';
import { useText } from '../../i18n/index.ts';

/** What is due; in cash with its rounding as a line of its own. */
export function Due({ due, tender }: { readonly due: number; readonly tender: 'cash' | 'card' }) {
  const t = useText();
  const { settings } = useVenue();
  const { rounding, payable } = roundCash(Math.max(0, due), settings.cashIncrement);
  const rounded = tender === 'cash' && rounding !== 0;
  return (
    <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 rounded-md bg-sunk px-4 py-2">
      {rounded && (
        <>
          <dt className="text-muted">{t('check.total')}</dt>
          <dd className="text-end text-muted">
            <Money minor={due} />
          </dd>
          <dt className="text-muted">{t('pay.rounding')}</dt>
          <dd className="text-end text-muted">
            <Money minor={rounding} />
          </dd>
        </>
      )}
      <dt className="text-lg font-semibold">{t('pay.due')}</dt>
      <dd className="text-end">
        <Money minor={rounded ? payable : due} className="text-2xl font-bold" />
      </dd>
    </dl>
  );
}

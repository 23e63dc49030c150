import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { PaidCheckView } from '@comanda/shared/contracts/views/paid-check.ts';
import { useText } from '../../i18n/index.ts';
import { TENDER_ICON } from '../../model/tenders.ts';

interface PaidRowProps {
  readonly check: PaidCheckView;
  readonly onOpen: () => void;
}

/** A paid check in a list. */
export function PaidRow({ check, onOpen }: PaidRowProps) {
  const t = useText();
  const formats = useFormats();
  const { settings } = useVenue();
  const { number, kept, tableName, fiscalNumber, total, refunded, tenders, paidAt, paidByName } = check;
  return (
    <li className="grid">
      <button
        type="button"
        onClick={onOpen}
        className="key grid min-h-touch gap-0.5 rounded-md border border-line bg-surface px-4 py-2 text-start leading-snug hover:border-edge"
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className="font-semibold">
            {t('floor.order', { number })}
            {kept !== null && ` · ${kept}`}
            {tableName !== null && ` · ${t('floor.table', { name: tableName })}`}
          </span>
          <Money minor={total} className="font-semibold" />
        </span>
        <span className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
          <span className="figures">{formats.dateTime(paidAt)}</span>
          {fiscalNumber !== null && <span>{t('paid.fiscal', { number: formats.number(fiscalNumber) })}</span>}
          {tenders.map((tender) => {
            const Icon = TENDER_ICON[tender];
            return (
              <span key={tender} className="inline-flex items-center gap-1">
                <Icon aria-hidden className="size-4" />
                {t(`pay.tenders.${tender}`)}
              </span>
            );
          })}
          {paidByName !== null && <span>{paidByName}</span>}
        </span>
        {refunded > 0 && (
          <span className="text-sm font-medium text-warn-text">
            {t('paid.refunded', { amount: formats.money(refunded, settings.currency) })}
          </span>
        )}
      </button>
    </li>
  );
}

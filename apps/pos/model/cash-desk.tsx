import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { type ReactNode, useId } from 'react';
import { useText } from '../i18n/index.ts';
import { FOOT, PAY_COLUMNS } from './foot.ts';
import { quickAmounts } from './quick-amounts.ts';

interface CashDeskProps {
  /** What is to be paid, rounded to the coins of the venue; amounts are in minor units. */
  readonly exact: number;
  readonly given: number;
  /** Negative: so much is missing. */
  readonly change: number;
  readonly onGiven: (minor: number | null) => void;
  readonly ready: boolean;
  readonly busy?: boolean;
  readonly onTake: () => void;
  /** Why it cannot be taken, where it is not that too little was given. */
  readonly why?: string | undefined;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** What was given, what comes back, and the key that takes it. */
export function CashDesk({
  exact,
  given,
  change,
  onGiven,
  ready,
  busy = false,
  onTake,
  why,
  before,
  after,
}: CashDeskProps) {
  const t = useText();
  const formats = useFormats();
  const { settings } = useVenue();
  const whyId = useId();
  const missing = change < 0 ? t('pay.tooLittle', { amount: formats.money(given - change, settings.currency) }) : '';
  return (
    <div className={PAY_COLUMNS}>
      <MoneyPad
        label={t('pay.given')}
        minor={given}
        onChange={onGiven}
        onEnter={onTake}
        exact={exact}
        quick={quickAmounts(exact, settings.currency)}
      />
      <div className="grid gap-4 max-md:contents">
        {before}
        <div className={cx('grid gap-4', FOOT)}>
          <div className="text-end max-md:flex max-md:items-baseline max-md:justify-between">
            <p className="text-base text-muted">{change >= 0 ? t('pay.change') : t('pay.missing')}</p>
            <Money minor={Math.abs(change)} className="text-3xl font-bold max-md:text-2xl" />
          </div>
          <Button
            variant="primary"
            size="pay"
            wide
            busy={busy}
            disabled={!ready}
            onClick={onTake}
            aria-describedby={ready ? undefined : whyId}
          >
            {t('pay.takeCash')}
          </Button>
          <p id={whyId} className="min-h-6 text-sm text-muted max-md:min-h-0 max-md:empty:hidden">
            {why ?? missing}
          </p>
        </div>
        {after}
      </div>
    </div>
  );
}

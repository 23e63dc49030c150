import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { type ReactNode, useId } from 'react';
import { useText } from '../i18n/index.ts';
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
    <div className="grid grid-cols-2 items-start gap-5 max-md:grid-cols-1">
      <MoneyPad
        label={t('pay.given')}
        minor={given}
        onChange={onGiven}
        onEnter={onTake}
        exact={exact}
        quick={quickAmounts(exact, settings.currency)}
      />
      <div className="grid gap-4">
        {before}
        <div className="text-end">
          <p className="text-base text-muted">{change >= 0 ? t('pay.change') : t('pay.missing')}</p>
          <Money minor={Math.abs(change)} className="text-3xl font-bold" />
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
        <p id={whyId} className="min-h-6 text-sm text-muted">
          {why ?? missing}
        </p>
        {after}
      </div>
    </div>
  );
}

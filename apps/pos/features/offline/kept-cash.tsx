import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useHub, useSession } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import type { KeptPayment } from '@comanda/shared/contracts/commands/cut-off.ts';
import { roundCash } from '@comanda/shared/domain/pricing/cash.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import type { KeptDue } from '../../model/kept-due.ts';
import { quickAmounts } from '../../model/quick-amounts.ts';
import { Waits } from './waits.tsx';

interface KeptCashProps {
  readonly owed: KeptDue;
  /** True once it is stored on this device. */
  readonly onTake: (payment: KeptPayment) => Promise<boolean>;
}

/** Takes cash for all that is due, with the change and the rounding that the hub would give. */
export function KeptCash({ owed: { check, due }, onTake }: KeptCashProps) {
  const t = useText();
  const formats = useFormats();
  const client = useHub();
  const session = useSession();
  const { settings } = useVenue();
  const rounded = roundCash(due, settings.cashIncrement);
  const [keyed, setKeyed] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const tendered = keyed ?? rounded.payable;
  // Exact small coins are always taken, as the hub does.
  const { payable, rounding } = tendered === due ? { payable: due, rounding: 0 } : rounded;
  const change = tendered - payable;
  const may = session.status === 'signed_in' && session.permissions.includes('payments.take');
  const checkId = check?.id ?? null;
  const ready = may && change >= 0 && due > 0;

  const take = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    const takenAt = Math.round(client.hubNow());
    const kept = await onTake({ paymentId: client.newId(), checkId, amount: due, tendered, change, rounding, takenAt });
    setBusy(false);
    setFailed(!kept);
  };

  return (
    <div className="grid gap-4">
      <p className="text-base text-muted">{t('cutOff.exact')}</p>
      <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 rounded-md bg-sunk px-4 py-2">
        {rounding !== 0 && (
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
          <Money minor={payable} className="text-2xl font-bold" />
        </dd>
      </dl>
      {failed && <ErrorNote title={t('refused')}>{t('cutOff.notKept')}</ErrorNote>}
      <div className="grid grid-cols-2 items-start gap-5">
        <MoneyPad
          label={t('pay.given')}
          minor={tendered}
          onChange={setKeyed}
          onEnter={() => void take()}
          exact={rounded.payable}
          quick={quickAmounts(rounded.payable, settings.currency)}
        />
        <div className="grid gap-4">
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
            onClick={() => void take()}
            aria-describedby="kept-cash-why"
          >
            {t('pay.takeCash')}
          </Button>
          <p id="kept-cash-why" className="min-h-6 text-sm text-muted">
            {may
              ? change < 0 && t('pay.tooLittle', { amount: formats.money(payable, settings.currency) })
              : t('cutOff.noCash')}
          </p>
          <Waits only={['card', 'bank', 'wallet', 'coupon', 'discount']} />
        </div>
      </div>
    </div>
  );
}

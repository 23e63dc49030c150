import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useHub, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import type { KeptPayment } from '@comanda/shared/contracts/commands/cut-off.ts';
import { roundCash } from '@comanda/shared/domain/pricing/cash.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { CashDesk } from '../../model/cash-desk.tsx';
import type { KeptDue } from '../../model/kept-due.ts';
import { Waits } from './waits.tsx';

interface KeptCashProps {
  readonly owed: KeptDue;
  /** True once it is stored on this device. */
  readonly onTake: (payment: KeptPayment) => Promise<boolean>;
}

/** Takes cash for all that is due, with the change and the rounding that the hub would give. */
export function KeptCash({ owed: { check, due }, onTake }: KeptCashProps) {
  const t = useText();
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
      <CashDesk
        exact={rounded.payable}
        given={tendered}
        change={change}
        onGiven={setKeyed}
        ready={ready}
        busy={busy}
        onTake={() => void take()}
        why={may ? undefined : t('cutOff.noCash')}
        after={<Waits only={['card', 'bank', 'wallet', 'coupon', 'discount']} />}
      />
    </div>
  );
}

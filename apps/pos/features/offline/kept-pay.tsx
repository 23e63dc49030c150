import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { KeptPayment } from '@comanda/shared/contracts/commands/cut-off.ts';
import { CloudUpload, Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import type { KeptDue } from '../../model/kept-due.ts';
import { KeptCash } from './kept-cash.tsx';
import { whoServed, kickDrawer, printReceipt } from './print.ts';
import type { KeptReceipt } from './receipt.ts';

export type Sold = Pick<
  KeptReceipt,
  'type' | 'table' | 'lines' | 'gross' | 'discount' | 'serviceCharge' | 'tax' | 'total'
>;

interface KeptPayProps {
  readonly owed: KeptDue;
  readonly sold: Sold;
  /** Number for the guest, known once the cash is kept; own: this device gave it. */
  readonly number: { readonly text: string; readonly own: boolean };
  readonly onTake: (payment: KeptPayment) => Promise<boolean>;
  readonly onNew: () => void;
  readonly onClose: () => void;
}

/** Cash while the hub is away: taken, kept on this device, and a receipt from this browser. */
export function KeptPay({ owed, sold, number, onTake, onNew, onClose }: KeptPayProps) {
  const t = useText();
  const session = useSession();
  const { settings } = useVenue();
  /** What was sold, as it stood when the cash was taken. */
  const [paid, setPaid] = useState<{ readonly payment: KeptPayment; readonly sold: Sold } | null>(null);
  const later = number.own ? t('cutOff.fiscalLater', { number: number.text }) : t('cutOff.fiscalLaterKnown');
  const take = async (payment: KeptPayment): Promise<boolean> => {
    const kept = await onTake(payment);
    if (kept) {
      setPaid({ payment, sold });
      void kickDrawer();
    }
    return kept;
  };
  const print = (): void => {
    if (!paid) return;
    void printReceipt({
      ...paid.sold,
      settings,
      number: number.text,
      server: whoServed(session),
      payment: paid.payment,
    });
  };
  return (
    <Dialog title={paid ? t('pay.paidTitle') : t('cutOff.payTitle')} size="wide" held onClose={onClose}>
      {paid ? (
        <div className="grid gap-6">
          <div
            role="status"
            className="grid justify-items-center gap-1 rounded-md bg-good-soft p-6 text-center text-good-ink"
          >
            <CloudUpload aria-hidden className="size-10" />
            <p className="text-lg">{t('pay.change')}</p>
            <Money minor={paid.payment.change} className="text-4xl font-bold" />
            {number.text !== '' && (
              <p className="figures text-xl font-semibold">{t('cutOff.ownNumber', { number: number.text })}</p>
            )}
            <p className="text-base">{t('cutOff.paid')}</p>
            <p className="text-base">{later}</p>
          </div>
          <div className="grid grid-cols-3 gap-3">
            <Button size="large" wide onClick={onClose}>
              {t('pay.done')}
            </Button>
            <Button size="large" wide icon={Printer} onClick={print}>
              {t('cutOff.print')}
            </Button>
            <Button variant="primary" size="large" wide icon={Plus} onClick={onNew} data-first>
              {t('pay.newOrder')}
            </Button>
          </div>
        </div>
      ) : (
        <KeptCash owed={owed} onTake={take} />
      )}
    </Dialog>
  );
}

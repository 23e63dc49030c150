import { useFollow, useSession } from '@comanda/kit/hub-client/react.tsx';
import { useFormats, useVenueCurrency } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { QrCode } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { soundTransfer } from './sound.ts';
import { awaitedTransfers } from './transfers.ts';
import { TransfersDialog } from './transfers-dialog.tsx';

/**
 * A guest stands before a kiosk until somebody has seen their transfer come in: that is said at every till whose hands
 * may say it, and heard once.
 */
export function TransferBar() {
  const t = useText();
  const formats = useFormats();
  const currency = useVenueCurrency();
  const session = useSession();
  const may = session.status === 'signed_in' && session.permissions.includes('payments.take');
  const orders = useFollow('orders', {}, ({ list }) => list.filter((order) => awaitedTransfers([order]).length > 0));
  const transfers = useMemo(() => awaitedTransfers(orders), [orders]);
  const [open, setOpen] = useState(false);
  const heard = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (may && transfers.some(({ paymentId }) => !heard.current.has(paymentId))) soundTransfer();
    heard.current = new Set(transfers.map(({ paymentId }) => paymentId));
  }, [may, transfers]);
  const [first] = transfers;
  return (
    <>
      {may && first && (
        <div role="alert" className="flex min-h-14 items-center gap-3 bg-warn-soft px-2 text-warn-ink">
          <QrCode aria-hidden className="size-7 shrink-0" />
          <p className="min-w-0 flex-1 text-base leading-snug font-semibold">
            {transfers.length === 1
              ? t('notice.transfer', { number: first.number, amount: formats.money(first.amount, currency) })
              : t('notice.transfers', { count: transfers.length })}
          </p>
          <Button onClick={() => setOpen(true)}>{t('notice.transferLook')}</Button>
        </div>
      )}
      {open && <TransfersDialog transfers={transfers} onClose={() => setOpen(false)} />}
    </>
  );
}

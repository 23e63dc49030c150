import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { consequences } from './cancelling.ts';
import { Reason } from './reason.tsx';

interface CancelDialogProps {
  readonly orders: readonly OrderView[];
  readonly reasons: readonly string[];
  readonly onClose: () => void;
  /** Gets those of them that can be cancelled. */
  readonly onGo: (orders: readonly OrderView[], reason: string) => void;
}

const WARNING = 'rounded-md bg-warn-soft px-4 py-3 text-warn-ink';

/** What it means to cancel these orders, and why it is done. */
export function CancelDialog({ orders, reasons, onClose, onGo }: CancelDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { paid, cancelled, made } = consequences(orders);
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '' && cancelled.length > 0) onGo(cancelled, reason.trim());
  };
  const numbers = paid.map(({ number }) => number).join(', ');
  return (
    <Dialog title={t('queue.ask.cancel', { count: orders.length })} onClose={onClose}>
      <form className="grid gap-4" onSubmit={go}>
        {paid.length > 0 && <p className={WARNING}>{t('queue.paidStay', { numbers })}</p>}
        {made > 0 && <p className={WARNING}>{t('queue.wasted', { count: made })}</p>}
        {cancelled.length > 0 && (
          <>
            <p>{t('queue.askLong.cancel')}</p>
            <Reason reasons={reasons} value={reason} onChange={setReason} />
            <Button type="submit" size="large" variant="danger" disabled={reason.trim() === ''}>
              {t('queue.go.cancel', { count: cancelled.length })}
            </Button>
          </>
        )}
      </form>
    </Dialog>
  );
}

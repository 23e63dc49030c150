import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Age } from '@comanda/kit/ui/ticker.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { Check, QrCode, X } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import type { AwaitedTransfer } from './transfers.ts';

interface TransfersDialogProps {
  readonly transfers: readonly AwaitedTransfer[];
  readonly onClose: () => void;
}

/** What is to be looked for in the bank's app, each with its sum and what is written beside it. */
export function TransfersDialog({ transfers, onClose }: TransfersDialogProps) {
  const t = useText();
  return (
    <Dialog title={t('notice.transferTitle')} onClose={onClose}>
      {transfers.length === 0 && <Empty title={t('notice.noTransfers')} icon={QrCode} />}
      <ul className="grid gap-4">
        {transfers.map((transfer) => (
          <Transfer key={transfer.paymentId} transfer={transfer} />
        ))}
      </ul>
    </Dialog>
  );
}

function Transfer({
  transfer: { number, amount, reference, since, paymentId },
}: {
  readonly transfer: AwaitedTransfer;
}) {
  const t = useText();
  const words = useProblemWords();
  const confirm = useCommand(routes.confirmPayment);
  const cancel = useCommand(routes.cancelPayment);
  const end = async (how: 'confirm' | 'cancel'): Promise<void> => {
    const params = { paymentId };
    const outcome = how === 'confirm' ? await confirm.run({ params, body: {} }) : await cancel.run({ params });
    if (!outcome.ok) toast(words(outcome.error), { tone: 'danger' });
    else toast(t(how === 'confirm' ? 'notice.transferIn' : 'notice.transferOff', { number }), { tone: 'good' });
  };
  return (
    <li className="grid gap-3 rounded-md border border-line p-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{t('floor.order', { number })}</span>
        <Money minor={amount} className="text-2xl font-bold" />
        <span className="w-full text-muted">
          {t('notice.transferReference')} <b className="figures text-text">{reference}</b> · <Age since={since} />
        </span>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button icon={X} busy={cancel.pending > 0} onClick={() => void end('cancel')}>
          {t('pay.transferCancel')}
        </Button>
        <Button
          variant="primary"
          icon={Check}
          className="flex-1 whitespace-nowrap"
          busy={confirm.pending > 0}
          onClick={() => void end('confirm')}
        >
          {t('pay.cameIn')}
        </Button>
      </div>
    </li>
  );
}

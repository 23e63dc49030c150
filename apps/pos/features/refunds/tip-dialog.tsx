import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { PiggyBank } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { isTaken } from '../../model/checks.ts';
import { PaymentChoice } from '../../model/payment-choice.tsx';

interface TipDialogProps {
  readonly check: CheckView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A tip that was written on the slip, or left on the table, after a payment. */
export function TipDialog({ check, onDone, onClose }: TipDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const payments = check.payments.filter(isTaken);
  const [paymentId, setPaymentId] = useState(payments.at(-1)?.id ?? '');
  const [amount, setAmount] = useState(0);
  const { run, pending, problem } = useCommand(routes.addTip);
  const add = async (): Promise<void> => {
    if (amount <= 0) return;
    const outcome = await run({ params: { paymentId }, body: { amount } });
    if (!outcome.ok) return;
    toast(t('tip.added'), { tone: 'good' });
    onDone();
  };
  return (
    <Dialog title={t('tip.after')} size="wide" held onClose={onClose}>
      <div className="grid grid-cols-2 items-start gap-6 max-md:grid-cols-1">
        <div className="grid gap-4">
          <p className="text-muted">{t('tip.afterHint')}</p>
          {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
          <PaymentChoice
            label={t('tip.of')}
            payments={payments}
            value={paymentId}
            amountOf={(payment) => payment.amount}
            onChange={setPaymentId}
          />
          <Button
            variant="primary"
            size="pay"
            icon={PiggyBank}
            busy={pending > 0}
            disabled={amount <= 0}
            onClick={() => void add()}
          >
            {t('tip.add')}
          </Button>
        </div>
        <MoneyPad label={t('tip.label')} minor={amount} onChange={setAmount} onEnter={() => void add()} />
      </div>
    </Dialog>
  );
}

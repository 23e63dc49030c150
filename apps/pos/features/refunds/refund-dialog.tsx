import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem, NotKept } from '@comanda/kit/hub-client/types.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { Empty, ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { withApproval } from '../../model/approval.ts';
import { PaymentChoice } from '../../model/payment-choice.tsx';
import { Reasons } from '../../model/reasons.tsx';
import { RefundLines } from './refund-lines.tsx';
import { leftOf, refundable, refundOf, type Wish, worthOf } from './refund-model.ts';

interface RefundDialogProps {
  readonly order: OrderView;
  readonly check: CheckView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Gives money of a payment back: all that is left of it, for lines, or an amount. The reason does it. */
export function RefundDialog({ order, check, onDone, onClose }: RefundDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const { settings } = useVenue();
  const payments = refundable(check);
  const [paymentId, setPaymentId] = useState(payments[0]?.id ?? '');
  const [wish, setWish] = useState<Wish>({ how: 'all', lineIds: [], amount: 0 });
  const [inCash, setInCash] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<HubProblem | NotKept | null>(null);
  const payment = payments.find(({ id }) => id === paymentId);
  const refund = payment && refundOf(wish, payment);
  const worth = payment ? worthOf(wish, payment, check) : 0;
  const left = payment ? leftOf(payment) : 0;
  const tooLarge = worth > left;

  const give = async (reason: string): Promise<void> => {
    if (!payment || !refund) return;
    setBusy(true);
    const refundId = client.newId();
    const cash = inCash && payment.tender !== 'cash';
    const outcome = await withApproval(
      { orderId: order.id, amount: worth, what: `${t('refund.title')}: ${reason}` },
      (approval) =>
        client.command(routes.giveRefund, {
          params: { checkId: check.id },
          body: { refundId, paymentId: payment.id, refund, inCash: cash, reason, ...approval },
        }),
    );
    setBusy(false);
    if (outcome === null) return;
    if (!outcome.ok) return setProblem(outcome.error);
    const { state, given, creditNote } = outcome.value;
    const amount = formats.money(given, settings.currency);
    const back =
      creditNote === null ? t('refund.given', { amount }) : t('refund.credited', { amount, number: creditNote });
    toast(state === 'waiting' ? t('refund.waiting') : back, { tone: 'good' });
    onDone();
  };
  return (
    <Dialog title={t('refund.title')} size="wide" held onClose={onClose}>
      {payment ? (
        <div className="grid gap-4">
          {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
          <div className="grid grid-cols-2 items-start gap-6 max-md:grid-cols-1">
            <div className="grid gap-4">
              <PaymentChoice
                label={t('refund.of')}
                payments={payments}
                value={payment.id}
                amountOf={leftOf}
                onChange={setPaymentId}
              />
              <Segmented
                label={t('refund.how')}
                labelShown
                options={(['all', ...(check.state === 'paid' ? (['lines'] as const) : []), 'amount'] as const).map(
                  (id) => ({ id, label: t(`refund.way.${id}`) }),
                )}
                value={wish.how}
                onChange={(how) => setWish({ ...wish, how })}
              />
              {wish.how === 'lines' && (
                <RefundLines
                  check={check}
                  lines={order.lines}
                  chosen={wish.lineIds}
                  onChange={(lineIds) => setWish({ ...wish, lineIds })}
                />
              )}
              {wish.how === 'amount' && (
                <MoneyPad
                  label={t('refund.amount')}
                  minor={wish.amount}
                  max={leftOf(payment)}
                  onChange={(amount) => setWish({ ...wish, amount })}
                />
              )}
            </div>
            <div className="grid gap-4">
              <p role="status" className="flex items-baseline justify-between rounded-md bg-sunk px-4 py-2">
                <span className="text-muted">{t('refund.gives')}</span>
                <Money minor={worth} className="text-2xl font-bold" />
              </p>
              {tooLarge && (
                <p role="alert" className="rounded-md bg-warn-soft p-3 text-warn-ink">
                  {t('refund.tooLarge', { left: formats.money(left, settings.currency) })}
                </p>
              )}
              {payment.tender !== 'cash' && <Switch label={t('refund.inCash')} on={inCash} onChange={setInCash} />}
              <Reasons
                label={t('refund.why')}
                reasons={settings.refundReasons}
                action={t('refund.do')}
                disabled={!refund || tooLarge}
                busy={busy}
                onReason={(reason) => void give(reason)}
              />
            </div>
          </div>
        </div>
      ) : (
        <Empty title={t('refund.nothing')} />
      )}
    </Dialog>
  );
}

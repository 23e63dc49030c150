import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useConnection, useHub } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import type { PaymentView } from '@comanda/shared/contracts/views/order.ts';
import { Check, QrCode, X } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useText } from '../../i18n/index.ts';
import { FOOT } from '../../model/foot.ts';
import { Ask } from './ask.tsx';
import { codeOf, keepCode } from './bank-codes.ts';
import { type Asked, partBody, type Reply } from './payments.ts';

const Qr = lazy(() => import('@comanda/kit/ui/qr.tsx').then((it) => ({ default: it.Qr })));

interface BankQrProps {
  /** Null: the hub does not have the check yet. */
  readonly checkId: string | null;
  readonly asked: Asked;
  readonly waiting: PaymentView | undefined;
  readonly extras: ReactNode;
  readonly onPaid: (reply: Reply) => void;
}

/** A bank transfer: the code that the guest's phone pays by, until somebody says that the money came in. */
export function BankQr({ checkId, asked, waiting, extras, onPaid }: BankQrProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const connection = useConnection();
  const { settings } = useVenue();
  const ask = useCommand(routes.payBankQr);
  const confirm = useCommand(routes.confirmPayment);
  const cancel = useCommand(routes.cancelPayment);
  const away = connection.state !== 'live';
  const problem = ask.problem ?? confirm.problem ?? cancel.problem;
  const show = async (): Promise<void> => {
    if (checkId === null) return;
    const paymentId = client.newId();
    const outcome = await ask.run({ params: { checkId }, body: { paymentId, ...partBody(asked) } });
    if (outcome.ok) keepCode(paymentId, outcome.value.qr);
  };
  const cameIn = async (paymentId: string): Promise<void> => {
    const outcome = await confirm.run({ params: { paymentId }, body: {} });
    if (outcome.ok) onPaid(outcome.value);
  };
  const note = problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>;

  if (waiting) {
    const code = codeOf(waiting.id);
    return (
      <div className="grid grid-cols-2 items-center gap-6 max-md:flex max-md:flex-col max-md:items-stretch">
        {code === undefined ? (
          <p className="rounded-md bg-sunk p-6">{t('pay.transferNoCode')}</p>
        ) : (
          <Suspense fallback={<Loading />}>
            <Qr data={code} label={t('pay.tenders.bank_qr')} className="w-full max-w-96 rounded-md" />
          </Suspense>
        )}
        <div className="grid gap-4 max-md:contents">
          {note}
          <div>
            <Money minor={waiting.amount + waiting.tip} className="text-4xl font-bold" />
            <p className="text-base text-muted">
              {t('pay.transferTo', { holder: settings.bankAccount?.holder ?? '' })}
            </p>
          </div>
          <p>{t('pay.transferHint')}</p>
          <div className={FOOT}>
            <Button
              variant="primary"
              size="pay"
              wide
              icon={Check}
              busy={confirm.pending > 0}
              onClick={() => void cameIn(waiting.id)}
            >
              {t('pay.cameIn')}
            </Button>
          </div>
          <Button
            size="large"
            icon={X}
            busy={cancel.pending > 0}
            onClick={() => void cancel.run({ params: { paymentId: waiting.id } })}
          >
            {t('pay.transferCancel')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      {note}
      {away && <ErrorNote title={t('pay.cardAway')}>{t('pay.cardAwayHint')}</ErrorNote>}
      <Ask
        hint={<p className="text-muted">{checkId === null ? t('pay.submitting') : t('pay.transferHint')}</p>}
        icon={QrCode}
        busy={ask.pending > 0}
        disabled={checkId === null || away}
        onAsk={() => void show()}
        extras={extras}
      >
        {t('pay.askTransfer')}
      </Ask>
    </div>
  );
}

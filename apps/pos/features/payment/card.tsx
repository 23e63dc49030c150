import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useConnection, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { Spinner } from '@comanda/kit/ui/spinner.tsx';
import { Age } from '@comanda/kit/ui/ticker.tsx';
import type { CheckView, PaymentView } from '@comanda/shared/contracts/views/order.ts';
import { CreditCard, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Ask } from './ask.tsx';
import { failureKey } from './failure.ts';
import { type Asked, partBody } from './payments.ts';

interface CardProps {
  readonly checkId: string | null;
  readonly check: CheckView | undefined;
  readonly asked: Asked;
  readonly waiting: PaymentView | undefined;
  /** How much of what is due, and the tip. */
  readonly extras: ReactNode;
}

/** Asks the terminal, and says in words what it does. */
export function Card({ checkId, check, asked: wanted, waiting, extras }: CardProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const connection = useConnection();
  const card = useCommand(routes.payCard);
  const cancel = useCommand(routes.cancelPayment);
  const [asked, setAsked] = useState<string | null>(null);
  const away = connection.state !== 'live';
  const failed = check?.payments.findLast(({ tender, state }) => tender === 'card' && state === 'failed');
  const problem = card.problem ?? cancel.problem;
  const ask = (): void => {
    if (checkId === null) return;
    const paymentId = client.newId();
    setAsked(paymentId);
    void card.run({ params: { checkId }, body: { paymentId, ...partBody(wanted) } });
  };

  if (waiting) {
    const silent = waiting.state === 'unanswered';
    return (
      <div role="status" className="grid justify-items-center gap-4 rounded-md bg-sunk p-6 text-center">
        {silent ? (
          <TriangleAlert aria-hidden className="size-12 text-warn-text" />
        ) : (
          <span className="text-3xl text-accent-text">
            <Spinner />
          </span>
        )}
        <p className="text-xl font-semibold">{silent ? t('pay.unanswered') : t('pay.waiting')}</p>
        <p className="max-w-120">{silent ? t('pay.unansweredHint') : t('pay.waitingHint')}</p>
        <Money minor={waiting.amount + waiting.tip} className="text-3xl font-bold" />
        <Age since={waiting.at} />
        {cancel.problem && <p className="text-danger-text">{words(cancel.problem)}</p>}
        <Button
          size="large"
          icon={X}
          busy={cancel.pending > 0}
          onClick={() => void cancel.run({ params: { paymentId: waiting.id } })}
        >
          {t('pay.giveUp')}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
      {failed && (asked === null || failed.id === asked) && (
        <ErrorNote title={t('pay.notTaken')}>{t(failureKey(failed.reason))}</ErrorNote>
      )}
      {away && <ErrorNote title={t('pay.cardAway')}>{t('pay.cardAwayHint')}</ErrorNote>}
      <Ask
        hint={!away && <p className="text-muted">{checkId === null ? t('pay.submitting') : t('pay.cardHint')}</p>}
        icon={CreditCard}
        busy={card.pending > 0}
        disabled={checkId === null || away}
        onAsk={ask}
        extras={extras}
      >
        {failed ? t('pay.askAgain') : t('pay.askTerminal')}
      </Ask>
    </div>
  );
}

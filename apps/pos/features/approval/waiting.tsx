import { Button } from '@comanda/kit/ui/button.tsx';
import { Spinner } from '@comanda/kit/ui/spinner.tsx';
import { Age } from '@comanda/kit/ui/ticker.tsx';
import type { ApprovalView } from '@comanda/shared/contracts/views/approval.ts';
import { Ban, X } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

interface WaitingProps {
  /** Undefined: it has not come back from the hub yet. */
  readonly approval: ApprovalView | undefined;
  readonly onGiveUp: () => void;
}

/** A word was asked for elsewhere: how long ago, and what became of it. */
export function Waiting({ approval, onGiveUp }: WaitingProps) {
  const t = useText();
  if (approval?.state === 'denied') {
    return (
      <div role="alert" className="grid justify-items-center gap-3 rounded-md bg-danger-soft p-6 text-danger-ink">
        <Ban aria-hidden className="size-10" />
        <p className="text-xl font-semibold">{t('approval.denied', { name: approval.answeredByName ?? '' })}</p>
        <Button size="large" onClick={onGiveUp}>
          {t('order.understood')}
        </Button>
      </div>
    );
  }
  return (
    <div role="status" className="grid justify-items-center gap-3 rounded-md bg-sunk p-6 text-center">
      <span className="text-3xl text-accent-text">
        <Spinner />
      </span>
      <p className="text-xl font-semibold">{t('approval.waiting')}</p>
      <p>{t('approval.waitingHint')}</p>
      {approval && <Age since={approval.at} />}
      <Button size="large" icon={X} onClick={onGiveUp}>
        {t('approval.giveUp')}
      </Button>
    </div>
  );
}

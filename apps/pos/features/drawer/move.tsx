import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand } from '@comanda/kit/hub-client/react.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { announce } from '@comanda/kit/ui/announce.tsx';
import type { CashMove } from '@comanda/shared/contracts/events/drawer.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

interface MoveProps {
  readonly drawerId: string;
  readonly kind: CashMove | 'no_sale';
  readonly disabled: boolean;
  readonly onDone: () => void;
}

/** Cash in or out that is no sale, or the drawer opened for none: each with its reason. */
export function Move({ drawerId, kind, disabled, onDone }: MoveProps) {
  const t = useText();
  const words = useProblemWords();
  const move = useCommand(routes.moveCash);
  const noSale = useCommand(routes.noSale);
  const [amount, setAmount] = useState(0);
  const [reason, setReason] = useState('');
  const problem = move.problem ?? noSale.problem;
  const ready = reason.trim() !== '' && (kind === 'no_sale' || amount > 0);
  const book = async (): Promise<void> => {
    if (!ready || disabled) return;
    const params = { drawerId };
    const outcome =
      kind === 'no_sale'
        ? await noSale.run({ params, body: { reason: reason.trim() } })
        : await move.run({ params, body: { kind, amount, reason: reason.trim() } });
    if (!outcome.ok) return;
    announce(t(`drawer.done.${kind}`));
    onDone();
  };
  return (
    <div className="grid grid-cols-2 items-start gap-5 max-md:grid-cols-1">
      {kind === 'no_sale' ? (
        <div />
      ) : (
        <MoneyPad label={t('drawer.amount')} minor={amount} onChange={setAmount} onEnter={() => void book()} />
      )}
      <div className="grid gap-3">
        {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
        {(['one', 'two'] as const).map((which) => {
          const preset = t(`drawer.reasons.${kind}.${which}`);
          return (
            <Button key={which} wide onClick={() => setReason(preset)}>
              {preset}
            </Button>
          );
        })}
        <TextField label={t('drawer.reason')} value={reason} onChange={setReason} maxLength={200} required />
        <Button
          variant="primary"
          size="pay"
          wide
          busy={move.pending + noSale.pending > 0}
          disabled={!ready || disabled}
          onClick={() => void book()}
        >
          {t(`drawer.do.${kind}`)}
        </Button>
      </div>
    </div>
  );
}

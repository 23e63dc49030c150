import { Conflict } from '@comanda/kit/conflicts/conflict.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useFollow } from '@comanda/kit/hub-client/react.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { ConflictChoice, ConflictView } from '@comanda/shared/contracts/views/cut-off.ts';
import { useText } from '../../i18n/index.ts';
import { withApproval } from '../../model/approval.ts';
import { useCutOff } from '../../model/cut-off.ts';

/** What was done while cut off and does not fit, for a person to settle. */
export function Conflicts({ onOrder }: { readonly onOrder: (orderId: string) => void }) {
  const t = useText();
  const words = useProblemWords();
  const away = useCutOff() !== null;
  const { run, pending } = useCommand(routes.settleConflict);
  const conflicts = useFollow('conflicts', {}, ({ list }) => list);
  if (conflicts.length === 0) return null;
  const settle = async (conflict: ConflictView, choice: ConflictChoice, what: string): Promise<void> => {
    const { id: conflictId, orderId } = conflict;
    const deed = { orderId, amount: choice === 'give_back' ? conflict.amount : null, what };
    const outcome = await withApproval(deed, (approval) =>
      run({ params: { conflictId }, body: { choice, ...approval } }),
    );
    if (!outcome) return;
    if (outcome.ok) toast(t('conflict.settled'), { tone: 'good' });
    else toast(words(outcome.error), { tone: 'danger' });
  };
  return (
    <section className="mb-6">
      <h3 className="text-lg font-semibold">{t('conflict.title')}</h3>
      <p className="mb-2 text-base text-muted">{t('conflict.hint')}</p>
      <ul className="grid gap-3">
        {conflicts.map((conflict) => (
          <Conflict
            key={conflict.id}
            conflict={conflict}
            choices={conflict.choices}
            busy={pending > 0}
            disabled={away}
            onChoice={(choice, what) => void settle(conflict, choice, what)}
            onOrder={() => onOrder(conflict.orderId)}
          />
        ))}
      </ul>
    </section>
  );
}

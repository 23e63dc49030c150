import { Conflict } from '@comanda/kit/conflicts/conflict.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useConnection, useFollow } from '@comanda/kit/hub-client/react.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { ConflictChoice } from '@comanda/shared/contracts/views/cut-off.ts';
import { useText } from '../../i18n/index.ts';

/** Those that are about a drawer are settled at a till, where one is open. */
const AT_A_TILL: readonly ConflictChoice[] = ['book', 'give_back'];

/** What tills did while cut off and does not fit; a manager settles it from here as well as at a till. */
export function Conflicts() {
  const t = useText();
  const words = useProblemWords();
  const live = useConnection().state === 'live';
  const { run, pending } = useCommand(routes.settleConflict);
  const conflicts = useFollow('conflicts', {}, ({ list }) => list);
  if (conflicts.length === 0) return null;
  const settle = async (conflictId: string, choice: ConflictChoice): Promise<void> => {
    const outcome = await run({ params: { conflictId }, body: { choice } });
    if (outcome.ok) toast(t('conflict.settled'), { tone: 'good' });
    else toast(words(outcome.error), { tone: 'danger' });
  };
  return (
    <Panel title={t('conflict.title')}>
      <div className="grid gap-3 p-4">
        <p className="text-muted">{t('conflict.hint')}</p>
        {conflicts.some(({ choices }) => choices.some((choice) => AT_A_TILL.includes(choice))) && (
          <p className="text-muted">{t('conflict.atTill')}</p>
        )}
        <ul className="grid gap-3">
          {conflicts.map((conflict) => (
            <Conflict
              key={conflict.id}
              conflict={conflict}
              choices={conflict.choices.filter((choice) => !AT_A_TILL.includes(choice))}
              busy={pending > 0}
              disabled={!live}
              onChoice={(choice) => void settle(conflict.id, choice)}
              onOrder={null}
            />
          ))}
        </ul>
      </div>
    </Panel>
  );
}

import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useOutbox } from '@comanda/kit/hub-client/react.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import type { DrawerView } from '@comanda/shared/contracts/views/drawer.ts';
import { useText } from '../../i18n/index.ts';
import { CountPad } from './count-pad.tsx';

interface CountProps {
  readonly drawer: DrawerView;
  readonly disabled: boolean;
}

/** The blind count: nothing of what should be there is on the screen, nor at it. */
export function Count({ drawer, disabled }: CountProps) {
  const t = useText();
  const words = useProblemWords();
  const { run, pending, problem } = useCommand(routes.countDrawer);
  // Its own command is in the outbox too while it is on its way.
  const unsent = useOutbox().waiting - pending;
  return (
    <div className="grid gap-4">
      {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
      {unsent > 0 && (
        <p className="rounded-md bg-warn-soft p-3 text-warn-ink">{t('drawer.unsent', { count: unsent })}</p>
      )}
      <CountPad
        action={t('drawer.give')}
        busy={pending > 0}
        disabled={disabled || unsent > 0}
        onCounts={(counts) => void run({ params: { drawerId: drawer.id }, body: { counts, unsent } })}
      />
    </div>
  );
}

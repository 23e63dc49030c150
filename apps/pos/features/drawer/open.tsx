import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { announce } from '@comanda/kit/ui/announce.tsx';
import { useText } from '../../i18n/index.ts';
import { CountPad } from './count-pad.tsx';

/** Counts the float and opens a drawer at this device. */
export function Open({ disabled }: { readonly disabled: boolean }) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const { run, pending, problem } = useCommand(routes.openDrawer);
  return (
    <div className="grid gap-4">
      {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
      <div>
        <p className="text-lg font-semibold">{t('drawer.none')}</p>
        <p className="text-base text-muted">{t('drawer.noneHint')}</p>
      </div>
      <CountPad
        action={t('drawer.openIt')}
        busy={pending > 0}
        disabled={disabled}
        onCounts={(counts) =>
          void run({ body: { drawerId: client.newId(), counts } }).then(
            (outcome) => outcome.ok && announce(t('drawer.opened')),
          )
        }
      />
    </div>
  );
}

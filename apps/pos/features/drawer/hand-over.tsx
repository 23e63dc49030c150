import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { announce } from '@comanda/kit/ui/announce.tsx';
import type { DrawerView } from '@comanda/shared/contracts/views/drawer.ts';
import { useText } from '../../i18n/index.ts';

interface HandOverProps {
  readonly drawer: DrawerView;
  readonly disabled: boolean;
  readonly onDone: () => void;
}

/** The drawer stays open; somebody else answers for it. */
export function HandOver({ drawer, disabled, onDone }: HandOverProps) {
  const t = useText();
  const words = useProblemWords();
  const { data, problem, refetch } = useRoute(routes.staffTiles);
  const command = useCommand(routes.handOverDrawer);
  const give = async (staffId: string, name: string): Promise<void> => {
    const outcome = await command.run({ params: { drawerId: drawer.id }, body: { staffId } });
    if (!outcome.ok) return;
    announce(t('drawer.done.hand_over', { name }));
    onDone();
  };
  if (!data) {
    return problem ? (
      <ErrorNote title={t('refused')} onRetry={refetch}>
        {words(problem)}
      </ErrorNote>
    ) : (
      <Loading />
    );
  }
  return (
    <div className="grid gap-3">
      {command.problem && <ErrorNote title={t('refused')}>{words(command.problem)}</ErrorNote>}
      <p className="text-base text-muted">{t('drawer.to')}</p>
      <div className="grid grid-cols-3 gap-2">
        {data.staff
          .filter(({ id }) => `staff:${id}` !== drawer.holder)
          .map(({ id, name }) => (
            <Button
              key={id}
              size="large"
              disabled={disabled || command.pending > 0}
              onClick={() => void give(id, name)}
            >
              {name}
            </Button>
          ))}
      </div>
    </div>
  );
}

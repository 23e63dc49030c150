import { Button } from '@comanda/kit/ui/button.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import type { SetUpState } from '@comanda/shared/contracts/desktop.ts';
import { AppWindow, Plus, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useText } from './i18n/index.ts';
import { Problem } from './problem.tsx';
import { useAsking } from './program.ts';
import { Sure } from './sure.tsx';

type Screen = SetUpState['screens'][number];

/** The screens of this machine, and those that were removed and can be put back. */
export function MachineScreens({ state, onAdd }: { readonly state: SetUpState; readonly onAdd: () => void }) {
  const t = useText();
  const { ask, problem } = useAsking();
  const [going, setGoing] = useState<string | null>(null);
  const { screens, removed, hub } = state;
  const leaving = screens.find(({ id }) => id === going);
  if (screens.length === 0 && removed.length === 0) return null;
  return (
    <Panel title={t('machine.screens')}>
      {hub?.here === false && <p className="mb-4 text-muted">{t('role.hub', { name: hub.venue ?? hub.name })}</p>}
      {state.unpaired && <p className="mb-4">{t('machine.unpaired')}</p>}
      <ul className="mb-4 grid gap-3">
        {screens.map(({ id, name, unsent }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            <Button icon={AppWindow} onClick={() => void ask('showScreen', { id })}>
              {t('machine.show', { name })}
            </Button>
            <Button icon={Trash2} onClick={() => setGoing(id)}>
              {t('machine.remove', { name })}
            </Button>
            {unsent !== null && unsent > 0 && <span>{t('machine.unsent', { count: unsent })}</span>}
          </li>
        ))}
        {removed.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            <span className="text-muted">{t('machine.wasRemoved', { name })}</span>
            <Button icon={Undo2} onClick={() => void ask('putBack', { id })}>
              {t('machine.putBack', { name })}
            </Button>
          </li>
        ))}
      </ul>
      <Problem problem={problem} />
      {screens.length > 0 && (
        <Button icon={Plus} onClick={onAdd}>
          {t('machine.add')}
        </Button>
      )}
      {leaving && <Leaving screen={leaving} onClose={() => setGoing(null)} />}
    </Panel>
  );
}

function Leaving({ screen: { id, name, unsent }, onClose }: { readonly screen: Screen; readonly onClose: () => void }) {
  const t = useText();
  const what = unsent === null ? 'removeUnknown' : unsent > 0 ? 'removeUnsent' : 'removeSent';
  return (
    <Sure
      title={t('machine.removeTitle', { name })}
      doIt={t(unsent === 0 ? 'machine.removeIt' : 'machine.removeAnyway')}
      call="removeScreen"
      input={{ id, evenUnsent: unsent !== 0 }}
      onClose={onClose}
    >
      {t(`machine.${what}`, { count: unsent ?? 0 })} {t('machine.removeHint')}
    </Sure>
  );
}

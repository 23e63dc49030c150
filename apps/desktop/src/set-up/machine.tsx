import { Button } from '@comanda/kit/ui/button.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import type { SetUpState } from '@comanda/shared/contracts/desktop.ts';
import { AppWindow, Plus, Trash2 } from 'lucide-react';
import { useText } from './i18n/index.ts';
import { Problem } from './problem.tsx';
import { useAsking } from './program.ts';

/** What this machine is by now: its screens, and the hub if it runs here. */
export function Machine({ state, onAdd }: { readonly state: SetUpState; readonly onAdd: () => void }) {
  const t = useText();
  const { ask } = useAsking();
  const { here, screens } = state;
  const [address] = here.addresses;
  return (
    <>
      {state.hub?.replaced === true && (
        <ErrorNote title={t('machine.replacedTitle')}>{t('machine.replaced')}</ErrorNote>
      )}
      {here.state !== 'off' && (
        <Panel title={t('machine.hub')}>
          <p role="status" className="text-lg font-semibold">
            {t(`machine.${here.state}`)}
          </p>
          {here.rebuilding !== null && <p>{t('machine.rebuilding', { percent: here.rebuilding })}</p>}
          <Problem problem={here.trouble} />
          {address !== undefined && <p>{t('machine.reach', { address })}</p>}
          {here.crashes > 0 && <p className="text-muted">{t('machine.fell', { count: here.crashes })}</p>}
        </Panel>
      )}
      {screens.length > 0 && (
        <Panel title={t('machine.screens')}>
          {state.hub?.here === false && (
            <p className="mb-4 text-muted">{t('role.hub', { name: state.hub.venue ?? state.hub.name })}</p>
          )}
          <ul className="mb-4 grid gap-3">
            {screens.map(({ id, name }) => (
              <li key={id} className="flex flex-wrap gap-3">
                <Button icon={AppWindow} onClick={() => void ask('showScreen', { id })}>
                  {t('machine.show', { name })}
                </Button>
                <Button variant="quiet" icon={Trash2} onClick={() => void ask('removeScreen', { id })}>
                  {t('machine.remove', { name })}
                </Button>
              </li>
            ))}
          </ul>
          <Button icon={Plus} onClick={onAdd}>
            {t('machine.add')}
          </Button>
        </Panel>
      )}
      <Panel>
        <Switch
          label={t('machine.autostart')}
          on={state.autostart}
          onChange={(on) => void ask('setAutostart', { on })}
        />
        {state.plainSecrets && <p className="mt-3 text-sm text-muted">{t('machine.plain')}</p>}
      </Panel>
    </>
  );
}

import { Button } from '@comanda/kit/ui/button.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import type { SetUpState } from '@comanda/shared/contracts/desktop.ts';
import { ServerOff } from 'lucide-react';
import { useState } from 'react';
import { useText } from './i18n/index.ts';
import { MachineScreens } from './machine-screens.tsx';
import { Problem } from './problem.tsx';
import { useAsking } from './program.ts';
import { Sure } from './sure.tsx';

/** What this machine is by now: its screens, and the hub if it runs here. */
export function Machine({ state, onAdd }: { readonly state: SetUpState; readonly onAdd: () => void }) {
  const t = useText();
  const { ask, problem } = useAsking();
  const { here } = state;
  return (
    <>
      {state.hub?.replaced === true && (
        <ErrorNote title={t('machine.replacedTitle')}>{t('machine.replaced')}</ErrorNote>
      )}
      {state.wanted.hubElsewhere && <p role="status">{t('machine.hubElsewhere')}</p>}
      {here.state !== 'off' && <HubHere here={here} belongs={state.hub?.here === true} />}
      <MachineScreens state={state} onAdd={onAdd} />
      <Panel>
        <Switch
          label={t('machine.autostart')}
          on={state.autostart}
          onChange={(on) => void ask('setAutostart', { on })}
        />
        <Problem problem={problem} />
        {state.plainSecrets && <p className="mt-3 text-sm text-muted">{t('machine.plain')}</p>}
        {state.noSandbox && <p className="mt-3 text-sm text-muted">{t('machine.noSandbox')}</p>}
      </Panel>
    </>
  );
}

/** How the hub in this program is. @param belongs this machine is the hub, and not only about to become it */
function HubHere({ here, belongs }: { readonly here: SetUpState['here']; readonly belongs: boolean }) {
  const t = useText();
  const [ending, setEnding] = useState(false);
  const [address] = here.addresses;
  return (
    <Panel title={t('machine.hub')}>
      <div className="grid gap-3">
        <p role="status" className="text-lg font-semibold">
          {t(here.trouble && here.state !== 'stopped' ? 'machine.refused' : `machine.${here.state}`)}
        </p>
        {here.rebuilding !== null && <p>{t('machine.rebuilding', { percent: here.rebuilding })}</p>}
        <Problem problem={here.trouble} />
        {address !== undefined && <p>{t('machine.reach', { address })}</p>}
        {here.crashes > 0 && <p className="text-muted">{t('machine.fell', { count: here.crashes })}</p>}
        {belongs && (
          <div>
            <Button icon={ServerOff} onClick={() => setEnding(true)}>
              {t('machine.endHub')}
            </Button>
          </div>
        )}
      </div>
      {ending && (
        <Sure
          title={t('machine.endHubTitle')}
          doIt={t('machine.endHubIt')}
          call="endHub"
          input={null}
          onClose={() => setEnding(false)}
        >
          {t('machine.endHubHint')}
        </Sure>
      )}
    </Panel>
  );
}

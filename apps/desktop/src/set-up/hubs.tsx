import { Button } from '@comanda/kit/ui/button.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { SetUpState } from '@comanda/shared/contracts/desktop.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import { Search, Server, Store } from 'lucide-react';
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react';
import { useText } from './i18n/index.ts';
import { Problem } from './problem.tsx';
import { useAsking } from './program.ts';
import { Sure } from './sure.tsx';

interface HubsProps {
  readonly state: SetUpState;
  readonly onChosen: (hub: HubRecord) => void;
}

/** The hubs on this network, an address typed by hand, or this machine itself. */
export function Hubs({ state, onChosen }: HubsProps) {
  const t = useText();
  const looking = useAsking();
  const [being, setBeing] = useState(false);
  const [address, setAddress] = useState(state.wanted.address ?? '');
  const look = async (): Promise<void> => {
    const found = await looking.ask('lookAt', { address });
    if (found) onChosen(found);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void look();
  };
  const lookFirst = useEffectEvent(() => {
    if (address !== '') void look();
  });
  // Whoever installed the program has said already where the hub is.
  useEffect(() => lookFirst(), []);
  return (
    <>
      <Panel title={t('hubs.title')}>
        <p className="mb-4 text-muted">{t('hubs.hint')}</p>
        {state.hubs.length === 0 && (
          <p role="status">
            {t('hubs.looking')} … {t('hubs.none')}
          </p>
        )}
        <ul className="grid gap-3 empty:hidden">
          {state.hubs.map((hub) => (
            <li key={hub.id} className="grid">
              <button
                type="button"
                onClick={() => onChosen(hub)}
                className="key flex min-h-tile-h items-center gap-4 rounded-md border border-line bg-surface p-4 text-start hover:border-edge"
              >
                <Store aria-hidden className="size-8 shrink-0 text-muted" />
                <span className="grid">
                  <span className="text-lg font-semibold">{hub.venue ?? t('hubs.notSetUp')}</span>
                  <span className="text-sm text-muted">
                    {hub.name} · {hub.addresses[0] ?? ''} · {hub.version}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel>
        <form className="grid gap-4" onSubmit={submit}>
          <TextField
            label={t('hubs.address')}
            hint={t('hubs.addressHint')}
            value={address}
            onChange={setAddress}
            autoComplete="off"
            maxLength={200}
          />
          <Problem problem={looking.problem} />
          <Button type="submit" icon={Search} busy={looking.busy} disabled={address.trim() === ''}>
            {t('hubs.look')}
          </Button>
        </form>
      </Panel>
      <Panel>
        <p className="mb-4 text-muted">{t('hubs.beHint')}</p>
        <Button icon={Server} wide onClick={() => setBeing(true)}>
          {t('hubs.be')}
        </Button>
        {being && (
          <Sure
            title={t('hubs.beTitle')}
            doIt={t('hubs.beIt')}
            harmless
            call="beHub"
            input={null}
            onClose={() => setBeing(false)}
          >
            {t('hubs.beSure')}
          </Sure>
        )}
      </Panel>
    </>
  );
}

import { Button } from '@comanda/kit/ui/button.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { Tile } from '@comanda/kit/ui/tile.tsx';
import type { SetUpState } from '@comanda/shared/contracts/desktop.ts';
import { DEVICE_ROLES } from './roles.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import { LayoutDashboard, MonitorSmartphone } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useText } from './i18n/index.ts';
import { Problem } from './problem.tsx';
import { useAsking } from './program.ts';
import type { Paired } from './belongings.tsx';

type Role = (typeof DEVICE_ROLES)[number];

interface RoleProps {
  readonly state: SetUpState;
  /** Null: the hub that this machine has already. */
  readonly hub: HubRecord | null;
  readonly onPaired: (paired: Paired) => void;
}

/** What the machine is for, and the six digits that let it in. */
export function RoleChoice({ state, hub, onPaired }: RoleProps) {
  const t = useText();
  const { ask, busy, problem } = useAsking();
  const here = hub === null && state.hub?.here === true;
  // A new hub gives no codes before its console has set the venue up.
  const first = here && state.screens.length === 0 ? 'console' : 'pos';
  const [role, setRole] = useState<Role>(state.wanted.role ?? first);
  const [named, setNamed] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const name = named ?? t(`role.${role}`);
  const shown = here ? t('role.here') : (hub?.venue ?? hub?.name ?? state.hub?.venue ?? state.hub?.name ?? '');

  const pair = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const language = document.documentElement.lang;
    const paired = await ask('pair', { hub, code, role, name: name.trim() || t(`role.${role}`), language });
    if (paired) onPaired({ ...paired, role, name });
  };
  const openConsole = (): void => {
    const nothing = { station: null, printer: null, drawer: false, display: null } as const;
    void ask('openScreen', { pairing: null, choice: { ...nothing, role: 'console', name, locked: false } });
  };
  return (
    <Panel title={t('role.title')}>
      <p className="mb-4 text-muted">{t('role.hub', { name: shown })}</p>
      <div className="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-5">
        {DEVICE_ROLES.map((each) => (
          <Tile
            key={each}
            title={t(`role.${each}`)}
            detail={t(each === 'console' ? 'role.consoleRole' : `role.${each}Hint`)}
            selected={each === role}
            onPress={() => setRole(each)}
          />
        ))}
      </div>
      {here && role === 'console' ? (
        <div className="grid gap-4">
          <p className="text-muted">{t('role.consoleHint')}</p>
          <Problem problem={problem} />
          <Button variant="primary" icon={LayoutDashboard} busy={busy} onClick={openConsole}>
            {t('role.openConsole')}
          </Button>
        </div>
      ) : (
        <form className="grid gap-4" onSubmit={(event) => void pair(event)}>
          <TextField label={t('role.name')} value={name} onChange={setNamed} maxLength={60} />
          <TextField
            label={t('role.code')}
            hint={t('role.codeHint')}
            value={code}
            onChange={(text) => setCode(text.replace(/\D/g, ''))}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
          />
          <Problem problem={problem} />
          <Button type="submit" variant="primary" icon={MonitorSmartphone} busy={busy} disabled={code.length !== 6}>
            {t('role.pair')}
          </Button>
        </form>
      )}
    </Panel>
  );
}

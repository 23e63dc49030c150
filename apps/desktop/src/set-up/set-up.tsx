import { Button } from '@comanda/kit/ui/button.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import { LanguageSwitch } from '@comanda/kit/ui/switches.tsx';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Belongings, type Paired } from './belongings.tsx';
import { Hubs } from './hubs.tsx';
import { useText } from './i18n/index.ts';
import { Machine } from './machine.tsx';
import { useSetUpState } from './program.ts';
import { RoleChoice } from './role.tsx';

/** The window of a machine that has no screen yet, or that gets another: hub, role, what belongs to it. */
export function SetUp() {
  const t = useText();
  const state = useSetUpState();
  const [hub, setHub] = useState<HubRecord | null>(null);
  const [adding, setAdding] = useState(false);
  const [paired, setPaired] = useState<Paired | null>(null);
  if (!state) return <Loading what={t('loading')} />;

  const known = hub !== null || state.hub !== null;
  const choosing = state.screens.length === 0 || adding;
  const back = paired ? () => setPaired(null) : hub ? () => setHub(null) : adding ? () => setAdding(false) : null;
  return (
    <main className="mx-auto grid w-full max-w-200 gap-6 p-6">
      <header className="flex items-center justify-between gap-4">
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <LanguageSwitch />
      </header>
      {back && (
        <div>
          <Button icon={ArrowLeft} onClick={back}>
            {t('back')}
          </Button>
        </div>
      )}
      {choosing && !known && <Hubs state={state} onChosen={setHub} />}
      {choosing && known && !paired && <RoleChoice state={state} hub={hub} onPaired={setPaired} />}
      {choosing && paired && <Belongings paired={paired} state={state} />}
      {!adding && <Machine state={state} onAdd={() => setAdding(true)} />}
      <footer className="text-sm text-muted">{t('version', { version: state.version })}</footer>
    </main>
  );
}

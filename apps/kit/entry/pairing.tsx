import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import { MonitorCheck, MonitorSmartphone } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { routes } from '../hub-client/contracts.frozen.ts';
import { useHub, useRoute } from '../hub-client/react.tsx';
import type { HubProblem } from '../hub-client/types.ts';
import { useKitText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote, Loading } from '../ui/notes.tsx';
import { Panel } from '../ui/panel.tsx';
import { LanguageSwitch } from '../ui/switches.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useProblemWords } from './words.ts';

/** Station of a kitchen screen, as its address gives it. */
const station = (): string | null => new URLSearchParams(globalThis.location.search).get('station');

/** Makes this browser a device of the venue. */
export function Pairing({ deviceRole: role }: { readonly deviceRole: DeviceRole }) {
  const t = useKitText();
  const words = useProblemWords();
  const client = useHub();
  const { data: house, problem: away, refetch } = useRoute(routes.welcome);
  const [code, setCode] = useState('');
  const [name, setName] = useState(t(`entry.devices.${role}`));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<HubProblem | null>(null);

  const pair = async (run: () => ReturnType<typeof client.pairHere>): Promise<void> => {
    setBusy(true);
    const outcome = await run();
    setBusy(false);
    setProblem(outcome.ok ? null : outcome.error);
  };
  const input = { name: name.trim() || t(`entry.devices.${role}`), station: role === 'kitchen' ? station() : null };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void pair(() => client.pairWithCode(code.trim(), input));
  };

  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-120 content-center gap-6 p-6">
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl font-bold">{house?.name ?? 'Comanda'}</h1>
        <LanguageSwitch />
      </header>
      {!house && !away && <Loading what={t('entry.looking')} />}
      {!house && away && (
        <ErrorNote title={t('entry.problem')} onRetry={refetch}>
          {words(away)}
        </ErrorNote>
      )}
      {house && !house.setUp && (
        <Panel title={t('entry.notSetUp')}>
          <p>{t('entry.notSetUpHint')}</p>
          <a className="mt-4 inline-block font-semibold text-accent-text underline" href="/console">
            {t('entry.openConsole')}
          </a>
        </Panel>
      )}
      {house?.setUp && (
        <>
          {house.demo && house.local && (
            <Panel>
              <Button
                variant="primary"
                size="pay"
                wide
                icon={MonitorCheck}
                busy={busy}
                onClick={() => void pair(() => client.pairHere(input))}
              >
                {t('entry.here')}
              </Button>
              <p className="mt-2 text-sm text-muted">{t('entry.hereHint')}</p>
            </Panel>
          )}
          <Panel title={t('entry.pairTitle')}>
            <form className="grid gap-4" onSubmit={submit}>
              <p className="text-muted">{t('entry.pairHint')}</p>
              <TextField
                label={t('entry.code')}
                value={code}
                onChange={setCode}
                inputMode="numeric"
                autoComplete="off"
                maxLength={6}
                error={problem ? words(problem) : undefined}
              />
              <TextField label={t('entry.name')} value={name} onChange={setName} maxLength={60} />
              <Button type="submit" icon={MonitorSmartphone} busy={busy} disabled={!/^\d{6}$/.test(code.trim())}>
                {t('entry.pair')}
              </Button>
            </form>
          </Panel>
        </>
      )}
    </main>
  );
}

import { Pairing } from '@comanda/kit/entry/pairing.tsx';
import { SignIn } from '@comanda/kit/entry/sign-in.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { deviceClock } from '@comanda/kit/hub-client/clock.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useDevice, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { useKitText } from '@comanda/kit/i18n/index.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { LanguageSwitch } from '@comanda/kit/ui/switches.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { SECOND } from '@comanda/shared/base/time.ts';
import { LogIn, MonitorSmartphone } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { SetUp } from '../features/setup/set-up.tsx';
import { useText } from '../i18n/index.ts';

/** Between two askings of a hub that does not answer. */
const AGAIN_MS = SECOND;

function Unanswered({ problem, onRetry }: { readonly problem: HubProblem; readonly onRetry: () => void }) {
  const words = useProblemWords();
  const t = useKitText();
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-120 content-center p-6">
      <ErrorNote title={t(problem.code === 'unreachable' ? 'connection.unheard' : 'entry.problem')} onRetry={onRetry}>
        {words(problem)}
      </ErrorNote>
    </main>
  );
}

/** Before somebody is signed in: a new venue is set up; a paired browser asks for a PIN, any other for a password. */
export function Before() {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const device = useDevice();
  const { data: house, problem: unanswered, loading, refetch } = useRoute(routes.welcome);
  const [pairing, setPairing] = useState(false);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<HubProblem | null>(null);

  // Before somebody is known nothing is live, by which others hear that a hub is back; it may start along with this screen.
  const again = !loading && unanswered?.code === 'unreachable';
  useEffect(() => (again ? deviceClock.after(AGAIN_MS, refetch) : undefined), [again, refetch]);

  if (!house && unanswered) return <Unanswered problem={unanswered} onRetry={refetch} />;
  if (!house) return <Loading />;
  if (!house.setUp) return <SetUp local={house.local} onDone={refetch} />;
  if (device) return <SignIn />;
  if (pairing) return <Pairing deviceRole="console" />;

  const signIn = async (): Promise<void> => {
    setBusy(true);
    const outcome = await client.signInByPassword(username.trim(), password);
    setBusy(false);
    setProblem(outcome.ok ? null : outcome.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void signIn();
  };
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-120 content-center gap-6 p-6">
      <header className="flex items-center justify-between gap-4">
        <h1 className="text-2xl font-bold">{house.name}</h1>
        <LanguageSwitch />
      </header>
      <Panel title={t('signIn.title')}>
        <form className="grid gap-4" onSubmit={submit}>
          <TextField label={t('signIn.username')} value={username} onChange={setUsername} autoComplete="username" />
          <TextField
            label={t('signIn.password')}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            error={problem ? words(problem) : undefined}
          />
          <Button type="submit" variant="primary" icon={LogIn} busy={busy}>
            {t('signIn.go')}
          </Button>
        </form>
      </Panel>
      <Button icon={MonitorSmartphone} onClick={() => setPairing(true)}>
        {t(house.demo && house.local ? 'signIn.here' : 'signIn.pairHere')}
      </Button>
    </main>
  );
}

import type { StaffTile } from '@comanda/shared/contracts/views/session.ts';
import { UserRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { routes } from '../hub-client/contracts.frozen.ts';
import { useConnection, useHub, useRoute } from '../hub-client/react.tsx';
import type { HubProblem } from '../hub-client/types.ts';
import { useKitText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { ConnectionBadge } from '../ui/connection-badge.tsx';
import { Empty, ErrorNote, Loading } from '../ui/notes.tsx';
import { PinPad } from '../ui/pin-pad.tsx';
import { LanguageSwitch } from '../ui/switches.tsx';
import { useProblemWords } from './words.ts';

/** Seconds that a refusal asks one to wait. */
function secondsOf(problem: HubProblem | null): number {
  const details = problem && 'details' in problem ? problem.details : undefined;
  return Number(details?.['seconds'] ?? 0);
}

interface SignInProps {
  /** What the PIN is for, where it is not to work at this screen. */
  readonly title?: string;
  /** What is done with a PIN; it signs in where not given. @returns why not */
  readonly submit?: (person: StaffTile, pin: string) => Promise<HubProblem | null>;
}

/** Whose PIN, then the PIN. */
export function SignIn({ title, submit: done }: SignInProps) {
  const t = useKitText();
  const words = useProblemWords();
  const client = useHub();
  const connection = useConnection();
  const { data, problem, refetch } = useRoute(routes.staffTiles);
  const [person, setPerson] = useState<StaffTile | null>(null);
  const [failure, setFailure] = useState<HubProblem | null>(null);
  const [waitUntil, setWaitUntil] = useState(0);
  // A till that is switched on before its hub asks again by itself.
  const missed = problem !== null && connection.state === 'live';
  useEffect(() => {
    if (missed) refetch();
  }, [missed, refetch]);

  const submit = async (pin: string): Promise<void> => {
    if (!person) return;
    const enter = async (): Promise<HubProblem | null> => {
      const outcome = await client.signInByPin(person.id, pin);
      return outcome.ok ? null : outcome.error;
    };
    const problem = await (done ? done(person, pin) : enter());
    setFailure(problem);
    const seconds = secondsOf(problem);
    setWaitUntil(seconds > 0 ? client.hubNow() + seconds * 1_000 : 0);
  };

  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-160 content-center gap-6 p-6">
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl font-bold">{title ?? t('entry.who')}</h1>
        <span className="flex items-center gap-3">
          <ConnectionBadge {...connection} />
          <LanguageSwitch />
        </span>
      </header>
      {!data && !problem && <Loading />}
      {!data && problem && (
        <ErrorNote title={t('entry.problem')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      {data?.staff.length === 0 && <Empty title={t('entry.noStaff')}>{t('entry.noStaffHint')}</Empty>}
      {data && !person && (
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          {data.staff.map((each) => (
            <li key={each.id} className="grid">
              <button
                type="button"
                className="key grid min-h-tile-h content-center rounded-md border border-line bg-surface p-4 text-start hover:border-edge"
                onClick={() => {
                  setFailure(null);
                  setPerson(each);
                }}
              >
                <span className="font-semibold">{each.name}</span>
                <span className="text-sm text-muted">{t(`entry.roles.${each.role}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {person && (
        <section className="mx-auto grid w-full max-w-80 gap-4">
          <PinPad
            label={t('entry.pin', { name: person.name })}
            onSubmit={submit}
            failure={failure ? words(failure) : undefined}
            waitUntil={waitUntil}
            min={4}
            max={8}
          />
          <Button icon={UserRound} onClick={() => setPerson(null)}>
            {t('entry.otherPerson')}
          </Button>
        </section>
      )}
    </main>
  );
}

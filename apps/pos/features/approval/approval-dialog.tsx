import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useFollow, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { PinPad } from '@comanda/kit/ui/pin-pad.tsx';
import type { StaffTile } from '@comanda/shared/contracts/views/session.ts';
import { MonitorCheck, UserRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useAsking } from '../../model/approval.ts';
import { Waiting } from './waiting.tsx';

/** Seconds that a refusal asks one to wait. */
const secondsOf = (problem: HubProblem): number =>
  Number(('details' in problem ? problem.details?.['seconds'] : undefined) ?? 0);

/** Gets a manager's word for the deed that needs one: by PIN on the spot, or from the console. */
export function ApprovalDialog() {
  const asking = useAsking(({ asking: now }) => now);
  return asking && <Asking key={asking.what} {...asking} />;
}

type AskingProps = NonNullable<ReturnType<typeof useAsking.getState>['asking']>;

function Asking({ permission, orderId, amount, what, answer }: AskingProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const { data, problem, refetch } = useRoute(routes.staffTiles);
  const [approvalId] = useState(() => client.newId());
  const [manager, setManager] = useState<StaffTile | null>(null);
  const [failure, setFailure] = useState<HubProblem | null>(null);
  const [waitUntil, setWaitUntil] = useState(0);
  const [away, setAway] = useState(false);
  const ask = useCommand(routes.askApproval);
  const withdraw = useCommand(routes.withdrawApproval);
  const asked = useFollow('approvals', {}, ({ items }) => items.get(approvalId));
  const given = away && asked?.state === 'given';
  useEffect(() => {
    if (given) answer(approvalId);
  }, [given, answer, approvalId]);
  const about = { permission, orderId, amount, reason: what.slice(0, 200) };
  const byPin = async (pin: string): Promise<void> => {
    if (!manager) return;
    const id = client.newId();
    const outcome = await client.call(routes.approveByPin, {
      body: { ...about, approvalId: id, staffId: manager.id, pin },
    });
    if (outcome.ok) return answer(id);
    setFailure(outcome.error);
    const seconds = secondsOf(outcome.error);
    setWaitUntil(seconds > 0 ? client.hubNow() + seconds * 1_000 : 0);
  };
  const byConsole = async (): Promise<void> => {
    const outcome = await ask.run({ body: { ...about, approvalId } });
    setAway(outcome.ok);
  };
  const giveUp = (): void => {
    if (away && asked?.state === 'asked') void withdraw.run({ params: { approvalId } });
    answer(null);
  };
  const managers = data?.staff.filter(({ role }) => role === 'owner' || role === 'manager') ?? [];
  return (
    <Dialog title={t('approval.title')} held onClose={giveUp}>
      <div className="grid gap-4">
        <p className="flex items-baseline justify-between gap-3 rounded-md bg-warn-soft p-4 text-warn-ink">
          <span className="min-w-0">{what}</span>
          {amount !== null && <Money minor={amount} className="font-semibold" />}
        </p>
        {ask.problem && <ErrorNote title={t('refused')}>{words(ask.problem)}</ErrorNote>}
        {away ? (
          <Waiting approval={asked} onGiveUp={giveUp} />
        ) : manager ? (
          <>
            <PinPad
              label={t('approval.pin', { name: manager.name })}
              onSubmit={byPin}
              failure={failure ? words(failure) : undefined}
              waitUntil={waitUntil}
              min={4}
              max={8}
            />
            <Button
              icon={UserRound}
              onClick={() => {
                setManager(null);
                setFailure(null);
              }}
            >
              {t('approval.other')}
            </Button>
          </>
        ) : (
          <>
            <p className="text-base">{t('approval.who')}</p>
            {!data && !problem && <Loading />}
            {problem && !data && (
              <ErrorNote title={t('refused')} onRetry={refetch}>
                {words(problem)}
              </ErrorNote>
            )}
            {data && managers.length === 0 && <Empty title={t('approval.nobody')} />}
            <ul className="grid grid-cols-2 gap-2">
              {managers.map((each) => (
                <li key={each.id} className="grid">
                  <Button size="large" icon={UserRound} onClick={() => setManager(each)}>
                    {each.name}
                  </Button>
                </li>
              ))}
            </ul>
            <Button size="large" icon={MonitorCheck} busy={ask.pending > 0} onClick={() => void byConsole()}>
              {t('approval.fromConsole')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

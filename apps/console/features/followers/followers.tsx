import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { Answer } from '@comanda/kit/hub-client/types.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { CheckCheck, Clock, RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '../../i18n/index.ts';

const LOOK = {
  live: { icon: CheckCheck, tone: 'good' },
  catching_up: { icon: RefreshCw, tone: 'accent' },
  backing_off: { icon: Clock, tone: 'warn' },
} as const;

export function Followers() {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const followers = useFollow('followers', {}, ({ list }) => list);
  const { data, refetch } = useRoute(routes.deadLetters);
  const dead = followers.reduce((sum, follower) => sum + follower.deadLetters, 0);
  useEffect(refetch, [dead, refetch]);
  const act = async (answer: Promise<Answer>): Promise<void> => {
    const outcome = await answer;
    if (!outcome.ok) toast(words(outcome.error), { tone: 'danger' });
    refetch();
  };
  return (
    <div className="grid gap-4 p-4">
      <Panel title={t('followers.caption')}>
        <ul className="grid gap-2">
          {followers.map((follower) => (
            <li key={follower.name} className="flex flex-wrap items-center gap-3">
              <span className="min-w-0 flex-1 font-semibold">{follower.name}</span>
              <span className="figures text-sm text-muted">
                {t('followers.behind')}: {follower.behind}
              </span>
              <Chip icon={LOOK[follower.state].icon} tone={LOOK[follower.state].tone}>
                {t(`followers.states.${follower.state}`)}
              </Chip>
              {follower.lastError && <span className="text-sm text-danger-text">{follower.lastError}</span>}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('followers.letters')}>
        {data?.letters.length === 0 && <p className="text-muted">{t('followers.none')}</p>}
        <ul className="grid gap-2">
          {data?.letters.map((letter) => (
            <li key={letter.id} className="flex flex-wrap items-center gap-3">
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">
                  {letter.follower}: {letter.type} ({letter.seq})
                </span>
                <span className="text-sm text-danger-text">{letter.error}</span>
              </span>
              <Button
                size="small"
                onClick={() => void act(client.call(routes.retryDeadLetter, { params: { id: letter.id }, body: {} }))}
              >
                {t('followers.retry')}
              </Button>
              <Button
                size="small"
                onClick={() => void act(client.call(routes.dismissDeadLetter, { params: { id: letter.id }, body: {} }))}
              >
                {t('followers.dismiss')}
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

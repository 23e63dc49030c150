import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useFollow } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Age } from '@comanda/kit/ui/ticker.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { ApprovalView } from '@comanda/shared/contracts/views/approval.ts';
import { Ban, Check, Hand } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { mayKey } from './may-key.ts';

/** Who waits for a manager's word, for what, and about how much; and what was answered in the last minutes. */
export function Approvals() {
  const t = useText();
  const approvals = useFollow('approvals', {}, ({ list }) => list);
  const asked = approvals.filter(({ state }) => state === 'asked');
  const answered = approvals.filter(({ state }) => state !== 'asked').toSorted((a, b) => b.at - a.at);
  return (
    <div className="mx-auto grid max-w-200 gap-6 p-4">
      <section className="grid gap-3">
        <p className="text-muted">{t('approvals.hint')}</p>
        {asked.length === 0 && (
          <Empty title={t('approvals.empty')} icon={Hand}>
            {t('approvals.emptyHint')}
          </Empty>
        )}
        <ul aria-label={t('approvals.title')} className="grid gap-3">
          {asked.map((approval) => (
            <Asked key={approval.id} approval={approval} />
          ))}
        </ul>
      </section>
      {answered.length > 0 && (
        <section className="grid gap-2">
          <h3 className="text-base font-semibold">{t('approvals.before')}</h3>
          <ul className="grid gap-1 text-sm text-muted">
            {answered.map((approval) => (
              <Answered key={approval.id} approval={approval} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Asked({ approval }: { readonly approval: ApprovalView }) {
  const t = useText();
  const words = useProblemWords();
  const give = useCommand(routes.giveApproval);
  const deny = useCommand(routes.denyApproval);
  const { id, permission, orderNumber, amount, reason, askedByName, at } = approval;
  const pending = give.pending + deny.pending > 0;
  const answer = async (command: typeof give | typeof deny, done: string): Promise<void> => {
    const outcome = await command.run({ params: { approvalId: id } });
    if (outcome.ok) toast(done, { tone: 'good' });
    else toast(words(outcome.error), { tone: 'danger' });
  };
  return (
    <li className="flex flex-wrap items-center gap-4 rounded-md border border-line bg-surface p-4 shadow-card">
      <div className="min-w-60 flex-1">
        <p className="text-lg font-semibold">{t('approvals.asks', { name: askedByName ?? t('approvals.somebody') })}</p>
        <p>{t(`approvals.may.${mayKey(permission)}`)}</p>
        {reason !== '' && <p className="text-muted">“{reason}”</p>}
        <p className="mt-1 flex items-center gap-2 text-sm text-muted">
          {orderNumber !== null && <span>{t('approvals.order', { number: orderNumber })} ·</span>}
          <Age since={at} />
        </p>
      </div>
      {amount !== null && <Money minor={amount} className="text-2xl font-bold" />}
      <div className="flex gap-2">
        <Button size="large" icon={Ban} busy={pending} onClick={() => void answer(deny, t('approvals.deniedDone'))}>
          {t('approvals.deny')}
        </Button>
        <Button
          variant="primary"
          size="large"
          icon={Check}
          busy={pending}
          onClick={() => void answer(give, t('approvals.givenDone'))}
        >
          {t('approvals.give')}
        </Button>
      </div>
    </li>
  );
}

function Answered({ approval }: { readonly approval: ApprovalView }) {
  const t = useText();
  const formats = useFormats();
  const { currency } = useVenue().settings;
  const { permission, orderNumber, amount, askedByName, answeredByName, state, at } = approval;
  const name = answeredByName ?? t('approvals.somebody');
  const said = [
    t('approvals.asks', { name: askedByName ?? t('approvals.somebody') }),
    t(`approvals.may.${mayKey(permission)}`),
    orderNumber === null ? null : t('approvals.order', { number: orderNumber }),
    amount === null ? null : formats.money(amount, currency),
    state === 'asked' || state === 'withdrawn'
      ? t(`approvals.state.${state}`)
      : t(`approvals.state.${state}`, { name }),
  ];
  return (
    <li>
      <span className="figures">{formats.time(at)}</span> · {said.filter((part) => part !== null).join(' · ')}
    </li>
  );
}

import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { HouseAccountMove } from '@comanda/shared/contracts/views/house-account.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

const TENDERS = ['cash', 'card', 'bank_qr'] as const;

/** What an account owes and of what, and money taken for it. */
export function Statement({ accountId }: { readonly accountId: string }) {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const { settings } = useVenue();
  const { data, problem, refetch } = useRoute(routes.houseAccount, { params: { accountId } });
  const settle = useCommand(routes.settleHouseAccount);
  const [amount, setAmount] = useState<number | null>(null);
  const [tender, setTender] = useState<(typeof TENDERS)[number]>('cash');
  if (problem) return <ErrorNote title={t('problem')}>{words(problem)}</ErrorNote>;
  if (!data) return <Loading />;
  const { account, moves } = data;
  const asked = amount ?? Math.max(0, account.owed);
  const wordOf = ({ kind, orderNumber, tender: by }: HouseAccountMove): string => {
    const number = formats.number(orderNumber ?? 0);
    if (kind === 'charged') return t('payments.move.charged', { number });
    if (kind === 'refunded') return t('payments.move.refunded', { number });
    return t('payments.move.settled', { tender: by ? t(`tender.${by}`) : '' });
  };
  const take = async (): Promise<void> => {
    const outcome = await settle.run({ params: { accountId }, body: { amount: asked, tender } });
    if (!outcome.ok) return;
    toast(t('payments.settled', { amount: formats.money(asked, settings.currency) }), { tone: 'good' });
    setAmount(null);
    refetch();
  };
  return (
    <section className="grid gap-3 border-t border-line pt-4">
      <p className="flex items-baseline justify-between text-lg font-semibold">
        {t('payments.owes')}
        <Money minor={account.owed} />
      </p>
      {account.owed > 0 && (
        <div className="grid gap-3 rounded-md border border-line p-3">
          <MoneyPad label={t('payments.settleAmount')} minor={asked} onChange={setAmount} />
          <Segmented
            label={t('payments.settleTender')}
            value={tender}
            options={TENDERS.map((id) => ({ id, label: t(`tender.${id}`) }))}
            onChange={setTender}
          />
          {settle.problem && <ErrorNote title={t('problem')}>{words(settle.problem)}</ErrorNote>}
          <Button
            variant="primary"
            busy={settle.pending > 0}
            disabled={asked === 0 || asked > account.owed}
            onClick={() => void take()}
          >
            {t('payments.settle')} · <Money minor={asked} />
          </Button>
        </div>
      )}
      <h3 className="font-semibold">{t('payments.moves')}</h3>
      {moves.length === 0 ? (
        <p className="text-muted">{t('payments.noMoves')}</p>
      ) : (
        <ul className="grid">
          {moves.map((move) => (
            <li key={`${move.at} ${move.kind} ${move.amount}`} className="flex gap-3 border-t border-line py-1.5">
              <span className="min-w-0 flex-1">{wordOf(move)}</span>
              <span className="text-sm text-muted">{formats.dateTime(move.at)}</span>
              <Money minor={move.amount} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

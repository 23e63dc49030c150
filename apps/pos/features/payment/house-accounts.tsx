import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import type { HouseAccount } from '@comanda/shared/contracts/views/house-account.ts';
import { NotebookPen } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Ask } from './ask.tsx';
import { type Asked, partBody, type Reply } from './payments.ts';

interface HouseAccountsProps {
  readonly accounts: readonly HouseAccount[];
  readonly checkId: string | null;
  readonly asked: Asked;
  readonly extras: ReactNode;
  readonly onPaid: (reply: Reply) => void;
}

/** Puts what is due on the account of somebody who pays later. */
export function HouseAccounts({ accounts, checkId, asked, extras, onPaid }: HouseAccountsProps) {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const { currency } = useVenue().settings;
  const { run, pending, problem } = useCommand(routes.payHouseAccount);
  const [chosen, setChosen] = useState<HouseAccount | undefined>(accounts.length === 1 ? accounts[0] : undefined);
  const nameOf = ({ holder }: HouseAccount): string => holder ?? t('pay.accountErased');
  const leftOf = ({ limit, owed }: HouseAccount): string =>
    limit === null
      ? t('pay.accountOwes', { amount: formats.money(owed, currency) })
      : t('pay.accountLeft', { amount: formats.money(Math.max(0, limit - owed), currency) });
  const put = async (): Promise<void> => {
    if (checkId === null || !chosen) return;
    const body = { paymentId: client.newId(), accountId: chosen.id, ...partBody(asked) };
    const outcome = await run({ params: { checkId }, body });
    if (outcome.ok) onPaid(outcome.value);
  };
  return (
    <div className="grid gap-4">
      {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
      <Ask
        hint={
          <>
            <p className="text-muted">{t('pay.accountHint')}</p>
            <ul className="grid max-h-72 gap-1.5 overflow-y-auto">
              {accounts.map((account) => (
                <li key={account.id} className="grid">
                  <button
                    type="button"
                    aria-pressed={account.id === chosen?.id}
                    onClick={() => setChosen(account)}
                    className="flex min-h-touch items-center justify-between gap-3 rounded-md border border-edge bg-surface px-3 text-start aria-pressed:border-accent aria-pressed:bg-accent-soft"
                  >
                    <span className="font-medium">{nameOf(account)}</span>
                    <span className="figures text-sm text-muted">{leftOf(account)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        }
        icon={NotebookPen}
        busy={pending > 0}
        disabled={checkId === null || !chosen}
        onAsk={() => void put()}
        extras={extras}
      >
        {t('pay.putOn', { name: chosen ? nameOf(chosen) : '…' })}
      </Ask>
    </div>
  );
}

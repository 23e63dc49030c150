import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import type { HouseAccount } from '@comanda/shared/contracts/views/house-account.ts';
import { Archive, NotebookText, Plus } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { AccountDialog } from './account-dialog.tsx';

/** Who pays later, and what each owes. */
export function Accounts() {
  const t = useText();
  const words = useProblemWords();
  const { data, problem, refetch } = useRoute(routes.houseAccounts);
  const [open, setOpen] = useState<HouseAccount | 'new' | null>(null);
  return (
    <Panel
      title={t('payments.accounts')}
      aside={
        <Button size="small" icon={Plus} onClick={() => setOpen('new')}>
          {t('payments.newAccount')}
        </Button>
      }
    >
      <p className="pb-3 text-sm text-muted">{t('payments.accountsHint')}</p>
      {!data && !problem && <Loading />}
      {problem && (
        <ErrorNote title={t('problem')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      {data?.accounts.length === 0 && <Empty title={t('payments.noAccounts')} icon={NotebookText} />}
      <ul aria-label={t('payments.accounts')} className="grid gap-2">
        {data?.accounts.map((account) => (
          <li key={account.id}>
            <button
              type="button"
              onClick={() => setOpen(account)}
              className="key flex min-h-12 w-full items-center gap-3 rounded-md border border-line bg-surface px-3 py-2 text-start hover:border-edge"
            >
              <span className="min-w-0 flex-1 font-medium">{account.holder ?? account.id}</span>
              {account.archived && (
                <Chip icon={Archive} tone="neutral">
                  {t('payments.closed')}
                </Chip>
              )}
              <span className="text-sm text-muted">{t('payments.owes')}</span>
              <Money minor={account.owed} className="font-semibold" />
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <AccountDialog
          account={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
            refetch();
          }}
        />
      )}
    </Panel>
  );
}

import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { SearchField } from '@comanda/kit/ui/search-field.tsx';
import { ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { PaidRow } from './paid-row.tsx';
import { usePaidChecks } from './use-paid-checks.ts';

interface PaidDialogProps {
  readonly onOrder: (orderId: string) => void;
  readonly onClose: () => void;
}

/** Checks that were paid, the last first, to look at, print, give back or open again. */
export function PaidDialog({ onOrder, onClose }: PaidDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const [search, setSearch] = useState('');
  const { checks, more, loading, problem, retry, onMore } = usePaidChecks(search.trim());
  return (
    <Dialog as="sheet" title={t('paid.title')} onClose={onClose}>
      <div className="grid gap-4">
        <SearchField label={t('paid.search')} value={search} onChange={setSearch} />
        {problem && (
          <ErrorNote title={t('refused')} onRetry={retry}>
            {words(problem)}
          </ErrorNote>
        )}
        {checks.length === 0 &&
          !problem &&
          (loading ? (
            <Loading what={t('paid.loading')} />
          ) : (
            <Empty title={t('paid.none')} icon={ReceiptText}>
              {t('paid.noneHint')}
            </Empty>
          ))}
        <ul aria-label={t('paid.title')} className="grid gap-2">
          {checks.map((check) => (
            <PaidRow key={check.checkId} check={check} onOpen={() => onOrder(check.orderId)} />
          ))}
        </ul>
        {more && (
          <Button size="large" busy={loading} onClick={onMore}>
            {t('paid.more')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

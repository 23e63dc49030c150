import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { FileDown, Printer } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { NotHere } from '../../model/not-here.tsx';
import { Figures } from './figures.tsx';
import { saveFile } from '../../model/save-file.ts';

/** One Z as it was closed, with what proves it. */
export function ZDetails({ number }: { readonly number: number }) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const { data, problem, refetch } = useRoute(routes.zReport, { params: { number } });
  const reprint = useCommand(routes.reprintZ);
  if (!data) return <NotHere problem={problem} refetch={refetch} />;
  const print = async (): Promise<void> => {
    const outcome = await reprint.run({ params: { number } });
    if (outcome.ok) toast(t('closing.reprinting'), { tone: 'good' });
    else toast(words(outcome.error), { tone: 'danger' });
  };
  const date = data.figures.businessDate;
  const journal = async (): Promise<void> => {
    const answer = await client.call(routes.journal, { query: { date } });
    if (answer.ok) saveFile(`journal-${date}.csv`, 'text/csv', answer.value);
    else toast(words(answer.error), { tone: 'danger' });
  };
  return (
    <div className="grid gap-4 p-2">
      <div className="flex flex-wrap gap-3">
        <Button icon={Printer} busy={reprint.pending > 0} onClick={() => void print()}>
          {t('closing.reprint')}
        </Button>
        <Button icon={FileDown} title={t('closing.journalHint')} onClick={() => void journal()}>
          {t('closing.journal')}
        </Button>
      </div>
      <Figures figures={data.figures} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm text-muted">
        <dt>{t('closing.log')}</dt>
        <dd className="figures">{data.seq}</dd>
        <dt>{t('closing.hash')}</dt>
        <dd className="font-mono break-all">{data.hash}</dd>
        <dt>{t('closing.signature')}</dt>
        <dd className="font-mono break-all">{data.signature}</dd>
      </dl>
    </div>
  );
}

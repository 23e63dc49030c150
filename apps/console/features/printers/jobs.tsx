import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useHub } from '@comanda/kit/hub-client/react.tsx';
import type { Answer } from '@comanda/kit/hub-client/types.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Empty, Loading } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { PrintJobView } from '@comanda/shared/contracts/views/operations.ts';
import { Printer as PrinterIcon, RotateCcw, Trash2, TriangleAlert } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { jobsShown, mayBeTried } from './jobs-shown.ts';

interface JobsProps {
  readonly printerName: (id: string) => string;
}

/** Papers that somebody must look after, those that wait, and the last that were printed. */
export function Jobs({ printerName }: JobsProps) {
  const t = useText();
  const jobs = useFollow('jobs', {});
  const shown = jobsShown(jobs.list);
  return (
    <Panel title={t('printers.jobs')}>
      {jobs.state === 'loading' && <Loading />}
      {jobs.state === 'live' && shown.length === 0 && (
        <Empty title={t('printers.noJobs')} icon={PrinterIcon}>
          {t('printers.noJobsHint')}
        </Empty>
      )}
      <ul aria-label={t('printers.jobs')} className="grid gap-1">
        {shown.map((job) => (
          <Job key={job.id} job={job} printer={printerName(job.printerId)} />
        ))}
      </ul>
    </Panel>
  );
}

function Job({ job, printer }: { readonly job: PrintJobView; readonly printer: string }) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const formats = useFormats();
  const { kind, state, error, orderNumber, createdAt } = job;
  const paper =
    orderNumber === null
      ? t(`printers.kinds.${kind}`)
      : `${t(`printers.kinds.${kind}`)} · ${t('printers.order')} ${orderNumber}`;
  const params = { jobId: job.id };
  const told = async (answer: Promise<Answer>): Promise<boolean> => {
    const outcome = await answer;
    if (!outcome.ok) toast(words(outcome.error), { tone: 'danger' });
    return outcome.ok;
  };
  const takeBack = async (): Promise<void> => {
    const outcome = await client.call(routes.restorePrintJob, { params, body: {} });
    if (outcome.ok) toast(t('printers.restored', { paper }), { tone: 'good' });
    else toast(t('printers.lost'), { tone: 'danger' });
  };
  const putAway = async (): Promise<void> => {
    if (!(await told(client.call(routes.dismissPrintJob, { params, body: {} })))) return;
    toast(t('printers.putAway', { paper }), { undo: () => void takeBack() });
  };
  return (
    <li className="flex flex-wrap items-center gap-3 border-t border-line py-1.5 first:border-t-0">
      <span className="min-w-0 flex-1">
        {paper}
        <span className="text-sm text-muted">
          {' '}
          · {printer} · {formats.time(createdAt)}
        </span>
        {error && state !== 'printed' && (
          <span className="text-sm text-danger-text"> · {t(`printers.errors.${error}`)}</span>
        )}
      </span>
      <Chip
        icon={state === 'dead' ? TriangleAlert : PrinterIcon}
        tone={state === 'dead' ? 'danger' : state === 'printed' ? 'good' : 'neutral'}
      >
        {t(`printers.job.${state}`)}
      </Chip>
      {mayBeTried(job) && (
        <>
          <Button
            size="small"
            icon={RotateCcw}
            onClick={() => void told(client.call(routes.retryPrintJob, { params, body: {} }))}
          >
            {t('printers.retry')}
            <span className="unseen"> {paper}</span>
          </Button>
          <Button size="small" icon={Trash2} onClick={() => void putAway()}>
            {t('printers.dismiss')}
            <span className="unseen"> {paper}</span>
          </Button>
        </>
      )}
    </li>
  );
}

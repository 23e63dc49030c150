import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { VerifyReport } from '@comanda/shared/contracts/views/operations.ts';
import { CircleAlert, HardDriveDownload, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Network } from './network.tsx';

export function System() {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const backups = useRoute(routes.backups);
  const jobs = useRoute(routes.jobs);
  const [report, setReport] = useState<VerifyReport | null>(null);
  const [busy, setBusy] = useState<'verify' | 'backup' | null>(null);
  const verify = async (): Promise<void> => {
    setBusy('verify');
    const answer = await client.call(routes.verify, { body: {} });
    setBusy(null);
    if (answer.ok) setReport(answer.value);
    else toast(words(answer.error), { tone: 'danger' });
  };
  const backUp = async (): Promise<void> => {
    setBusy('backup');
    const answer = await client.call(routes.backUp, { body: {} });
    setBusy(null);
    if (!answer.ok) toast(words(answer.error), { tone: 'danger' });
    backups.refetch();
  };
  const moment = (at: number | null): string =>
    at === null ? '—' : new Date(at).toLocaleString(document.documentElement.lang);
  return (
    <div className="grid gap-4 p-4">
      <Network />
      <Panel title={t('system.verify')}>
        <div className="grid gap-3">
          <p className="text-muted">{t('system.hint')}</p>
          <div>
            <Button icon={ShieldCheck} busy={busy === 'verify'} onClick={() => void verify()}>
              {t('system.verify')}
            </Button>
          </div>
          {busy === 'verify' && <Loading what={t('system.verifying')} />}
          {report && (
            <p aria-live="polite" className="grid justify-items-start gap-2">
              <Chip icon={report.ok ? ShieldCheck : CircleAlert} tone={report.ok ? 'good' : 'danger'}>
                {report.ok
                  ? t('system.well', { events: report.events, took: report.took })
                  : t('system.broken', { count: report.differences.length + report.zProblems.length })}
              </Chip>
              {report.chainBrokenAt !== null && t('system.chain', { at: report.chainBrokenAt })}
            </p>
          )}
        </div>
      </Panel>
      <Panel title={t('system.backups')}>
        <div className="grid gap-3">
          <div>
            <Button icon={HardDriveDownload} busy={busy === 'backup'} onClick={() => void backUp()}>
              {t('system.backUp')}
            </Button>
          </div>
          {backups.data?.backups.length === 0 && <p className="text-muted">{t('system.noBackups')}</p>}
          <ul>
            {backups.data?.backups.map((backup) => (
              <li key={backup.name} className="flex flex-wrap gap-4 border-t border-line py-1.5">
                <span className="min-w-0 flex-1">{backup.name}</span>
                <span className="figures text-muted">{formats.number(Math.ceil(backup.bytes / 1024))} KiB</span>
              </li>
            ))}
          </ul>
        </div>
      </Panel>
      <Panel title={t('system.jobs')}>
        <ul>
          {jobs.data?.jobs.map((job) => (
            <li key={job.name} className="flex flex-wrap gap-4 border-t border-line py-1.5 first:border-t-0">
              <span className="min-w-0 flex-1 font-semibold">{job.name}</span>
              <span className="text-sm text-muted">
                {t('system.last')}: {moment(job.lastAt)} · {t('system.next')}: {moment(job.nextAt)}
              </span>
              {job.lastError && <span className="text-sm text-danger-text">{job.lastError}</span>}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

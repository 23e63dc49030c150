import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { Answer } from '@comanda/kit/hub-client/types.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { Inbox, Pencil, Plus, Printer as PrinterIcon, Search, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { atOf } from './connection.ts';
import { FindDialog, type Preset } from './find-dialog.tsx';
import { Jobs } from './jobs.tsx';
import { Paper } from './paper.tsx';
import { PrinterDialog } from './printer-dialog.tsx';
import { Unprintable } from './unprintable.tsx';

const PAPERS = 12;

export function Printers() {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const printers = useFollow('printers', {});
  const papers = useFollow('papers', {}, ({ list }) => list);
  const venue = useVenue();
  const { data, problem, refetch } = useRoute(routes.printers);
  useEffect(() => refetch(), [venue, refetch]);
  const settings = data?.settings.filter(({ archived }) => !archived) ?? [];
  const places = useRoute(routes.printerPlaces);
  const [editing, setEditing] = useState<string | null>(null);
  const [finding, setFinding] = useState(false);
  const [preset, setPreset] = useState<Preset>({});
  const edit = (id: string, known: Preset = {}): void => {
    setPreset(known);
    places.refetch();
    setEditing(id);
  };
  const tell = async (answer: Promise<Answer>): Promise<void> => {
    const outcome = await answer;
    if (!outcome.ok) toast(words(outcome.error), { tone: 'danger' });
  };
  const set = (printerId: string, state: { paperOut: boolean; off: boolean }): void =>
    void tell(client.call(routes.setVirtualPrinter, { params: { printerId }, body: { ...state, coverOpen: false } }));
  const newest = papers.toSorted((a, b) => b.id - a.id).slice(0, PAPERS);
  return (
    <div className="grid gap-4 p-4">
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="primary" icon={Plus} disabled={!data} onClick={() => edit('')}>
          {t('house.printers.add')}
        </Button>
        <Button icon={Search} disabled={!data} onClick={() => setFinding(true)}>
          {t('printing.find')}
        </Button>
        <p className="min-w-80 flex-1 text-sm text-muted">{t('house.printers.hint')}</p>
      </div>
      {problem && (
        <ErrorNote title={t('problem')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      {printers.state === 'loading' && <Loading />}
      {printers.state === 'live' && printers.list.length === 0 && (
        <Empty title={t('printers.noPrinters')} icon={PrinterIcon}>
          {t('house.printers.noneHint')}
        </Empty>
      )}
      <Unprintable />
      <ul aria-label={t('printers.caption')} className="grid gap-2">
        {printers.list.map((printer) => {
          const well = ['ready', 'busy', 'unknown'].includes(printer.state);
          return (
            <li
              key={printer.id}
              className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-surface p-4"
            >
              <span className="min-w-64 flex-1">
                <span className="block font-semibold">{printer.name}</span>
                <span className="figures text-sm text-muted">
                  {printer.connection ? atOf(printer.connection) : `${printer.host}:${printer.port}`}{' '}
                  {printer.virtual && `· ${t('printers.virtual')}`} · {t('printers.waiting')} {printer.waiting}
                </span>
              </span>
              <Chip icon={well ? PrinterIcon : TriangleAlert} tone={well ? 'good' : 'danger'}>
                {t(`printers.states.${printer.state}`)}
              </Chip>
              {printer.paperLow && (
                <Chip icon={TriangleAlert} tone="warn">
                  {t('papers.hardware.paperLow')}
                </Chip>
              )}
              {printer.drawerOpen && (
                <Chip icon={Inbox} tone="warn">
                  {t('printers.drawerOpen')}
                </Chip>
              )}
              {printer.dead > 0 && (
                <Chip icon={TriangleAlert} tone="danger">
                  {t('printers.dead', { count: printer.dead })}
                </Chip>
              )}
              <Button size="small" icon={Pencil} disabled={!data} onClick={() => edit(printer.id)}>
                {t('house.form.edit')}
                <span className="unseen"> {printer.name}</span>
              </Button>
              <Button
                size="small"
                onClick={() =>
                  void tell(client.call(routes.testPrint, { params: { printerId: printer.id }, body: {} }))
                }
              >
                {t('printers.test')}
              </Button>
              {printer.virtual && (
                <>
                  <Button size="small" onClick={() => set(printer.id, { paperOut: false, off: true })}>
                    {t('printers.off')}
                  </Button>
                  <Button size="small" onClick={() => set(printer.id, { paperOut: true, off: false })}>
                    {t('printers.paperOut')}
                  </Button>
                  <Button size="small" onClick={() => set(printer.id, { paperOut: false, off: false })}>
                    {t('printers.on')}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <Jobs printerName={(id) => data?.settings.find((each) => each.id === id)?.name ?? ''} />
      <Panel title={t('printers.papers')}>
        {newest.length === 0 ? (
          <p className="text-muted">{t('printers.noPapers')}</p>
        ) : (
          <div className="flex flex-wrap gap-4">
            {newest.map((paper) => (
              <Paper key={paper.id} paper={paper} />
            ))}
          </div>
        )}
      </Panel>
      {finding && (
        <FindDialog
          printers={settings}
          onAdd={(found) => {
            setFinding(false);
            edit('', found);
          }}
          onClose={() => setFinding(false)}
        />
      )}
      {editing !== null && (
        <PrinterDialog
          printer={settings.find(({ id }) => id === editing) ?? null}
          others={settings.filter(({ id }) => id !== editing)}
          preset={preset}
          places={places.data}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

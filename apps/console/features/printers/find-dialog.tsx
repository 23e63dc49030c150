import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { Answer, HubProblem } from '@comanda/kit/hub-client/types.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import { RotateCcw, Search, Square } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { choicesOf, isAt } from './connection.ts';
import { FoundRow } from './found-row.tsx';

/** What is known of a printer that is to be set up. */
export type Preset = Partial<Pick<Printer, 'name' | 'host' | 'port' | 'connection'>>;

interface FindDialogProps {
  readonly printers: readonly Printer[];
  readonly onAdd: (preset: Preset) => void;
  readonly onClose: () => void;
}

/** Printers in the network and at the venue's machines, to be set up with one tap. */
export function FindDialog({ printers, onAdd, onClose }: FindDialogProps) {
  const t = useText();
  return (
    <Dialog title={t('printing.find')} size="wide" onClose={onClose}>
      <div className="grid gap-6">
        <InNetwork printers={printers} onAdd={onAdd} />
        <AtMachines printers={printers} onAdd={onAdd} />
      </div>
    </Dialog>
  );
}

type ListProps = Omit<FindDialogProps, 'onClose'>;

function InNetwork({ printers, onAdd }: ListProps) {
  const t = useText();
  const client = useHub();
  const words = useProblemWords();
  const { state: following, list } = useFollow('printerSearch', {});
  const [search] = list;
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<HubProblem | null>(null);
  const range = typed ?? search?.range ?? search?.proposed[0] ?? '';
  const running = search?.state === 'running';
  const told = async (answer: Promise<Answer>): Promise<void> => {
    const outcome = await answer;
    setProblem(outcome.ok ? null : outcome.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { range: range.trim() === '' ? null : range.trim() };
    void told(client.call(routes.startPrinterSearch, { body }));
  };
  const wrong = problem && 'field' in problem && problem.field === 'range' ? words(problem) : undefined;
  return (
    <section aria-label={t('printing.inNetwork')} className="grid gap-3">
      <h3 className="font-semibold">{t('printing.inNetwork')}</h3>
      <form className="flex flex-wrap items-start gap-3" onSubmit={submit}>
        <div className="min-w-64 flex-1">
          <TextField
            label={t('printing.range')}
            hint={t('printing.rangeHint')}
            value={range}
            error={wrong}
            disabled={running}
            spellCheck={false}
            autoCapitalize="none"
            onChange={setTyped}
          />
        </div>
        <div className="pt-7">
          {running ? (
            <Button icon={Square} onClick={() => void told(client.call(routes.cancelPrinterSearch, { body: {} }))}>
              {t('printing.stop')}
            </Button>
          ) : (
            <Button type="submit" variant="primary" icon={Search} disabled={!search}>
              {t('printing.search')}
            </Button>
          )}
        </div>
      </form>
      {problem && wrong === undefined && <ErrorNote title={t('problem')}>{words(problem)}</ErrorNote>}
      {following === 'loading' && <Loading />}
      {search && <Progress asked={search.asked} of={search.of} state={search.state} found={search.found.length} />}
      <ul aria-label={t('printing.inNetwork')} className="grid">
        {(search?.found ?? []).map(({ host, port, name, printerId }) => (
          <FoundRow
            key={`${host}:${port}`}
            name={name ?? t('printing.unnamed')}
            place={`${host}:${port}`}
            known={printers.find(({ id }) => id === printerId)}
            onAdd={() => onAdd({ host, port, ...(name !== null && { name }) })}
          />
        ))}
      </ul>
    </section>
  );
}

interface ProgressProps {
  readonly state: 'never' | 'running' | 'done' | 'cancelled';
  readonly asked: number;
  readonly of: number;
  readonly found: number;
}

function Progress({ state, asked, of, found }: ProgressProps) {
  const t = useText();
  if (state === 'never') return null;
  const counted = of > 0 ? t('printing.asked', { asked, of }) : t('printing.listening');
  const none = state === 'done' && found === 0;
  return (
    <div aria-live="polite" className="grid gap-1 text-sm">
      {state === 'running' && of > 0 && <progress value={asked} max={of} aria-label={counted} className="w-full" />}
      {state === 'running' && <p className="figures text-muted">{counted}</p>}
      {state === 'cancelled' && <p className="figures text-muted">{`${t('printing.cancelled')} · ${counted}`}</p>}
      {none && <p className="font-medium">{t('printing.noneInNetwork')}</p>}
      {none && <p className="text-muted">{t('printing.noneHint')}</p>}
    </div>
  );
}

function AtMachines({ printers, onAdd }: ListProps) {
  const t = useText();
  const words = useProblemWords();
  const { data, problem, loading, refetch } = useRoute(routes.printerPlaces);
  const choices = choicesOf(data);
  return (
    <section aria-label={t('printing.atMachines')} className="grid gap-3">
      <div className="flex items-center justify-between gap-3">
        <h3 className="font-semibold">{t('printing.atMachines')}</h3>
        <Button size="small" icon={RotateCcw} busy={loading} onClick={refetch}>
          {t('printing.lookAgain')}
        </Button>
      </div>
      {problem && (
        <ErrorNote title={t('problem')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      {data && choices.length === 0 && <p className="text-sm text-muted">{t('printing.noneAtMachines')}</p>}
      <ul aria-label={t('printing.atMachines')} className="grid">
        {choices.map((choice) => {
          const { key, connection, device, kind, at, label } = choice;
          return (
            <FoundRow
              key={key}
              name={label === '' ? at : label}
              place={[device ?? t('printing.hubQueues'), t(`printing.kinds.${kind}`), at].join(' · ')}
              known={printers.find((printer) => isAt(choice, printer.connection))}
              onAdd={() => onAdd({ connection, name: (label === '' ? at : label).slice(0, 60) })}
            />
          );
        })}
      </ul>
    </section>
  );
}

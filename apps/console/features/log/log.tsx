import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { type Formats } from '@comanda/kit/i18n/format.ts';
import type { Translate } from '@comanda/kit/i18n/texts.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { type Column, DataTable } from '@comanda/kit/ui/data-table.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { LogRow } from '@comanda/shared/contracts/events/index.ts';
import { useCallback, useEffect, useState } from 'react';
import type { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/index.ts';

const columnsOf = (t: Translate<typeof en>, formats: Formats): Column<LogRow>[] => [
  { id: 'seq', head: t('log.position'), cell: (row) => row.seq, figures: true },
  { id: 'at', head: t('log.at'), cell: (row) => formats.time(row.at) },
  { id: 'type', head: t('log.event'), cell: (row) => row.type },
  { id: 'stream', head: t('log.stream'), cell: (row) => row.stream },
  { id: 'actor', head: t('log.actor'), cell: (row) => row.actor },
];

const details = (row: LogRow) => (
  <pre className="max-h-80 overflow-auto text-sm whitespace-pre-wrap">
    {JSON.stringify({ payload: row.payload, businessDate: row.businessDate, hash: row.hash }, null, 2)}
  </pre>
);

/** Everything that happened, newest first. */
export function Log() {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const [type, setType] = useState('');
  const [stream, setStream] = useState('');
  const [rows, setRows] = useState<readonly LogRow[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [problem, setProblem] = useState<HubProblem | null>(null);
  const [loading, setLoading] = useState(true);

  const load = useCallback(
    async (before: number | null): Promise<void> => {
      setLoading(true);
      const answer = await client.get(routes.log, {
        query: { limit: 100, ...(type && { type }), ...(stream && { stream }), ...(before !== null && { before }) },
      });
      setLoading(false);
      if (!answer.ok) {
        setProblem(answer.error);
        return;
      }
      setProblem(null);
      setRows((kept) => (before === null ? answer.value.rows : [...kept, ...answer.value.rows]));
      setNext(answer.value.next);
    },
    [client, type, stream],
  );
  useEffect(() => {
    void load(null);
  }, [load]);

  return (
    <div className="grid gap-4 p-4">
      <div className="grid max-w-160 grid-cols-2 gap-4">
        <TextField label={t('log.kind')} value={type} onChange={setType} placeholder="order." />
        <TextField label={t('log.stream')} value={stream} onChange={setStream} placeholder="order:…" />
      </div>
      {problem && (
        <ErrorNote title={t('problem')} onRetry={() => void load(null)}>
          {words(problem)}
        </ErrorNote>
      )}
      <DataTable
        caption={t('log.caption')}
        columns={columnsOf(t, formats)}
        rows={rows}
        rowKey={(row) => String(row.seq)}
        details={details}
        {...(loading && rows.length === 0 && { state: { kind: 'loading' as const } })}
      />
      {next !== null && (
        <Button busy={loading} onClick={() => void load(next)}>
          {t('log.more')}
        </Button>
      )}
    </div>
  );
}

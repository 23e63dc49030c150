import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { Formats } from '@comanda/kit/i18n/format.ts';
import type { Translate } from '@comanda/kit/i18n/texts.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { type Column, DataTable } from '@comanda/kit/ui/data-table.tsx';
import { Empty, ErrorNote } from '@comanda/kit/ui/notes.tsx';
import type { LogRow } from '@comanda/shared/contracts/events/index.ts';
import { useCallback, useState } from 'react';
import type { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/index.ts';
import { type EventWords, useEventWords } from '../../model/use-event-words.ts';
import { usePages } from '../../model/use-pages.ts';
import { LogFilters, type Filters, NO_FILTERS, queryOf } from './log-filters.tsx';

type Numbers = Readonly<Record<string, number>>;

const columnsOf = (
  t: Translate<typeof en>,
  formats: Formats,
  event: EventWords,
  numbers: Numbers,
): Column<LogRow>[] => [
  { id: 'at', head: t('log.at'), cell: (row) => <span className="whitespace-nowrap">{formats.dateTime(row.at)}</span> },
  { id: 'order', head: t('log.order'), cell: (row) => numbers[row.stream], figures: true },
  { id: 'event', head: t('log.event'), cell: (row) => event.say(row) },
  { id: 'actor', head: t('log.actor'), cell: (row) => event.who(row.actor) },
  { id: 'seq', head: t('log.position'), cell: (row) => row.seq, figures: true },
];

const details = (row: LogRow) => <Details row={row} />;

function Details({ row }: { readonly row: LogRow }) {
  const t = useText();
  const { type, stream, businessDate, payload, hash } = row;
  return (
    <section aria-label={t('log.technical')}>
      <h2 className="font-semibold">{t('log.technical')}</h2>
      <pre className="text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
        {JSON.stringify({ type, stream, businessDate, payload, hash }, null, 2)}
      </pre>
    </section>
  );
}

/** Everything that happened, newest first, in words. */
export function Log() {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const event = useEventWords();
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const asked = JSON.stringify(queryOf(filters));
  const ask = useCallback(
    (before: number | null) => {
      const query = JSON.parse(asked) as ReturnType<typeof queryOf>;
      return client.get(routes.log, { query: { ...query, ...(before !== null && { before }) } });
    },
    [client, asked],
  );
  const { pages, problem, loading, more, again } = usePages(ask);
  const rows = pages.flatMap((page) => page.rows);
  const numbers: Numbers = Object.assign({}, ...pages.map((page) => page.numbers));

  return (
    <div className="grid gap-4 p-4">
      <LogFilters filters={filters} onChange={setFilters} />
      {problem && (
        <ErrorNote title={t('problem')} onRetry={again}>
          {words(problem)}
        </ErrorNote>
      )}
      <DataTable
        caption={t('log.caption')}
        columns={columnsOf(t, formats, event, numbers)}
        rows={rows}
        rowKey={(row) => String(row.seq)}
        details={details}
        empty={<Empty title={t('log.none')}>{t(more === null ? 'log.noneHint' : 'log.older')}</Empty>}
        {...(loading && rows.length === 0 && { state: { kind: 'loading' as const } })}
      />
      {more && (
        <div>
          <Button busy={loading} onClick={more}>
            {t('log.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

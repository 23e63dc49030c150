import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { Formats } from '@comanda/kit/i18n/format.ts';
import type { Translate } from '@comanda/kit/i18n/texts.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { type Column, DataTable } from '@comanda/kit/ui/data-table.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { ExceptionView } from '@comanda/shared/contracts/views/closing.ts';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import type { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/index.ts';
import { NotHere } from '../../model/not-here.tsx';
import { useTableState } from '../../model/use-table-state.ts';

/** How often each person is in the list, most often first. */
function byPerson(rows: readonly ExceptionView[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.name ?? '—', (counts.get(row.name ?? '—') ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const columnsOf = (t: Translate<typeof en>, formats: Formats): Column<ExceptionView>[] => [
  { id: 'person', head: t('closing.person'), cell: (row) => row.name ?? '—', sortBy: (row) => row.name ?? '' },
  { id: 'what', head: t('closing.what'), cell: (row) => t(`closing.kinds.${row.kind}`), sortBy: (row) => row.kind },
  { id: 'time', head: t('closing.time'), cell: (row) => formats.time(row.at), sortBy: (row) => row.at },
  {
    id: 'order',
    head: t('closing.order'),
    cell: (row) => row.orderNumber ?? '',
    sortBy: (row) => row.orderNumber ?? 0,
  },
  { id: 'reason', head: t('closing.reason'), cell: (row) => row.reason, sortBy: (row) => row.reason },
  {
    id: 'amount',
    head: t('closing.amount'),
    cell: (row) => <Money minor={row.amount} />,
    sortBy: (row) => row.amount,
    figures: true,
  },
];

const details = (row: ExceptionView) =>
  row.orderId === null ? <p className="p-2">{row.reason}</p> : <Order id={row.orderId} />;

/** What a manager looks at again, by person; a row opens the order that it is about. */
export function Exceptions({ today }: { readonly today: string }) {
  const t = useText();
  const formats = useFormats();
  const [chosen, setChosen] = useState('');
  const date = chosen || today;
  const asked = useRoute(routes.exceptions, { query: { date } });
  const rows = asked.data?.exceptions ?? [];
  const state = useTableState(asked);
  return (
    <Panel title={t('closing.exceptions')}>
      <div className="grid gap-4">
        <div className="max-w-60">
          <TextField label={t('closing.exceptionsDay')} type="date" value={date} onChange={setChosen} />
        </div>
        {rows.length > 0 && (
          <p className="flex flex-wrap gap-2">
            {byPerson(rows).map(([name, count]) => (
              <Chip key={name} icon={UserRound}>
                {t('closing.summary', { name, count })}
              </Chip>
            ))}
          </p>
        )}
        <DataTable
          caption={t('closing.exceptions')}
          columns={columnsOf(t, formats)}
          rows={rows}
          rowKey={(row) => String(row.seq)}
          sorting={{ column: 'person', direction: 'up' }}
          state={state}
          empty={<Empty title={t('closing.noExceptions')} />}
          details={details}
        />
      </div>
    </Panel>
  );
}

function Order({ id }: { readonly id: string }) {
  const t = useText();
  const say = useLocal();
  const { data, problem, refetch } = useRoute(routes.oneOrder, { params: { orderId: id } });
  if (!data) return <NotHere problem={problem} refetch={refetch} />;
  return (
    <div className="grid gap-1 p-2">
      <p className="font-semibold">
        {t('closing.orderTitle', { number: data.number })} · {t(`orders.states.${data.state}`)}
      </p>
      {data.lines.map((line) => (
        <p key={line.id} className="flex gap-3">
          <span className="figures">{line.quantity} ×</span>
          <span className="min-w-0 flex-1">
            {say(line.name)} · {t(`orders.lineStates.${line.state}`)}
            {line.voidReason && ` · ${line.voidReason}`}
          </span>
          <Money minor={line.net} />
        </p>
      ))}
    </div>
  );
}

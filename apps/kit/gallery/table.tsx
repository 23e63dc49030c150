import { Clock, ReceiptText } from 'lucide-react';
import type { Translate } from '../i18n/index.ts';
import { Chip } from '../ui/chip.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Money } from '../ui/money.tsx';
import { Age } from '../ui/ticker.tsx';
import { type en, useText } from './texts.ts';

interface Row {
  readonly number: number;
  readonly table: string | null;
  readonly paid: boolean;
  readonly total: number;
  readonly since: number;
}

function columnsOf(t: Translate<typeof en>): Column<Row>[] {
  return [
    { id: 'number', head: t('column.number'), cell: (row) => row.number, sortBy: (row) => row.number },
    { id: 'table', head: t('column.table'), cell: (row) => row.table ?? '—', sortBy: (row) => row.table },
    {
      id: 'status',
      head: t('column.status'),
      cell: (row) => (
        <Chip icon={row.paid ? ReceiptText : Clock} tone={row.paid ? 'good' : 'warn'}>
          {t(row.paid ? 'chip.paid' : 'chip.late')}
        </Chip>
      ),
    },
    {
      id: 'total',
      head: t('column.total'),
      cell: (row) => <Money minor={row.total} />,
      sortBy: (row) => row.total,
      figures: true,
    },
    {
      id: 'age',
      head: t('column.age'),
      cell: (row) => <Age since={row.since} />,
      sortBy: (row) => -row.since,
      figures: true,
    },
  ];
}

function Detail() {
  return <p>{useText()('detail')}</p>;
}

const details = () => <Detail />;

export function Tables({ startedAt }: { readonly startedAt: number }) {
  const t = useText();
  const rows: Row[] = Array.from({ length: 24 }, (_, index) => ({
    number: 101 + index,
    table: index % 4 === 0 ? null : `B${(index * 7) % 24}`,
    paid: index % 3 === 0,
    total: 45_000 * (1 + ((index * 5) % 9)),
    since: startedAt - index * 97_000,
  }));
  const columns = columnsOf(t);
  const shape = { caption: t('orders'), columns, rowKey: (row: Row) => String(row.number) };
  return (
    <div className="grid items-start gap-4 p-4 lg:grid-cols-[2fr_1fr]">
      <div className="grid h-160">
        <DataTable {...shape} rows={rows} sorting={{ column: 'total', direction: 'down' }} details={details} />
      </div>
      <div className="flex flex-col gap-4">
        <DataTable {...shape} columns={columns.slice(0, 2)} rows={[]} />
        <DataTable {...shape} columns={columns.slice(0, 2)} rows={[]} state={{ kind: 'loading' }} />
        <DataTable
          {...shape}
          columns={columns.slice(0, 2)}
          rows={[]}
          state={{ kind: 'error', title: t('errorTable'), advice: t('errorTableHint'), onRetry: () => {} }}
        />
      </div>
    </div>
  );
}

import type { RouteState } from '@comanda/kit/hub-client/react.tsx';
import type { Formats } from '@comanda/kit/i18n/format.ts';
import type { Translate } from '@comanda/kit/i18n/texts.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { type Column, DataTable } from '@comanda/kit/ui/data-table.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import type { ZSummary } from '@comanda/shared/contracts/views/closing.ts';
import type { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/index.ts';
import { useTableState } from '../../model/use-table-state.ts';
import { useDateText } from './date-text.ts';
import { ZDetails } from './z-details.tsx';

const columnsOf = (
  t: Translate<typeof en>,
  formats: Formats,
  dateText: (date: string) => string,
): Column<ZSummary>[] => [
  { id: 'number', head: t('closing.number'), cell: (row) => row.number, sortBy: (row) => row.number },
  {
    id: 'date',
    head: t('closing.date'),
    cell: (row) => dateText(row.businessDate),
    sortBy: (row) => row.businessDate,
  },
  { id: 'at', head: t('closing.at'), cell: (row) => formats.dateTime(row.at), sortBy: (row) => row.at },
  { id: 'by', head: t('closing.by'), cell: (row) => row.byName ?? '', sortBy: (row) => row.byName ?? '' },
  {
    id: 'total',
    head: t('closing.total'),
    cell: (row) => <Money minor={row.total} />,
    sortBy: (row) => row.total,
    figures: true,
  },
  {
    id: 'difference',
    head: t('closing.difference'),
    cell: (row) => <Money minor={row.difference} />,
    sortBy: (row) => row.difference,
    figures: true,
  },
];

const details = (row: ZSummary) => <ZDetails number={row.number} />;

interface ZReportsProps {
  readonly asked: RouteState<{ reports: ZSummary[]; publicKey: string }>;
}

/** The Zs, newest first; each opens in place. */
export function ZReports({ asked }: ZReportsProps) {
  const t = useText();
  const { data } = asked;
  const state = useTableState(asked);
  const formats = useFormats();
  const dateText = useDateText();
  return (
    <Panel title={t('closing.zs')}>
      <DataTable
        caption={t('closing.zs')}
        columns={columnsOf(t, formats, dateText)}
        rows={data?.reports ?? []}
        rowKey={(row) => String(row.number)}
        sorting={{ column: 'number', direction: 'down' }}
        state={state}
        empty={<Empty title={t('closing.noZs')}>{t('closing.noZsHint')}</Empty>}
        details={details}
      />
      {data && (
        <p className="mt-4 grid gap-1 text-sm text-muted">
          {t('closing.key')}: <code className="break-all">{data.publicKey}</code> {t('closing.keyHint')}
        </p>
      )}
    </Panel>
  );
}

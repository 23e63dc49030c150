import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { Formats } from '@comanda/kit/i18n/format.ts';
import type { Translate } from '@comanda/kit/i18n/texts.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { type Column, DataTable } from '@comanda/kit/ui/data-table.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { SearchField } from '@comanda/kit/ui/search-field.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { InvoiceView } from '@comanda/shared/contracts/views/invoice.ts';
import { FileDown } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/index.ts';
import { InvoiceDetails } from './invoice-details.tsx';
import { saveFile } from '../../model/save-file.ts';
import { useTableState } from '../../model/use-table-state.ts';

const creditedOf = ({ creditNotes }: InvoiceView): number => creditNotes.reduce((sum, { total }) => sum + total, 0);

const columnsOf = (t: Translate<typeof en>, formats: Formats): Column<InvoiceView>[] => [
  { id: 'number', head: t('papers.invoices.number'), cell: (row) => row.number, sortBy: (row) => row.number },
  {
    id: 'at',
    head: t('papers.invoices.at'),
    cell: (row) => formats.dateTime(row.issuedAt),
    sortBy: (row) => row.issuedAt,
  },
  {
    id: 'buyer',
    head: t('papers.invoices.buyer'),
    cell: (row) => row.buyer?.name ?? <em>{t('papers.invoices.erased')}</em>,
    sortBy: (row) => row.buyer?.name ?? '',
  },
  {
    id: 'tax',
    head: t('papers.invoices.taxNumber'),
    cell: (row) => row.buyer?.taxNumber ?? '',
    sortBy: (row) => row.buyer?.taxNumber ?? '',
  },
  { id: 'order', head: t('papers.invoices.order'), cell: (row) => row.orderNumber, sortBy: (row) => row.orderNumber },
  {
    id: 'total',
    head: t('papers.invoices.total'),
    cell: (row) => <Money minor={row.total} />,
    sortBy: (row) => row.total,
    figures: true,
  },
  {
    id: 'credited',
    head: t('papers.invoices.credited'),
    cell: (row) => (creditedOf(row) === 0 ? null : <Money minor={-creditedOf(row)} />),
    sortBy: creditedOf,
    figures: true,
  },
];

/** Every invoice, the newest first; each opens in place. */
export function Invoices() {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const [date, setDate] = useState('');
  const [find, setFind] = useState('');
  const query = { ...(date !== '' && { date }), ...(find.trim() !== '' && { find: find.trim() }) };
  const asked = useRoute(routes.invoices, { query });
  const { data, refetch } = asked;
  const state = useTableState(asked);
  const all = date === '' && find === '';
  const save = async (): Promise<void> => {
    const answer = await client.get(routes.taxDocuments, { query: { date } });
    if (answer.ok) saveFile(`tax-documents-${date}.csv`, 'text/csv', answer.value);
    else toast(words(answer.error), { tone: 'danger' });
  };
  const details = useCallback((row: InvoiceView) => <InvoiceDetails invoice={row} onChange={refetch} />, [refetch]);
  return (
    <div className="grid gap-4 p-4">
      <p className="text-muted">{t('papers.invoices.hint')}</p>
      <div className="flex flex-wrap items-end gap-3">
        <TextField label={t('papers.invoices.date')} type="date" value={date} onChange={setDate} />
        <div className="min-w-64 flex-1">
          <SearchField label={t('papers.invoices.find')} value={find} onChange={setFind} />
        </div>
        <Button
          disabled={all}
          onClick={() => {
            setDate('');
            setFind('');
          }}
        >
          {t('papers.invoices.all')}
        </Button>
        <Button icon={FileDown} disabled={date === ''} title={t('papers.invoices.csvHint')} onClick={() => void save()}>
          {t('papers.invoices.csv')}
        </Button>
      </div>
      <Panel title={t('papers.invoices.title')}>
        <DataTable
          caption={t('papers.invoices.title')}
          columns={columnsOf(t, formats)}
          rows={data?.invoices ?? []}
          rowKey={(row) => row.id}
          sorting={{ column: 'number', direction: 'down' }}
          state={state}
          empty={
            <Empty title={t('papers.invoices.none')}>
              {t(all ? 'papers.invoices.noneEver' : 'papers.invoices.noneHint')}
            </Empty>
          }
          details={details}
        />
      </Panel>
    </div>
  );
}

import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { Formats } from '@comanda/kit/i18n/format.ts';
import type { Translate } from '@comanda/kit/i18n/texts.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { type Column, DataTable } from '@comanda/kit/ui/data-table.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { InvoiceView } from '@comanda/shared/contracts/views/invoice.ts';
import { useCallback, useState } from 'react';
import type { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/index.ts';
import { InvoiceDetails } from './invoice-details.tsx';

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
];

/** Every invoice, the newest first; each opens in place. */
export function Invoices() {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const [date, setDate] = useState('');
  const { data, problem, refetch } = useRoute(routes.invoices, { query: date === '' ? {} : { date } });
  const details = useCallback((row: InvoiceView) => <InvoiceDetails invoice={row} onChange={refetch} />, [refetch]);
  return (
    <div className="grid gap-4 p-4">
      <p className="text-muted">{t('papers.invoices.hint')}</p>
      <div className="flex flex-wrap items-end gap-3">
        <TextField label={t('papers.invoices.date')} type="date" value={date} onChange={setDate} />
        <Button disabled={date === ''} onClick={() => setDate('')}>
          {t('papers.invoices.all')}
        </Button>
      </div>
      <Panel title={t('papers.invoices.title')}>
        <DataTable
          caption={t('papers.invoices.title')}
          columns={columnsOf(t, formats)}
          rows={data?.invoices ?? []}
          rowKey={(row) => row.id}
          sorting={{ column: 'number', direction: 'down' }}
          state={
            data
              ? { kind: 'ready' }
              : problem
                ? { kind: 'error', title: t('problem'), advice: words(problem), onRetry: refetch }
                : { kind: 'loading' }
          }
          empty={
            <Empty title={t('papers.invoices.none')}>
              {t(date === '' ? 'papers.invoices.noneEver' : 'papers.invoices.noneHint')}
            </Empty>
          }
          details={details}
        />
      </Panel>
    </div>
  );
}

import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { Formats } from '@comanda/kit/i18n/format.ts';
import type { Translate } from '@comanda/kit/i18n/texts.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { type Column, DataTable } from '@comanda/kit/ui/data-table.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Empty, ErrorNote } from '@comanda/kit/ui/notes.tsx';
import type { OrderSummary } from '@comanda/shared/contracts/views/order-summary.ts';
import { useMemo, useState } from 'react';
import type { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/index.ts';
import { useBusinessDate } from '../../model/business-days.ts';
import { usePages } from '../../model/use-pages.ts';
import { ClosedFilters, type Filters, NO_FILTERS, queryOf } from './closed-filters.tsx';
import { OrderById } from './order-details.tsx';

const columnsOf = (t: Translate<typeof en>, formats: Formats): Column<OrderSummary>[] => [
  {
    id: 'number',
    head: t('orders.number'),
    cell: ({ number, kept }) => [number, kept].filter(Boolean).join(' · '),
    sortBy: (row) => row.number,
  },
  { id: 'at', head: t('orders.opened'), cell: (row) => formats.dateTime(row.openedAt), sortBy: (row) => row.openedAt },
  { id: 'type', head: t('orders.type'), cell: (row) => t(`type.${row.type}`), sortBy: (row) => row.type },
  { id: 'table', head: t('orders.table'), cell: (row) => row.tableName, sortBy: (row) => row.tableName ?? '' },
  {
    id: 'served',
    head: t('history.served'),
    cell: (row) => row.servedByName,
    sortBy: (row) => row.servedByName ?? '',
  },
  { id: 'state', head: t('orders.state'), cell: (row) => t(`orders.states.${row.state}`), sortBy: (row) => row.state },
  {
    id: 'tender',
    head: t('history.tender'),
    cell: (row) => row.tenders.map((tender) => t(`tender.${tender}`)).join(', '),
  },
  {
    id: 'total',
    head: t('orders.total'),
    cell: (row) => <Money minor={row.total} />,
    sortBy: (row) => row.total,
    figures: true,
  },
  {
    id: 'refunded',
    head: t('history.refunded'),
    cell: (row) => row.refunded > 0 && <Money minor={row.refunded} />,
    sortBy: (row) => row.refunded,
    figures: true,
  },
];

const details = ({ id }: OrderSummary) => <OrderById orderId={id} />;

/** Orders that are closed, found by day, number, table, person and tender; each opens with all of its life. */
export function ClosedOrders() {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const today = useBusinessDate();
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const asked = JSON.stringify(today === '' ? null : queryOf(filters, today));
  const ask = useMemo(() => {
    const query = JSON.parse(asked) as ReturnType<typeof queryOf> | null;
    return (
      query &&
      ((after: string | null) =>
        client.get(routes.orderHistory, { query: { ...query, ...(after !== null && { after }) } }))
    );
  }, [client, asked]);
  const { pages, problem, loading, more, again } = usePages(ask);
  const orders = pages.flatMap((page) => page.orders);
  return (
    <div className="grid gap-4 p-4">
      <ClosedFilters filters={filters} today={today} onChange={setFilters} />
      {problem && (
        <ErrorNote title={t('problem')} onRetry={again}>
          {words(problem)}
        </ErrorNote>
      )}
      <DataTable
        caption={t('history.caption')}
        columns={columnsOf(t, formats)}
        rows={orders}
        rowKey={(row) => row.id}
        details={details}
        empty={<Empty title={t('history.none')}>{t('history.noneHint')}</Empty>}
        {...(loading && orders.length === 0 && { state: { kind: 'loading' as const } })}
      />
      {more && (
        <div>
          <Button busy={loading} onClick={more}>
            {t('history.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

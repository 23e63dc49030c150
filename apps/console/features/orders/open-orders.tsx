import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import type { Formats } from '@comanda/kit/i18n/format.ts';
import type { Translate } from '@comanda/kit/i18n/texts.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { type Column, DataTable } from '@comanda/kit/ui/data-table.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/index.ts';
import { Conflicts } from './conflicts.tsx';
import { OrderDetails } from './order-details.tsx';

const total = (order: OrderView): number => order.checks.reduce((sum, check) => sum + check.total, 0);
const due = (order: OrderView): number => order.checks.reduce((sum, check) => sum + check.due, 0);

/** With what a terminal that was cut off called it, which stands on the guest’s receipt. */
const numberOf = ({ number, kept }: OrderView): string => [number, kept?.number].filter(Boolean).join(' · ');

const columnsOf = (
  t: Translate<typeof en>,
  formats: Formats,
  tableOf: (order: OrderView) => string,
): Column<OrderView>[] => [
  { id: 'number', head: t('orders.number'), cell: numberOf, sortBy: (row) => row.number },
  { id: 'type', head: t('orders.type'), cell: (row) => t(`type.${row.type}`), sortBy: (row) => row.type },
  { id: 'table', head: t('orders.table'), cell: tableOf, sortBy: tableOf },
  { id: 'state', head: t('orders.state'), cell: (row) => t(`orders.states.${row.state}`), sortBy: (row) => row.state },
  { id: 'at', head: t('orders.opened'), cell: (row) => formats.time(row.openedAt), sortBy: (row) => row.openedAt },
  { id: 'total', head: t('orders.total'), cell: (row) => <Money minor={total(row)} />, sortBy: total, figures: true },
  { id: 'due', head: t('orders.due'), cell: (row) => <Money minor={due(row)} />, sortBy: due, figures: true },
];

const details = (order: OrderView) => <OrderDetails order={order} />;

/** The orders that are open now; each opens in place with its lines and what happened to it. */
export function OpenOrders() {
  const t = useText();
  const formats = useFormats();
  const { tables } = useVenue();
  const orders = useFollow('orders', {}, ({ list }) => list);
  const tableOf = (order: OrderView): string => tables.find((table) => table.id === order.tableId)?.name ?? '';
  return (
    <div className="grid gap-4 p-4">
      <Conflicts />
      <DataTable
        caption={t('orders.caption')}
        columns={columnsOf(t, formats, tableOf)}
        rows={orders}
        rowKey={(row) => row.id}
        sorting={{ column: 'number', direction: 'down' }}
        empty={<Empty title={t('orders.none')} />}
        details={details}
      />
    </div>
  );
}

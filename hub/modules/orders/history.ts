import type { exportRoutes } from '@comanda/shared/contracts/commands/exports.ts';
import type { QueryOf } from '@comanda/shared/contracts/route.ts';
import type { Tender } from '@comanda/shared/contracts/events/tender.ts';
import type { OrderSummary } from '@comanda/shared/contracts/views/order-summary.ts';
import type { Bindable, Store } from '../../db/store.ts';

type Wanted = QueryOf<typeof exportRoutes.orderHistory>;

interface Row extends Omit<OrderSummary, 'tenders' | 'fiscalNumbers'> {
  readonly tenders: string;
  readonly fiscalNumbers: string;
}

/** What narrows the list, and the values in it; in the order of the text. */
function filters(wanted: Wanted): { readonly where: string[]; readonly values: Bindable[] } {
  const where: string[] = [];
  const values: Bindable[] = [];
  const add = (clause: string, ...bound: Bindable[]): void => {
    where.push(clause);
    values.push(...bound);
  };
  if (wanted.number !== '') {
    const number = /^\d{1,12}$/.test(wanted.number) ? Number(wanted.number) : null;
    add(
      `(o.number = ? or k.number = ? collate nocase
        or exists (select 1 from checks f where f.order_id = o.id and f.fiscal_number = ?))`,
      number,
      wanted.number,
      number,
    );
  }
  if (wanted.tableId !== undefined) add('o.table_id = ?', wanted.tableId);
  if (wanted.state !== undefined) add('o.state = ?', wanted.state);
  if (wanted.tender !== undefined) {
    add(
      `exists (select 1 from payments p where p.order_id = o.id and p.state = 'taken' and p.tender = ?)`,
      wanted.tender,
    );
  }
  if (wanted.staffId !== undefined) {
    const actor = `staff:${wanted.staffId}`;
    add(
      `(o.opened_by = ? or o.served_by = ?
        or exists (select 1 from payments p where p.order_id = o.id and p.state = 'taken' and p.by = ?))`,
      actor,
      actor,
      actor,
    );
  }
  const [date, at, id] = wanted.after?.split('~') ?? [];
  if (date !== undefined && at !== undefined && id !== undefined) {
    add('(o.business_date, o.opened_at, o.id) < (?, ?, ?)', date, Number(at), id);
  }
  return { where, values };
}

/** Closed orders of some business dates, the last opened first; `next` is null where there are no more. */
export function orderHistory(store: Store, wanted: Wanted): { orders: OrderSummary[]; next: string | null } {
  const { where, values } = filters(wanted);
  const rows = store.all<Row>(
    `select o.id, o.number, k.number as kept, o.type, o.state, json_extract(t.data, '$.name') as tableName, o.covers,
       o.business_date as businessDate, o.opened_at as openedAt, s.name as servedByName,
       (select coalesce(sum(c.total), 0) from checks c where c.order_id = o.id) as total,
       (select coalesce(sum(c.refunded), 0) from checks c where c.order_id = o.id) as refunded,
       (select json_group_array(distinct p.tender) from payments p
        where p.order_id = o.id and p.state = 'taken') as tenders,
       (select json_group_array(c.fiscal_number) from checks c
        where c.order_id = o.id and c.fiscal_number is not null) as fiscalNumbers
     from orders o
     left join tables t on t.id = o.table_id
     left join kept_orders k on k.order_id = o.id and k.number is not null
     left join staff_profiles s on 'staff:' || s.id = o.served_by
     where o.open = 0 and o.business_date <= ? and o.business_date >= ?${where.map((each) => ` and ${each}`).join('')}
     order by o.business_date desc, o.opened_at desc, o.id desc limit ?`,
    wanted.to,
    wanted.from,
    ...values,
    wanted.limit + 1,
  );
  const orders = rows.slice(0, wanted.limit).map(({ tenders, fiscalNumbers, ...row }) => ({
    ...row,
    tenders: JSON.parse(tenders) as Tender[],
    fiscalNumbers: JSON.parse(fiscalNumbers) as number[],
  }));
  const last = orders.at(-1);
  const more = rows.length > wanted.limit && last;
  return { orders, next: more ? `${last.businessDate}~${last.openedAt}~${last.id}` : null };
}

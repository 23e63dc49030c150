import type { Tender } from '@comanda/shared/contracts/events/tender.ts';
import type { PaidCheckView } from '@comanda/shared/contracts/views/paid-check.ts';
import type { Store } from '../../../db/store.ts';

interface Wanted {
  /** An order's number, that of a till that was cut off, a table's name or a fiscal number; empty: any. */
  readonly search: string;
  /** Paid before this log position; undefined: up to now. */
  readonly before: number | undefined;
  readonly limit: number;
}

interface Row extends Omit<PaidCheckView, 'tenders'> {
  readonly tenders: string | null;
}

/** Digits that may be a number; others, or too many of them, are none. */
const numberIn = (search: string): number | null => (/^\d{1,12}$/.test(search) ? Number(search) : null);

/** Paid checks, the last paid first, and whether there are more of them. */
export function paidChecks(
  store: Store,
  { search, before, limit }: Wanted,
): { checks: PaidCheckView[]; more: boolean } {
  const number = numberIn(search);
  const rows = store.all<Row>(
    `select c.id as checkId, c.order_id as orderId, o.number, k.number as kept, o.type, json_extract(t.data, '$.name') as tableName,
       c.fiscal_number as fiscalNumber, c.total, c.refunded, c.paid_at as paidAt, s.name as paidByName,
       c.paid_seq as seq,
       (select json_group_array(distinct p.tender) from payments p
        where p.order_id = c.order_id and p.check_id = c.id and p.state = 'taken') as tenders
     from checks c join orders o on o.id = c.order_id
     left join tables t on t.id = o.table_id
     left join kept_orders k on k.order_id = o.id and k.number is not null
     left join staff_profiles s on 'staff:' || s.id = c.paid_by
     where c.state = 'paid' and c.paid_seq is not null and c.paid_seq < ?
       and (? = '' or o.number = ? or c.fiscal_number = ? or json_extract(t.data, '$.name') = ? collate nocase
            or k.number = ? collate nocase)
     order by c.paid_seq desc limit ?`,
    before ?? Number.MAX_SAFE_INTEGER,
    search,
    number,
    number,
    search,
    search,
    limit + 1,
  );
  const checks = rows.slice(0, limit).map(({ tenders, ...row }) => ({
    ...row,
    tenders: JSON.parse(tenders ?? '[]') as Tender[],
  }));
  return { checks, more: rows.length > limit };
}

import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Store } from '../../db/store.ts';
import { orderViews } from '../orders/index.ts';
import type { Span } from './spans.ts';

/** So many orders are read at once: some ten milliseconds, after which others have their turn. */
const AT_ONCE = 200;

/** The orders of a span, day by day, some at a time. Those that were merged into others are in those. */
export function* orderBatches(store: Store, { from, to }: Span): Generator<OrderView[]> {
  const days = store.all<{ date: string }>(
    'select distinct business_date as date from orders where business_date between ? and ? order by 1',
    from,
    to,
  );
  for (const { date } of days) {
    for (let after = ''; ; ) {
      const ids = store.all<{ id: string }>(
        `select id from orders where business_date = ? and id > ? and state <> 'merged' order by id limit ?`,
        date,
        after,
        AT_ONCE,
      );
      const last = ids.at(-1);
      if (!last) break;
      yield orderViews(
        store,
        ids.map(({ id }) => id),
      );
      after = last.id;
    }
  }
}

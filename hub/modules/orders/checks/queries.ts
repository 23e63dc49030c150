import type { RefundedSale } from '@comanda/shared/contracts/events/check.ts';
import type { CheckSnapshot } from '@comanda/shared/domain/check/types.ts';
import type { Store } from '../../../db/store.ts';
import type { CheckRow, DiscountRow, RefundRow } from '../rows.ts';

export type { DiscountRow, RefundRow } from '../rows.ts';

export const discountsOf = (store: Store, orderId: string): DiscountRow[] =>
  store.all<DiscountRow>('select * from discounts where order_id = ? order by seq', orderId);

/** Reasons of the lines of an order that are comped. */
export const compsOf = (store: Store, orderId: string): ReadonlyMap<string, string> =>
  new Map(
    store
      .all<{ id: string; reason: string }>(
        'select id, comp_reason as reason from lines where order_id = ? and comp_reason is not null',
        orderId,
      )
      .map(({ id, reason }) => [id, reason]),
  );

export const refundRow = (store: Store, id: string): RefundRow | undefined =>
  store.get<RefundRow>('select * from refunds where id = ?', id);

/** Refunds of a check that were given, or are under way. */
export const refundsOf = (store: Store, orderId: string, checkId: string): RefundRow[] =>
  store
    .all<RefundRow>("select * from refunds where order_id = ? and state <> 'failed' order by at, id", orderId)
    .filter((row) => row.check_id === checkId);

export const saleOf = ({ sale }: RefundRow): RefundedSale | null =>
  sale === null ? null : (JSON.parse(sale) as RefundedSale | null);

/** The amounts of a check that came out of a split; null: it is priced by its lines. */
export const snapshotOfCheck = ({ snapshot }: CheckRow): CheckSnapshot | null =>
  snapshot === null ? null : (JSON.parse(snapshot) as CheckSnapshot);

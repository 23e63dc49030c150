import type { Store } from '../../db/store.ts';

/** Something was taken off this line alone. */
export const isLowered = (store: Store, orderId: string, lineId: string): boolean =>
  store.get(
    `select 1 from discounts where order_id = ? and line_id = ?
     union all select 1 from lines where order_id = ? and id = ? and comp_reason is not null limit 1`,
    orderId,
    lineId,
    orderId,
    lineId,
  ) !== undefined;

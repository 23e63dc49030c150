import type { z } from 'zod';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { isBrought } from '@comanda/shared/domain/order/brought.ts';
import type { Store } from '../../db/store.ts';

type Entry = z.infer<typeof BoardEntry>;

interface Row {
  readonly id: string;
  readonly number: number;
  readonly state: 'preparing' | 'ready';
  readonly sent_at: number;
  readonly ready_at: number | null;
  readonly kept: string | null;
  readonly tableId: string | null;
  readonly stand: string | null;
}

const SELECT = `select id, number, state, sent_at, ready_at, table_id as tableId,
  (select number from kept_orders where order_id = orders.id limit 1) as kept,
  (select tag from kiosk_orders where order_id = orders.id) as stand from orders`;

/** Orders that were sent and not yet handed over; on the board are those whose guests wait for their number. */
const SHOWN = "open = 1 and state in ('preparing', 'ready')";

const toEntry = (row: Row): Entry => ({
  orderId: row.id,
  number: row.number,
  kept: row.kept,
  state: row.state,
  since: row.ready_at ?? row.sent_at,
});

export const boardEntries = (store: Store): Entry[] =>
  store
    .all<Row>(`${SELECT} where ${SHOWN} order by id`)
    .filter((row) => !isBrought(row))
    .map(toEntry);

export function boardEntry(store: Store, orderId: string): Entry | null {
  const row = store.get<Row>(`${SELECT} where id = ? and ${SHOWN}`, orderId);
  return row && !isBrought(row) ? toEntry(row) : null;
}

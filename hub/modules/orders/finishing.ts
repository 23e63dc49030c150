import { event } from '@comanda/shared/contracts/events/index.ts';
import { must } from '@comanda/shared/base/assert.ts';
import type { Deciding } from '../../log/spine.ts';
import { checksOf, linesOf, orderRow } from './queries.ts';
import { bumpUnattended } from './unattended.ts';

/** True while the kitchen still has something of the order to make. */
export const kitchenBusy = ({ store }: Deciding, orderId: string): boolean =>
  store.get('select 1 from tickets where order_id = ? and open = 1 limit 1', orderId) !== undefined;

/**
 * Moves an order on after the kitchen, a payment or a void: ready when the kitchen has nothing of it left, completed
 * when it is handed over and every check is paid. Who sits at a table stays until the table is cleared.
 */
export function finishIfDone(deciding: Deciding, orderId: string): void {
  const order = must(orderRow(deciding.store, orderId), 'a finished order is there');
  const rows = linesOf(deciding.store, orderId);
  const unsent = rows.some((row) => row.state === 'new');
  const sent = rows.some((row) => row.state === 'sent' || row.state === 'done');
  if (order.state === 'preparing' && sent && !kitchenBusy(deciding, orderId)) {
    deciding.append(event('order.ready.v1', `order:${orderId}`, { orderId }));
  }
  if (order.state !== 'handed_over' || unsent || order.table_id !== null) return;
  const paid = checksOf(deciding.store, orderId).every((check) => check.state === 'paid' || check.total === 0);
  if (!paid) return;
  bumpUnattended(deciding, orderId);
  deciding.append(event('order.completed.v1', `order:${orderId}`, { orderId }));
}

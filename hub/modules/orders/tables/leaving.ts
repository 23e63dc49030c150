import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../../log/spine.ts';
import { venueState } from '../../venue/index.ts';
import { openCheckById } from '../guards.ts';
import { checksOf, linesOf, type OrderRow } from '../queries.ts';
import { bumpUnattended } from '../unattended.ts';
import { tablesOfOrder } from './queries.ts';

/** Guests left a table: it waits to be cleaned, where the venue wants that. */
export function leaveTable(deciding: Deciding, tableId: string): void {
  if (!venueState(deciding.store)?.settings.tablesToClean) return;
  deciding.append(event('table.left.v1', `table:${tableId}`, { tableId }));
}

/** Ends an order of which all is paid, and leaves its tables. */
export function completeOrder(deciding: Deciding, order: OrderRow): void {
  bumpUnattended(deciding, order.id);
  deciding.append(event('order.completed.v1', `order:${order.id}`, { orderId: order.id }));
  for (const tableId of tablesOfOrder(deciding.store, order)) leaveTable(deciding, tableId);
}

/** Why the guests of an order cannot leave yet; ok: true where they ordered anything. */
function leavable({ store }: Deciding, order: OrderRow): Result<boolean, Refusal> {
  for (const check of checksOf(store, order.id)) {
    if (check.state === 'paid') continue;
    const open = openCheckById(store, check.id);
    if (!open.ok) return open;
    if (check.total > 0) return err(refuse('not_paid', { number: order.number }));
  }
  const rows = linesOf(store, order.id).filter(({ state }) => state !== 'voided');
  return rows.some(({ state }) => state === 'new')
    ? err(refuse('not_sent'))
    : ok(rows.length > 0 || order.sent_at !== null);
}

/** Ends the order of guests who left: completed where they ordered, cancelled where they did not. */
export function endOrder(deciding: Deciding, order: OrderRow): Refusal | null {
  const ordered = leavable(deciding, order);
  if (!ordered.ok) return ordered.error;
  if (ordered.value) completeOrder(deciding, order);
  else {
    const payload = { orderId: order.id, reason: 'Nothing was ordered' };
    deciding.append(event('order.cancelled.v1', `order:${order.id}`, payload));
  }
  return null;
}

/** True where new guests may sit down at the table of an order: all was handed over, all is paid. */
export const isLeft = (deciding: Deciding, order: OrderRow): boolean =>
  order.state === 'handed_over' && leavable(deciding, order).ok;

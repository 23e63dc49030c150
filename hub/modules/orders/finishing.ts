import { event } from '@comanda/shared/contracts/events/index.ts';
import { must } from '@comanda/shared/base/assert.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { checksOf, linesOf, orderRow } from './queries.ts';
import { stationsWithoutWord } from '../venue/index.ts';
import { bumpEmptied, bumpUnattended } from './unattended.ts';

interface Made {
  readonly station: string;
  readonly open: number;
  readonly bumped_at: number | null;
  readonly served: number;
}

/**
 * Whether something of these tickets is still made. Of what nobody says that it is done before the hand-over, the other
 * stations' word counts: it is done with theirs; where there is none, nobody knows until the hand-over.
 */
export function isMaking(store: Store, tickets: readonly Made[]): boolean {
  const silent = stationsWithoutWord(store);
  const here = tickets.filter(({ served }) => served === 0);
  const cooking = here.filter(({ open, bumped_at: bumpedAt }) => open === 1 && bumpedAt === null);
  if (cooking.some(({ station }) => !silent.has(station))) return true;
  return cooking.length > 0 && !here.some(({ station, bumped_at: at }) => at !== null && !silent.has(station));
}

const ticketsOf = (store: Store, orderId: string): Made[] =>
  store.all<Made>('select station, open, bumped_at, served from tickets where order_id = ?', orderId);

/** True while the kitchen still has something of the order to make. */
export const kitchenBusy = ({ store }: Deciding, orderId: string): boolean =>
  isMaking(store, ticketsOf(store, orderId));

/** Moves an order on, or back, after tickets of it went to another order or came from there. */
export function finishAnew(deciding: Deciding, orderId: string): void {
  const { store } = deciding;
  bumpEmptied(deciding, orderId);
  const { state } = must(orderRow(store, orderId), 'an order that lines went from or to');
  const waits = ticketsOf(store, orderId).some(({ served }) => served === 0);
  if (waits && state !== 'preparing' && (state !== 'ready' || kitchenBusy(deciding, orderId))) {
    deciding.append(event('order.unready.v1', `order:${orderId}`, { orderId }));
  }
  finishIfDone(deciding, orderId);
}

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

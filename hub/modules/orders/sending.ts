import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { kitchenBusy } from './finishing.ts';
import { linesOf } from './queries.ts';
import { heldCoursesOf } from './tables/courses.ts';

/**
 * Hands lines to the kitchen: one ticket for each station that has something to make. An order of which nothing is
 * made in the kitchen is ready at once.
 */
export function send(deciding: Deciding, orderId: string, lines: readonly SoldLine[], othersOpen: boolean): void {
  const byStation = new Map<string, string[]>();
  for (const line of lines) {
    for (const station of line.stations) {
      const ids = byStation.get(station);
      if (ids) ids.push(line.id);
      else byStation.set(station, [line.id]);
    }
  }
  const tickets = [...byStation].map(([station, lineIds]) => ({ id: deciding.newId(), station, lineIds }));
  deciding.append(
    event('lines.sent.v1', `order:${orderId}`, { orderId, lineIds: lines.map((line) => line.id), tickets }),
  );
  if (tickets.length === 0 && !othersOpen) deciding.append(event('order.ready.v1', `order:${orderId}`, { orderId }));
}

/** The lines that the kitchen does not have yet. */
export const newLines = (store: Store, orderId: string): SoldLine[] =>
  linesOf(store, orderId)
    .filter((row) => row.state === 'new')
    .map((row) => JSON.parse(row.data) as SoldLine);

/** Sends what the kitchen does not have yet, held courses aside; of one check only, where it is given. False: there was nothing. */
export function sendUnsent(deciding: Deciding, orderId: string, checkId?: string): boolean {
  const held = heldCoursesOf(deciding.store, orderId);
  const unsent = newLines(deciding.store, orderId).filter(
    (line) => !held.includes(line.course) && (checkId === undefined || line.checkId === checkId),
  );
  if (unsent.length === 0) return false;
  send(deciding, orderId, unsent, kitchenBusy(deciding, orderId));
  return true;
}

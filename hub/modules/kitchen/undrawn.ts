import { ok, type Result } from '@comanda/shared/base/result.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../log/spine.ts';
import { venueState } from '../venue/index.ts';
import { ticketPrinted } from './commands/bumping.ts';
import { undrawnSince } from './queries.ts';

/** L8: how long a ticket may wait for a kitchen screen to say that it shows it. */
export const DRAWN_WITHIN_MS = 10 * SECOND;

/**
 * Marks the tickets that no screen drew in time; run by the hub every few seconds. What is on paper at its station is
 * there to be read: that counts as drawn. Returns how many nobody can have seen.
 * @param paperOf the printer whose paper of a ticket is out
 */
export function markUndrawn(deciding: Deciding, paperOf: (ticketId: string) => string | null): Result<number, Refusal> {
  const venue = venueState(deciding.store);
  let unseen = 0;
  for (const { id, order_id: orderId, station } of undrawnSince(deciding.store, deciding.at - DRAWN_WITHIN_MS)) {
    const printerId = venue?.stations.get(station)?.printerId ?? null;
    if (printerId !== null && paperOf(id) === printerId) {
      ticketPrinted(deciding, id, printerId);
      continue;
    }
    deciding.append(event('ticket.undrawn.v1', `order:${orderId}`, { ticketId: id, orderId, station }));
    unseen += 1;
  }
  return ok(unseen);
}

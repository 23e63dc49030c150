import { ok, type Result } from '@comanda/shared/base/result.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../log/spine.ts';
import { venueState } from '../venue/index.ts';
import { ticketPrinted } from './commands/bumping.ts';
import { AT_ONCE, DRAWN_WITHIN_MS, type Marked } from './in-time.ts';
import { undrawnSince } from './queries.ts';

/**
 * Marks the tickets that no screen drew in time; run by the hub every few seconds. What is on paper at its station is
 * there to be read: that counts as drawn.
 * @param paperOf the printer whose paper of a ticket is out
 */
export function markUndrawn(deciding: Deciding, paperOf: (ticketId: string) => string | null): Result<Marked, Refusal> {
  const venue = venueState(deciding.store);
  const waiting = undrawnSince(deciding.store, deciding.at - DRAWN_WITHIN_MS, AT_ONCE);
  let unseen = 0;
  for (const { id, order_id: orderId, station } of waiting) {
    const printerId = venue?.stations.get(station)?.printerId ?? null;
    if (printerId !== null && paperOf(id) === printerId) {
      ticketPrinted(deciding, id, printerId);
      continue;
    }
    deciding.append(event('ticket.undrawn.v1', `order:${orderId}`, { ticketId: id, orderId, station }));
    unseen += 1;
  }
  return ok({ unseen, more: waiting.length === AT_ONCE });
}

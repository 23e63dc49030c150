import { ok, type Result } from '@comanda/shared/base/result.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../log/spine.ts';
import { undrawnSince } from './queries.ts';

/** L8: how long a ticket may wait for a kitchen screen to say that it shows it. */
export const DRAWN_WITHIN_MS = 10 * SECOND;

/** Marks the tickets that no screen drew in time; run by the hub every few seconds. Returns how many there were. */
export function markUndrawn(deciding: Deciding): Result<number, Refusal> {
  const late = undrawnSince(deciding.store, deciding.at - DRAWN_WITHIN_MS);
  for (const ticket of late) {
    deciding.append(
      event('ticket.undrawn.v1', `order:${ticket.order_id}`, {
        ticketId: ticket.id,
        orderId: ticket.order_id,
        station: ticket.station,
      }),
    );
  }
  return ok(late.length);
}

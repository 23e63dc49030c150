import { ok, type Result } from '@comanda/shared/base/result.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { cancelUnsent, paymentsOf } from '../orders/index.ts';
import { heldRows, isUnderWay, type KioskRow } from './queries.ts';

/** Longer than this no guest stands before the pay page with nothing happening: the kiosk lets go before. */
const HELD_FOR = 5 * MINUTE;

/**
 * So long somebody may still say that a transfer came in, whoever has left meanwhile: banks tell late of it. What comes
 * in later is taken in all the same, and given back.
 */
const TRANSFER_FOR = 10 * MINUTE;

const GIVEN_UP = 'Given up at the kiosk';
const LEFT = 'Left at the kiosk';

/** Payments of which it is still to be heard how they end. `now`: ms since 1970. */
const awaited = (store: Store, orderId: string, now: number): boolean =>
  paymentsOf(store, orderId).some(
    (payment) => isUnderWay(payment) && (payment.tender !== 'bank_qr' || payment.at + TRANSFER_FOR > now),
  );

/**
 * Cancels a held order, unless it is still to be heard how its payment ended: money that moved sends the order.
 * True where it was cancelled.
 */
function letGo(deciding: Deciding, { order_id: orderId }: KioskRow, reason: string): boolean {
  if (awaited(deciding.store, orderId, deciding.at)) return false;
  for (const { id: paymentId, check_id: checkId } of paymentsOf(deciding.store, orderId).filter(isUnderWay)) {
    const payload = { paymentId, orderId, checkId, reason: 'cancelled' as const };
    deciding.append(event('payment.failed.v1', `order:${orderId}`, payload));
  }
  const cancelled = cancelUnsent(deciding, orderId, reason);
  // Refused where it was paid or sent by other hands meanwhile: then there is nothing to let go.
  return cancelled.ok;
}

/** What its guest does not want any more. The terminal is called off where it is at it. */
export function giveUp(deciding: Deciding, row: KioskRow): void {
  const waiting = paymentsOf(deciding.store, row.order_id).find(
    (payment) => isUnderWay(payment) && payment.tender === 'card',
  );
  if (row.given_up === 0) {
    const payload = { orderId: row.order_id, paymentId: waiting?.id ?? null };
    deciding.append(event('kiosk.given_up.v1', `order:${row.order_id}`, payload));
  }
  letGo(deciding, row, GIVEN_UP);
}

/** A kiosk serves one guest at a time: what it still holds when the next one orders is let go. */
export function giveUpOthers(deciding: Deciding, deviceId: string): void {
  for (const row of heldRows(deciding.store)) if (row.device_id === deviceId) giveUp(deciding, row);
}

const lastMoved = (store: Store, row: KioskRow): number =>
  Math.max(row.held_at, ...paymentsOf(store, row.order_id).map(({ at }) => at));

/** Held orders that nobody comes back to: their guests gave them up, left, or their kiosk is off. `now`: ms since 1970. */
export const forgotten = (store: Store, now: number): KioskRow[] =>
  heldRows(store).filter(
    (row) => (row.given_up === 1 || lastMoved(store, row) + HELD_FOR <= now) && !awaited(store, row.order_id, now),
  );

/** Lets go of what is forgotten; run by the hub every few seconds. Returns how many there were. */
export function letForgottenGo(deciding: Deciding): Result<number, Refusal> {
  const rows = forgotten(deciding.store, deciding.at);
  for (const row of rows) letGo(deciding, row, row.given_up === 1 ? GIVEN_UP : LEFT);
  return ok(rows.length);
}

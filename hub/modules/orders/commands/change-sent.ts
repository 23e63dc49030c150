import { err, ok } from '@comanda/shared/base/result.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { moreThan, portionsOf } from '@comanda/shared/domain/order/portions.ts';
import { isSameWish } from '@comanda/shared/domain/ticket/difference.ts';
import type { Deciding } from '../../../log/spine.ts';
import { mayOrApproved } from '../../approvals/index.ts';
import { command } from '../../module.ts';
import { requireVenue } from '../../venue/index.ts';
import { finishIfDone } from '../finishing.ts';
import { changeableCheck, standingLine } from '../guards.ts';
import { joinPart } from '../joining.ts';
import { isLowered } from '../lowered.ts';
import { type AtStation, stationsOfLine } from '../made.ts';
import { givePortionsBack, takePortions } from '../portions.ts';
import { lineGross, repriceCheck } from '../pricing.ts';
import { lineRow } from '../queries.ts';
import { resold } from '../resold.ts';
import { bump, hasOpenLine } from '../unattended.ts';
import { say } from '../words.ts';

/** Whether what is made again need not be: no cook has said yet that he knows of it. */
const mayUnmake = (places: readonly AtStation[]): boolean =>
  places.some(({ again }) => again) && places.every(({ again, told }) => !again || told !== null);

/** What was to be made again is done as it was: it leaves its stations, and nobody's speed is measured by that. @param line as it was to be made */
function unmake(deciding: Deciding, orderId: string, line: SoldLine, places: readonly AtStation[]): void {
  for (const { ticketId, station, again } of places) {
    if (!again) continue;
    const payload = { ticketId, orderId, station, lineId: line.id };
    deciding.append(event('ticket.line_bumped.v1', `order:${orderId}`, payload));
    if (!hasOpenLine(deciding.store, ticketId)) bump(deciding, orderId, { id: ticketId, station });
  }
  givePortionsBack(deciding, portionsOf(line));
}

/**
 * Changes a line that the kitchen has. It stays the same line; its cooks see it as it is now beside what they were told.
 * What was made already comes back to its station on a ticket of its own, without what else was on the old one.
 */
export const changeSentLine = command(orderRoutes.changeSentLine, (deciding, { params, body, caller }) => {
  const { store } = deciding;
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const { settings } = venue.value;
  const standing = standingLine(store, params);
  if (!standing.ok) return standing;
  const { order, row } = standing.value;
  if (row.state === 'new') return err(refuse('line_not_sent'));
  const sold = JSON.parse(row.data) as SoldLine;
  const check = changeableCheck(store, row.check_id);
  if (!check.ok) return check;

  const quantity = Math.min(body.quantity ?? sold.quantity, sold.quantity);
  const isPart = quantity < sold.quantity;
  if (isPart && sold.combo) return err(refuse('combo_part', {}, 'quantity'));
  if (isPart && isLowered(store, order.id, row.id)) return err(refuse('line_lowered', {}, 'quantity'));
  if (isPart && body.partId === undefined) return err(refuse('invalid', { problem: 'partId is missing' }, 'partId'));
  const lineId = isPart && body.partId !== undefined ? body.partId : row.id;
  if (isPart && lineRow(store, order.id, lineId)) return err(refuse('line_exists', {}, 'partId'));
  const before: SoldLine = { ...sold, id: lineId, quantity };
  const changed = resold(deciding, before, body, settings);
  if (!changed.ok) return changed;
  const line = changed.value;
  const answer = (total: number, stations: string[], changedId: string) =>
    ok({
      orderId: order.id,
      checkId: row.check_id,
      number: order.number,
      total,
      seq: deciding.seq(),
      lineId: changedId,
      stations,
      again: stationsOfLine(deciding, order.id, changedId).some((place) => place.again),
    });
  if (line.variantId === before.variantId && isSameWish(before, line)) {
    return answer(check.value.check.total, [], row.id);
  }

  const places = stationsOfLine(deciding, order.id, row.id);
  const made = places.filter((place) => place.made);
  const again = made.length > 0;
  if (again && !body.again) return err(refuse('line_made', { item: say(line.name, settings) }, 'again'));
  // What no cook has seen was never more than asked for: to take it back takes nothing away.
  const unseen = places.length > 0 && places.every(({ told }) => told !== null) ? places[0]?.told : null;
  const [now, next] = [lineGross(store, order, before), lineGross(store, order, line)];
  const basis = unseen ? lineGross(store, order, { ...unseen, quantity }) : now;
  const lowered = Math.max(0, Math.min(now, basis) - next);
  if (lowered > 0 || again) {
    const may = mayOrApproved(deciding, caller, 'orders.void', body.approvalId);
    if (!may.ok) return may;
  }

  // What is made once more is cooked of what is left.
  const unmade = body.undo && mayUnmake(places);
  const [had, needs] = [portionsOf(before), portionsOf(line)];
  const refusal = takePortions(deciding, again ? needs : unmade ? [] : moreThan(had, needs), settings);
  if (refusal) return err({ ...refusal, field: again ? 'again' : 'choices' });
  if (!again && !unmade) givePortionsBack(deciding, moreThan(needs, had));

  const stream = `order:${order.id}`;
  const { id: orderId } = order;
  if (isPart) {
    const left = sold.quantity - quantity;
    deciding.append(event('line.divided.v1', stream, { orderId, lineId: row.id, quantity: left, part: before }));
  }
  const moved = made
    .filter(({ bumped }) => bumped)
    .map(({ ticketId, station }) => ({ from: ticketId, to: deciding.newId(), station }));
  if (moved.length > 0) {
    const tickets = moved.map(({ to, station }) => ({ id: to, station, lineIds: [lineId] }));
    deciding.append(event('lines.sent.v1', stream, { orderId, lineIds: [lineId], tickets }));
  }
  const staying = places.filter(({ bumped, made: isMade }) => !bumped || !isMade);
  deciding.append(
    event('line.changed_after_send.v1', stream, {
      orderId,
      before,
      line,
      lowered,
      again,
      ...(unmade && { unmade }),
      tickets: staying.map(({ ticketId }) => ticketId),
      moved: moved.map(({ from, to }) => ({ from, to })),
    }),
  );
  for (const { ticketId, station, unattended } of staying) {
    // Its paper is all there is to see.
    if (!unattended) continue;
    deciding.append(event('ticket.change_acknowledged.v1', stream, { ticketId, orderId, station, lineId }));
  }
  if (unmade) unmake(deciding, orderId, again ? line : before, places);
  const seen = !unmade && places.some(({ shown }) => shown) ? before : null;
  const whole = body.partOf;
  const isOne = whole !== undefined && joinPart(deciding, orderId, { partId: lineId, lineId: whole }, seen);
  const priced = repriceCheck(deciding, order, row.check_id);
  if (!priced.ok) return priced;
  if (unmade) finishIfDone(deciding, orderId);
  return answer(priced.value, [...new Set(places.map(({ station }) => station))], isOne ? whole : lineId);
});

import { err, ok } from '@comanda/shared/base/result.ts';
import { tableRoutes } from '@comanda/shared/contracts/commands/tables.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { portionsOf } from '@comanda/shared/domain/order/portions.ts';
import { mayOrApproved } from '../../approvals/index.ts';
import { command } from '../../module.ts';
import { requireVenue } from '../../venue/index.ts';
import { finishIfDone } from '../finishing.ts';
import { changeableCheck, standingLine } from '../guards.ts';
import { givePortionsBack, takePortions } from '../portions.ts';
import { repriceCheck } from '../pricing.ts';
import { lineRow } from '../queries.ts';
import { send } from '../sending.ts';
import { settleVoid } from '../unattended.ts';

/**
 * What the kitchen does not have is simply changed. Of what it has, more is a line that is added, at the price at which
 * the line was sold, and fewer is a part of it that is voided: the cook hears of the difference alone.
 */
export const changeQuantity = command(tableRoutes.changeQuantity, (deciding, { params, body, caller }) => {
  const { store } = deciding;
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const { settings } = venue.value;
  const standing = standingLine(store, params);
  if (!standing.ok) return standing;
  const { order, row } = standing.value;
  const { id: orderId, number } = order;
  const line = JSON.parse(row.data) as SoldLine;
  const { checkId } = line;
  if (line.combo) return err(refuse('combo_part'));
  const check = changeableCheck(store, checkId);
  if (!check.ok) return check;
  const stream = `order:${orderId}`;
  const difference = body.quantity - line.quantity;
  const part = { ...line, id: body.partId, quantity: Math.abs(difference) };

  if (difference > 0) {
    const refusal = takePortions(deciding, portionsOf(part), settings);
    if (refusal) return err(refusal);
  }
  if (row.state === 'new') {
    if (difference < 0) givePortionsBack(deciding, portionsOf(part));
    const changed = { ...line, quantity: body.quantity };
    if (difference !== 0) deciding.append(event('line.changed.v1', stream, { orderId, line: changed }));
  } else if (difference !== 0) {
    if (lineRow(store, orderId, part.id)) return err(refuse('line_exists', {}, 'partId'));
    if (difference > 0) {
      deciding.append(event('lines.added.v1', stream, { orderId, lines: [part] }));
    } else {
      if (body.reason === '') return err(refuse('reason_needed', {}, 'reason'));
      const may = mayOrApproved(deciding, caller, 'orders.void', body.approvalId);
      if (!may.ok) return may;
      const amount = Math.round((row.gross / line.quantity) * part.quantity);
      deciding.append(event('line.divided.v1', stream, { orderId, lineId: line.id, quantity: body.quantity, part }));
      deciding.append(
        event('line.voided.v1', stream, { orderId, lineId: part.id, reason: body.reason, amount, sent: true }),
      );
      settleVoid(deciding, orderId, part.id);
    }
  }
  const priced = repriceCheck(deciding, order, checkId);
  if (!priced.ok) return priced;
  if (row.state !== 'new') {
    if (difference > 0 && body.send) {
      send(deciding, orderId, [part]);
    }
    if (difference < 0) finishIfDone(deciding, orderId);
  }
  return ok({ orderId, checkId, number, total: priced.value, seq: deciding.seq() });
});

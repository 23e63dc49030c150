import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { LineInput, OrderAccepted } from '@comanda/shared/contracts/commands/orders.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { z } from 'zod';
import type { Deciding } from '../../log/spine.ts';
import { checkForLines } from './guards.ts';
import { repriceCheck } from './pricing.ts';
import type { OrderRow } from './queries.ts';
import { sendUnsent } from './sending.ts';
import { holdCourses } from './tables/courses.ts';
import { addSold, sellAll } from './taking.ts';

export interface Adding {
  readonly lines: readonly LineInput[];
  /** Courses to keep back. */
  readonly hold: readonly number[];
  readonly send: boolean;
}

/** Adds lines to an order that is open, on its first check that can still be changed. */
export function addTo(
  deciding: Deciding,
  order: OrderRow,
  { lines, hold, send }: Adding,
  settings: VenueSettings,
): Result<z.infer<typeof OrderAccepted>, Refusal> {
  const check = checkForLines(deciding, order);
  if (!check.ok) return check;
  const checkId = check.value.id;
  holdCourses(deciding, order.id, hold);
  let { total } = check.value;
  if (lines.length > 0) {
    const sold = sellAll(deciding, lines, order, checkId, settings);
    if (!sold.ok) return sold;
    const refusal = addSold(deciding, order.id, sold.value, settings);
    if (refusal) return err(refusal);
    const priced = repriceCheck(deciding, order, checkId);
    if (!priced.ok) return priced;
    total = priced.value;
  }
  if (send) sendUnsent(deciding, order.id);
  return ok({ orderId: order.id, checkId, number: order.number, total, seq: deciding.seq() });
}

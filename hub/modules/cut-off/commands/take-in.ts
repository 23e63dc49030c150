import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { cutOffRoutes, type KeptOrder } from '@comanda/shared/contracts/commands/cut-off.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Store } from '../../../db/store.ts';
import type { Deciding } from '../../../log/spine.ts';
import { command } from '../../module.ts';
import { chargedLines, lineIdsOf, paymentRow, priceCheck, sendUnsent } from '../../orders/index.ts';
import { requireVenue, type VenueState } from '../../venue/index.ts';
import { type Finder, makeFinder } from '../finding.ts';
import { judge } from '../lines.ts';
import { bookCash } from '../money.ts';
import { idsOf, type Place, placeOf } from '../placing.ts';

type Fresh = Pick<KeptOrder, 'lines' | 'payments'>;

/** What of a kept order the hub does not have: a device that is not sure says it again. */
function freshOf(store: Store, { orderId, lines, payments }: KeptOrder): Fresh {
  const known = new Set(idsOf(store, orderId).flatMap((id) => lineIdsOf(store, id)));
  return {
    lines: [...new Map(lines.map((line) => [line.id, line])).values()].filter(({ id }) => !known.has(id)),
    payments: [...new Map(payments.map((each) => [each.paymentId, each])).values()].filter(
      ({ paymentId }) => !paymentRow(store, paymentId),
    ),
  };
}

function add(
  deciding: Deciding,
  lines: KeptOrder['lines'],
  place: Place,
  venue: VenueState,
  finder: Finder,
): Refusal | null {
  const { store } = deciding;
  const { id: orderId, type, settings_seq: settingsSeq } = place.order;
  const combos = new Set<string>();
  const judged = lines.map((line) => ({ ...judge(deciding, line, place, venue, combos), takenAt: line.takenAt }));
  for (const { sold, problem, charge: amount, priceNow, takenAt } of judged) {
    if (problem === null) continue;
    const { id: lineId, name: item, quantity } = sold;
    finder.note({ kind: problem, orderId, lineId, item, quantity, amount, priceNow }, takenAt);
  }
  deciding.append(event('lines.added.v1', `order:${orderId}`, { orderId, lines: judged.map(({ sold }) => sold) }));
  const priced = priceCheck(
    deciding,
    { id: orderId, type, settingsSeq },
    place.checkId,
    chargedLines(store, orderId, place.checkId),
  );
  if (!priced.ok) return priced.error;
  sendUnsent(deciding, orderId);
  return null;
}

const misfit = ({ payments }: KeptOrder): number =>
  payments.findIndex(({ tendered, change, amount, rounding }) => tendered - change !== amount + rounding);

/**
 * Takes in what a terminal did while it was cut off. What happened has happened: nothing of it is refused for what the
 * house has become meanwhile. What does not fit is noted for a person to settle, and the money stays as it was taken.
 */
export const takeIn = command(cutOffRoutes.takeIn, (deciding, { body: kept, caller }): Result<Reply, Refusal> => {
  const { store } = deciding;
  const state = requireVenue(store);
  if (!state.ok) return state;
  const wrong = misfit(kept);
  if (wrong >= 0)
    return err(refuse('invalid', { problem: 'tendered − change = amount + rounding' }, `payments.${wrong}`));
  if (kept.payments.length > 0 && !caller.permissions.has('payments.take')) {
    return err(refuse('not_permitted', { permission: 'payments.take' }));
  }
  const fresh = freshOf(store, kept);
  const finder = makeFinder(deciding, kept);
  const place = placeOf(deciding, kept, state.value, fresh.lines.length > 0, finder);
  const { id: orderId, number } = place.order;
  deciding.append(
    event('order.taken_in.v1', `order:${orderId}`, {
      orderId,
      keptId: kept.orderId,
      number: kept.number,
      takenAt: kept.takenAt,
      takenBy: kept.takenBy,
      lines: fresh.lines.map(({ id: lineId, takenAt }) => ({ lineId, takenAt })),
      payments: fresh.payments.map(({ paymentId, takenAt }) => ({ paymentId, takenAt })),
    }),
  );
  if (fresh.lines.length > 0) {
    const refusal = add(deciding, fresh.lines, place, state.value, finder);
    if (refusal) return err(refusal);
  }
  for (const payment of fresh.payments) bookCash(deciding, payment, place.checkId, finder);
  return ok({ orderId, number, conflicts: [...finder.found], seq: deciding.seq() });
});

interface Reply {
  orderId: string;
  number: number;
  conflicts: string[];
  seq: number;
}

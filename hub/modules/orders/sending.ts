import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { startsOf } from '@comanda/shared/domain/ticket/finish.ts';
import { type Sending, stationsOf } from '@comanda/shared/domain/ticket/routing.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { venueState } from '../venue/index.ts';
import { kitchenBusy } from './finishing.ts';
import { linesOf, orderRow } from './queries.ts';
import { heldCoursesOf } from './tables/courses.ts';
import { madeFrom } from './throttle.ts';

type Rules = NonNullable<VenueSettings['kitchen']>;

const NO_RULES: Rules = { autoFire: false, synchronised: false, routing: [] };

/** How the kitchen works now, whatever held when the order was opened. */
export const kitchenRules = (store: Store): Rules => venueState(store)?.settings.kitchen ?? NO_RULES;

/** The stations of each line; those that are gone since a rule was made are left out. */
function routed(deciding: Deciding, orderId: string, lines: readonly SoldLine[]): Map<string, SoldLine[]> {
  const { store, at } = deciding;
  const venue = venueState(store);
  const { routing } = kitchenRules(store);
  const order = orderRow(store, orderId);
  // Whoever sends it: a card's answer, a course's fire and a payment at the till come from elsewhere.
  const deviceId = order?.device ?? null;
  const sending: Sending = { orderType: order?.type ?? 'dine_in', deviceId, minute: venue?.minuteAt(at) ?? 0 };
  const byStation = new Map<string, SoldLine[]>();
  for (const line of lines) {
    const found = routing.length === 0 ? line.stations : stationsOf(line, sending, routing);
    const there = found.filter((station) => venue?.stations.get(station)?.kind === 'prep');
    for (const station of there.length > 0 || found.length === 0 ? there : line.stations) {
      byStation.set(station, [...(byStation.get(station) ?? []), line]);
    }
  }
  return byStation;
}

/**
 * Hands lines to the kitchen: one ticket for each station that has something to make. An order of which nothing is
 * made in the kitchen is ready at once, and one that is made stays ready where all that comes to it is a drink that nobody
 * says a word of.
 * @param orderedAt since when the guests wait for it, ms UTC, where that is not now
 */
export function send(
  deciding: Deciding,
  orderId: string,
  lines: readonly SoldLine[],
  orderedAt: number | null = null,
): void {
  const byStation = routed(deciding, orderId, lines);
  const order = orderRow(deciding.store, orderId);
  const from = order ? madeFrom(deciding.store, order, deciding.at) : deciding.at;
  const made = [...new Set([...byStation.values()].flat())];
  const { synchronised } = kitchenRules(deciding.store);
  const moments = startsOf(
    made.map(({ prepSeconds }) => prepSeconds),
    from,
  );
  const startOf = new Map(made.map(({ id }, n) => [id, synchronised ? (moments[n] ?? from) : from]));
  const apart = [...startOf.values()].some((start) => start > deciding.at);
  const tickets = [...byStation].map(([station, own]) => ({
    id: deciding.newId(),
    station,
    lineIds: own.map(({ id }) => id),
    ...(apart && { startsAt: own.map(({ id }) => startOf.get(id) ?? from) }),
  }));
  deciding.append(
    event('lines.sent.v1', `order:${orderId}`, {
      orderId,
      lineIds: lines.map((line) => line.id),
      tickets,
      ...(orderedAt !== null && { orderedAt }),
    }),
  );
  if (!kitchenBusy(deciding, orderId)) deciding.append(event('order.ready.v1', `order:${orderId}`, { orderId }));
}

/** Lines of which a person must first say whether they are made at all. */
const inQuestion = (store: Store): Set<string> =>
  new Set(
    store
      .all<{ id: string }>("select line_id as id from conflicts where settled_at is null and kind = 'sold_out'")
      .map(({ id }) => id),
  );

/** The lines that the kitchen does not have yet, and that it may have. */
export function newLines(store: Store, orderId: string): SoldLine[] {
  const waiting = inQuestion(store);
  return linesOf(store, orderId)
    .filter((row) => row.state === 'new' && !waiting.has(row.id))
    .map((row) => JSON.parse(row.data) as SoldLine);
}

/** Sends what the kitchen does not have yet, held courses aside; of one check only, where it is given. False: there was nothing. */
export function sendUnsent(deciding: Deciding, orderId: string, checkId?: string): boolean {
  const held = heldCoursesOf(deciding.store, orderId);
  const unsent = newLines(deciding.store, orderId).filter(
    (line) => !held.includes(line.course) && (checkId === undefined || line.checkId === checkId),
  );
  if (unsent.length === 0) return false;
  send(deciding, orderId, unsent);
  return true;
}

/** Releases a held course to the kitchen. False: it has nothing that the kitchen does not have. */
export function fire(deciding: Deciding, orderId: string, course: number): boolean {
  const lines = newLines(deciding.store, orderId).filter((line) => line.course === course);
  if (lines.length === 0) return false;
  const orderedAt = orderRow(deciding.store, orderId)?.sent_at ?? null;
  deciding.append(event('course.fired.v1', `order:${orderId}`, { orderId, course }));
  send(deciding, orderId, lines, orderedAt);
  return true;
}

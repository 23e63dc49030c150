import { SECOND } from '@comanda/shared/base/time.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { type Portion, portionsOf } from '@comanda/shared/domain/order/portions.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { unattendedStations, venueState } from '../venue/index.ts';
import { givePortionsBack, lastOfCombo, takeWhatIsLeft } from './portions.ts';
import { lineRow } from './queries.ts';

/** Stations where nobody bumps: what is done there is said by the paper, or by the hand-over. */

interface TicketRow {
  readonly id: string;
  readonly station: string;
  readonly fired_at: number;
  readonly bumped_at: number | null;
}

/** What the kitchen still makes of an order. */
export const cookingTickets = (store: Store, orderId: string): TicketRow[] =>
  store.all<TicketRow>(
    'select * from tickets where order_id = ? and open = 1 and bumped_at is null order by id',
    orderId,
  );

export const bump = (
  deciding: Deciding,
  orderId: string,
  { id: ticketId, station }: Pick<TicketRow, 'id' | 'station'>,
): void => {
  const payload = { ticketId, orderId, station, early: false };
  deciding.append(event('ticket.bumped.v1', `order:${orderId}`, payload));
};

/** Bumps what of an order is not bumped, since it is handed over: nobody's speed is measured by that. Which tickets. */
export function bumpForHandOver(deciding: Deciding, orderId: string): string[] {
  const tickets = cookingTickets(deciding.store, orderId);
  for (const ticket of tickets) bump(deciding, orderId, ticket);
  return tickets.map(({ id }) => id);
}

/** Bumps tickets of which nothing is left to make, since their other lines went to another order. */
export function bumpEmptied(deciding: Deciding, orderId: string): void {
  for (const ticket of cookingTickets(deciding.store, orderId)) {
    if (!hasOpenLine(deciding.store, ticket.id)) bump(deciding, orderId, ticket);
  }
}

export const hasOpenLine = (store: Store, ticketId: string): boolean =>
  store.get("select 1 from ticket_lines where ticket_id = ? and state = 'open' limit 1", ticketId) !== undefined;

/** What is open where nobody bumps is done with the order's end: the guests have left. */
export function bumpUnattended(deciding: Deciding, orderId: string): void {
  const unattended = unattendedStations(deciding.store);
  for (const ticket of cookingTickets(deciding.store, orderId)) {
    if (unattended.has(ticket.station)) bump(deciding, orderId, ticket);
  }
}

/**
 * A line of which the kitchen had something is void: where no cook can say whether it was made, it was unless the
 * ticket is younger than the station's minimum.
 */
export function settleVoid(deciding: Deciding, orderId: string, lineId: string): void {
  const { store, at } = deciding;
  const tickets = store.all<TicketRow>(
    `select t.* from ticket_lines l join tickets t on t.id = l.ticket_id
     where l.line_id = ? and t.order_id = ? and l.acknowledged = 0 order by t.id`,
    lineId,
    orderId,
  );
  const unattended = unattendedStations(store);
  for (const ticket of tickets) {
    const station = venueState(store)?.stations.get(ticket.station);
    if (!station || !unattended.has(ticket.station)) continue;
    const about = { ticketId: ticket.id, orderId, station: ticket.station };
    const made = at - ticket.fired_at >= station.minimumSeconds * SECOND;
    deciding.append(event('ticket.void_acknowledged.v1', `order:${orderId}`, { ...about, lineId, made }));
    releasePortions(deciding, orderId, lineId);
    if (ticket.bumped_at === null && !hasOpenLine(store, ticket.id)) bump(deciding, orderId, ticket);
  }
}

/** Every cook who had a voided line has said that nothing of it was made. */
const isUnmade = (store: Store, lineId: string): boolean => {
  const said = store.get<{ waiting: number; made: number }>(
    'select sum(acknowledged = 0) as waiting, max(coalesce(made, 0)) as made from ticket_lines where line_id = ?',
    lineId,
  );
  return said?.waiting === 0 && said.made === 0;
};

/** What a voided line had off countdowns, where nothing was made of it. */
function unmadePortions(deciding: Deciding, orderId: string, lineId: string): Portion[] {
  const row = lineRow(deciding.store, orderId, lineId);
  if (!row || !isUnmade(deciding.store, lineId)) return [];
  const line = JSON.parse(row.data) as SoldLine;
  return [...portionsOf(line), ...lastOfCombo(deciding, orderId, line)];
}

/** Portions of a voided line that nothing was made of can be sold again. */
export const releasePortions = (deciding: Deciding, orderId: string, lineId: string): void =>
  givePortionsBack(deciding, unmadePortions(deciding, orderId, lineId));

/** A cook takes his word of a voided line back: portions that could be sold again for it cannot, but for those that were. */
export const takeReleased = (deciding: Deciding, orderId: string, lineId: string): void =>
  takeWhatIsLeft(deciding, unmadePortions(deciding, orderId, lineId));

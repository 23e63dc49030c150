import type { z } from 'zod';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { HeldCourse, StationProgress, TicketLine, TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import type { Store } from '../../db/store.ts';
import { heldCoursesOf, newLines, placeName, wishOf } from '../orders/index.ts';
import { unattendedStations, venueState } from '../venue/index.ts';

export interface TicketRow {
  readonly id: string;
  readonly order_id: string;
  readonly station: string;
  readonly open: number;
  readonly sent_at: number;
  readonly ordered_at: number;
  readonly show_at: number;
  readonly fired_at: number;
  readonly drawn_at: number | null;
  readonly undrawn: number;
  readonly bumped_at: number | null;
  readonly early: number;
  readonly seconds: number | null;
  readonly served: number;
}

export interface TicketLineRow {
  readonly line_id: string;
  readonly state: 'open' | 'done' | 'voided';
  readonly acknowledged: number;
  /** The line as its cook last saw it, as JSON, where it is another since. */
  readonly told: string | null;
  /** Position in the log at which it last became another on this ticket. */
  readonly change: number | null;
  /** What happened to it after its send that no screen has shown. */
  readonly news: string | null;
  /** Done by the bump of its whole ticket. */
  readonly with_ticket: number;
}

type Progress = z.infer<typeof StationProgress>;
type Line = z.infer<typeof TicketLine>;
export type Ticket = z.infer<typeof TicketView>;
/** What a paper says of a ticket; how far the rest of the order is is for screens. */
export type PaperTicket = Omit<Ticket, 'others' | 'held'>;

export const ticketRow = (store: Store, id: string): TicketRow | undefined =>
  store.get<TicketRow>('select * from tickets where id = ?', id);

export const ticketLineRows = (store: Store, ticketId: string): TicketLineRow[] =>
  store.all<TicketLineRow>('select * from ticket_lines where ticket_id = ? order by position', ticketId);

interface OrderRow {
  readonly number: number;
  readonly kept: string | null;
  readonly type: Ticket['orderType'];
  readonly channel: Ticket['channel'];
  readonly table_id: string | null;
  readonly covers: number;
  readonly rush: number;
  readonly kept_back: number;
}

function linesOf(store: Store, ticket: TicketRow): Line[] {
  const rows = store.all<TicketLineRow & { readonly data: string; readonly start_at: number | null }>(
    `select t.line_id, t.state, t.acknowledged, t.told, t.change, t.news, t.start_at, l.data from ticket_lines t
     join lines l on l.order_id = ? and l.id = t.line_id where t.ticket_id = ? order by t.position`,
    ticket.order_id,
    ticket.id,
  );
  return rows.map((row) => {
    const sold = JSON.parse(row.data) as SoldLine;
    return {
      lineId: row.line_id,
      itemId: sold.itemId,
      name: sold.name,
      ...wishOf(sold),
      ...(sold.combo && { combo: sold.combo.name }),
      quantity: sold.quantity,
      course: sold.course,
      state: row.state,
      acknowledged: row.acknowledged === 1,
      ...(row.told !== null && { was: wishOf(JSON.parse(row.told) as SoldLine) }),
      ...(row.change !== null && { change: row.change }),
      ...(row.news !== null && { news: row.news }),
      startAt: row.start_at,
    };
  });
}

/**
 * How far stations are with what of an order is not with its guests yet. A line that is void is nothing to make once its
 * cook has said a word of it.
 */
function progressOf(store: Store, orderId: string, of: (ticket: TicketRow) => boolean): Progress[] {
  const tickets = store.all<TicketRow & { readonly done: number; readonly total: number }>(
    `select t.*, sum(l.state = 'done') as done, count(*) as total from tickets t
     join ticket_lines l on l.ticket_id = t.id and (l.state <> 'voided' or l.acknowledged = 0)
     where t.order_id = ? and t.served = 0 group by t.id order by t.station`,
    orderId,
  );
  const stations = new Map<string, Progress>();
  for (const ticket of tickets) {
    if (!of(ticket)) continue;
    const { station, total, bumped_at: bumpedAt } = ticket;
    const bumped = bumpedAt !== null;
    const before = stations.get(station);
    stations.set(station, {
      station,
      done: (bumped ? total : ticket.done) + (before?.done ?? 0),
      total: total + (before?.total ?? 0),
      bumped: bumped && (before?.bumped ?? true),
      firedAt: Math.max(ticket.fired_at, ticket.show_at, before?.firedAt ?? 0),
    });
  }
  return [...stations.values()];
}

/** The courses of an order that wait for fire, with what is in them. */
function heldOf(store: Store, orderId: string): HeldCourse[] {
  const held = heldCoursesOf(store, orderId);
  if (held.length === 0) return [];
  const lines = newLines(store, orderId);
  return held.flatMap((course) => {
    const own = lines.filter((line) => line.course === course);
    const named = own.map(({ id, name, quantity }) => ({ lineId: id, name, quantity }));
    return named.length > 0 ? [{ course, lines: named }] : [];
  });
}

/** A ticket as its own station sees it. */
const toTicket = (store: Store, row: TicketRow): Ticket => ({
  ...toPaperTicket(store, row),
  others: progressOf(store, row.order_id, ({ station }) => station !== row.station),
  held: heldOf(store, row.order_id),
});

/** A ticket as expo sees it: a void that its cook has to say a word of makes nothing of it undone. */
const toExpoTicket = (store: Store, row: TicketRow, others: Progress[]): Ticket => ({
  ...toPaperTicket(store, row),
  state: row.bumped_at === null ? 'open' : 'bumped',
  others,
  held: heldOf(store, row.order_id),
});

const isAddition = (store: Store, { id, order_id: orderId, station }: TicketRow): boolean =>
  store.get('select 1 from tickets where order_id = ? and station = ? and id < ? limit 1', orderId, station, id) !==
  undefined;

export function toPaperTicket(store: Store, row: TicketRow): PaperTicket {
  const order = store.get<OrderRow>(
    `select number, type, channel, table_id, covers, rush, kept_back,
       (select number from kept_orders where order_id = orders.id and number is not null limit 1) as kept
     from orders where id = ?`,
    row.order_id,
  );
  if (!order) throw new Error(`ticket ${row.id} has no order`);
  return {
    id: row.id,
    orderId: row.order_id,
    station: row.station,
    number: order.number,
    ...(order.kept !== null && { kept: order.kept }),
    orderType: order.type,
    channel: order.channel,
    table: placeName(store, row.order_id, order.table_id),
    covers: order.covers,
    rush: order.rush === 1,
    keptBack: order.kept_back === 1,
    addition: isAddition(store, row),
    state: row.open === 1 ? 'open' : 'bumped',
    sentAt: row.sent_at,
    orderedAt: row.ordered_at,
    showAt: row.show_at,
    firedAt: row.fired_at,
    drawnAt: row.drawn_at,
    bumpedAt: row.bumped_at,
    early: row.early === 1,
    served: row.served === 1,
    lines: linesOf(store, row),
  };
}

const expoAt = (store: Store, id: string): Station | null => {
  const station = venueState(store)?.stations.get(id);
  return station?.kind === 'expo' ? station : null;
};

/** What is made again is on another ticket: of its old one, `t`, there may be nothing left. */
const HAS_LINES = 'exists (select 1 from ticket_lines h where h.ticket_id = t.id)';

/**
 * A bumped ticket stays with expo until its order is handed over: it is what expo puts together. What was handed over
 * stays on while courses of its order are held. What is still made is there as well, as long as its order is open: the
 * guests of one that is not have left. `o` is the order, `t` the ticket.
 */
const IS_AT_EXPO = `o.open = 1 and (
  (t.open = 1 and t.bumped_at is null) or
  (t.bumped_at is not null and ${HAS_LINES} and (
    (t.served = 0 and o.state in ('preparing', 'ready')) or
    exists (select 1 from held_courses h join lines l on l.order_id = h.order_id and l.state = 'new'
      where h.order_id = o.id and json_extract(l.data, '$.course') = h.course))))`;

/**
 * Whether expo is to see a ticket that is open or waits there: all of it, or what is bumped, or whole orders. Where
 * nobody bumps, there is nothing to wait for but the other stations.
 */
function seenBy(store: Store, forwarding: 'as_bumped' | 'when_all_bumped'): (ticket: TicketRow) => boolean {
  const unattended = unattendedStations(store);
  const known = new Map<string, boolean>();
  const isWaitedFor = (orderId: string): boolean => {
    const before = known.get(orderId);
    if (before !== undefined) return before;
    const waits = store
      .all<TicketRow>('select * from tickets where order_id = ? and bumped_at is null', orderId)
      .some(({ station }) => !unattended.has(station));
    known.set(orderId, waits);
    return waits;
  };
  return ({ bumped_at: bumpedAt, order_id: orderId }) =>
    forwarding === 'as_bumped' && bumpedAt !== null ? true : !isWaitedFor(orderId);
}

const atExpo = (store: Store, expo: Station, rows: readonly TicketRow[]): Ticket[] => {
  const forwarding = expo.forwarding ?? 'at_once';
  if (forwarding === 'at_once') return rows.map((row) => toExpoTicket(store, row, []));
  const isSeen = seenBy(store, forwarding);
  const unseen = (orderId: string): Progress[] => progressOf(store, orderId, (ticket) => !isSeen(ticket));
  return rows.filter(isSeen).map((row) => toExpoTicket(store, row, unseen(row.order_id)));
};

/** The open tickets of a station, oldest first; expo sees those of every station until the hand-over. */
export function openTickets(store: Store, station: string): Ticket[] {
  const expo = expoAt(store, station);
  if (!expo) {
    return store
      .all<TicketRow>('select * from tickets where open = 1 and station = ? order by sent_at, id', station)
      .map((row) => toTicket(store, row));
  }
  // From the few open orders to their tickets: there are years of bumped ones.
  const rows = store.all<TicketRow>(
    `select t.* from orders o cross join tickets t on t.order_id = o.id where ${IS_AT_EXPO}`,
  );
  return atExpo(
    store,
    expo,
    rows.sort((a, b) => a.sent_at - b.sent_at || (a.id < b.id ? -1 : 1)),
  );
}

const isAtExpo = (store: Store, { id }: TicketRow): boolean =>
  store.get(`select 1 from tickets t join orders o on o.id = t.order_id where t.id = ? and ${IS_AT_EXPO}`, id) !==
  undefined;

/** Those of the given tickets that are open at a station, or are at expo. */
export function someTickets(store: Store, station: string, ids: readonly string[]): Ticket[] {
  const expo = expoAt(store, station);
  const rows = ids.flatMap((id) => ticketRow(store, id) ?? []);
  if (!expo) {
    return rows.filter((row) => row.open === 1 && row.station === station).map((row) => toTicket(store, row));
  }
  return atExpo(
    store,
    expo,
    rows.filter((row) => isAtExpo(store, row)),
  );
}

const RECALLED = `bumped_at is not null and open = 0 and ${HAS_LINES} order by bumped_at desc limit 50`;

/** The last bumped tickets of a station, of expo those of all stations; newest first. */
export function recentTickets(store: Store, station: string): Ticket[] {
  const rows = expoAt(store, station)
    ? store.all<TicketRow>(`select t.* from tickets t where ${RECALLED}`)
    : store.all<TicketRow>(`select t.* from tickets t where station = ? and ${RECALLED}`, station);
  return rows.map((row) => toTicket(store, row));
}

/** Every ticket of an order. */
export const ticketsOfOrder = (store: Store, orderId: string): TicketRow[] =>
  store.all<TicketRow>('select * from tickets where order_id = ?', orderId);

/** Every ticket that a line is on, whichever order has them now. */
export const ticketsOfLine = (store: Store, lineId: string): TicketRow[] =>
  store.all<TicketRow>(
    'select t.* from ticket_lines l join tickets t on t.id = l.ticket_id where l.line_id = ? order by t.id',
    lineId,
  );

/** Open tickets that were to be seen since before `before`, and that no screen has drawn: the first ones, at most `most`. */
export const undrawnSince = (store: Store, before: number, most: number): TicketRow[] =>
  store.all<TicketRow>(
    `select * from tickets where drawn_at is null and undrawn = 0 and open = 1 and show_at < ?
     order by show_at limit ?`,
    before,
    most,
  );

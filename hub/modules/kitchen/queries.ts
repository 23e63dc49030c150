import type { z } from 'zod';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { HeldCourse, StationProgress, TicketLine, TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import type { Store } from '../../db/store.ts';
import { heldCoursesOf, newLines, placeName } from '../orders/index.ts';
import { venueState } from '../venue/index.ts';

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
  readonly type: Ticket['orderType'];
  readonly channel: Ticket['channel'];
  readonly table_id: string | null;
  readonly covers: number;
  readonly rush: number;
  readonly kept_back: number;
}

function linesOf(store: Store, ticket: TicketRow): Line[] {
  const rows = store.all<TicketLineRow & { readonly data: string; readonly start_at: number | null }>(
    `select t.line_id, t.state, t.acknowledged, t.start_at, l.data from ticket_lines t
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
      variantName: sold.variantName,
      ...(sold.combo && { combo: sold.combo.name }),
      quantity: sold.quantity,
      modifiers: sold.modifiers.map(({ name, kind, quantity }) => ({ name, kind, quantity })),
      note: sold.note,
      seat: sold.seat,
      course: sold.course,
      state: row.state,
      acknowledged: row.acknowledged === 1,
      startAt: row.start_at,
    };
  });
}

/** How far the other stations are with the same order. */
function othersOf(store: Store, ticket: TicketRow): Progress[] {
  const rows = store.all<{ station: string; done: number; total: number; open: number; fired_at: number }>(
    `select t.station, sum(l.state <> 'open') as done, count(*) as total, max(t.open) as open,
       max(max(t.fired_at, t.show_at)) as fired_at
     from tickets t join ticket_lines l on l.ticket_id = t.id
     where t.order_id = ? and t.station <> ? group by t.station order by t.station`,
    ticket.order_id,
    ticket.station,
  );
  return rows.map(({ station, done, total, open, fired_at: firedAt }) => ({
    station,
    done,
    total,
    bumped: open === 0,
    firedAt,
  }));
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

export const toTicket = (store: Store, row: TicketRow): Ticket => ({
  ...toPaperTicket(store, row),
  others: othersOf(store, row),
  held: heldOf(store, row.order_id),
});

const isAddition = (store: Store, { id, order_id: orderId, station }: TicketRow): boolean =>
  store.get('select 1 from tickets where order_id = ? and station = ? and id < ? limit 1', orderId, station, id) !==
  undefined;

export function toPaperTicket(store: Store, row: TicketRow): PaperTicket {
  const order = store.get<OrderRow>(
    'select number, type, channel, table_id, covers, rush, kept_back from orders where id = ?',
    row.order_id,
  );
  if (!order) throw new Error(`ticket ${row.id} has no order`);
  return {
    id: row.id,
    orderId: row.order_id,
    station: row.station,
    number: order.number,
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

/**
 * A bumped ticket stays with expo until its order is handed over: it is what expo puts together. What was handed over
 * stays on while courses of its order are held. `o` is the order, `t` the ticket.
 */
const WAITS_AT_EXPO = `t.open = 0 and o.open = 1 and (
  (t.served = 0 and o.state in ('preparing', 'ready')) or
  exists (select 1 from held_courses h join lines l on l.order_id = h.order_id and l.state = 'new'
    where h.order_id = o.id and json_extract(l.data, '$.course') = h.course))`;

/** What expo is to see of the tickets that are open or wait there: all of it, or what is bumped, or whole orders. */
function forwarded(store: Store, expo: Station, rows: readonly TicketRow[]): readonly TicketRow[] {
  switch (expo.forwarding ?? 'at_once') {
    case 'at_once':
      return rows;
    case 'as_bumped':
      return rows.filter(({ open }) => open === 0);
    case 'when_all_bumped': {
      const busy = (orderId: string): boolean =>
        store.get('select 1 from tickets where order_id = ? and open = 1 limit 1', orderId) !== undefined;
      return rows.filter(({ open, order_id: orderId }) => open === 0 && !busy(orderId));
    }
  }
}

/** The open tickets of a station, oldest first; expo sees those of every station until the hand-over. */
export function openTickets(store: Store, station: string): Ticket[] {
  const expo = expoAt(store, station);
  const rows = expo
    ? [
        ...store.all<TicketRow>('select * from tickets where open = 1'),
        // From the few open orders to their tickets: there are years of bumped ones.
        ...store.all<TicketRow>(
          `select t.* from orders o cross join tickets t on t.order_id = o.id where ${WAITS_AT_EXPO}`,
        ),
      ].sort((a, b) => a.sent_at - b.sent_at || (a.id < b.id ? -1 : 1))
    : store.all<TicketRow>('select * from tickets where open = 1 and station = ? order by sent_at, id', station);
  return (expo ? forwarded(store, expo, rows) : rows).map((row) => toTicket(store, row));
}

const waitsAtExpo = (store: Store, { id }: TicketRow): boolean =>
  store.get(`select 1 from tickets t join orders o on o.id = t.order_id where t.id = ? and ${WAITS_AT_EXPO}`, id) !==
  undefined;

/** Those of the given tickets that are open at a station, or wait at expo. */
export function someTickets(store: Store, station: string, ids: readonly string[]): Ticket[] {
  const expo = expoAt(store, station);
  const rows = ids.flatMap((id) => ticketRow(store, id) ?? []);
  const there = expo
    ? forwarded(
        store,
        expo,
        rows.filter((row) => row.open === 1 || waitsAtExpo(store, row)),
      )
    : rows.filter((row) => row.open === 1 && row.station === station);
  return there.map((row) => toTicket(store, row));
}

/** The last bumped tickets of a station, newest first. */
export function recentTickets(store: Store, station: string): Ticket[] {
  const rows = expoAt(store, station)
    ? store.all<TicketRow>(
        'select * from tickets where bumped_at is not null and open = 0 order by bumped_at desc limit 50',
      )
    : store.all<TicketRow>(
        'select * from tickets where station = ? and bumped_at is not null and open = 0 order by bumped_at desc limit 50',
        station,
      );
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

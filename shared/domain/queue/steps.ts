import type { EventType, LogEvent } from '../../contracts/events/index.ts';
import type { SoldLine } from '../../contracts/events/order.ts';
import type { Station } from '../../contracts/views/venue.ts';
import {
  type ChangedTicket,
  type KitchenStep,
  MOST_OPEN,
  type QueuedLine,
  type QueuedTicket,
  type Rank,
} from './types.ts';

/** Orders whose end can still be undone: more than a house hands over in half an hour. */
const MOST_ENDED = 300;

type LineState = 'open' | 'done' | 'voided';

interface KnownTicket {
  readonly id: string;
  readonly station: string;
  readonly notBefore?: number;
  /** How far each of its lines is, by its id, in their order. */
  readonly lines: Map<string, LineState>;
}

interface Known {
  readonly lines: Map<string, QueuedLine>;
  readonly tickets: Map<string, KnownTicket>;
  rank: Rank;
}

const toQueued = (line: SoldLine): QueuedLine => ({
  itemId: line.itemId,
  quantity: line.quantity,
  prepSeconds: line.prepSeconds,
});

/** Nothing says there that something is done but the hand-over: when the guest comes tells nothing of the kitchen. */
export const isSilent = ({ doneWhen, archived }: Pick<Station, 'doneWhen' | 'archived'>): boolean =>
  doneWhen === 'handed_over' && archived !== true;

type Reading = { readonly [T in EventType]?: (event: LogEvent<T>) => KitchenStep | null };

/** Reads the log for what waiting times depend on. It remembers the orders that are not done, and the last that were. */
export class KitchenSteps {
  readonly #orders = new Map<string, Known>();
  /** The last ones that came to their end: a hand-over that was wrong is taken back. */
  readonly #ended = new Map<string, Known>();

  readonly #silent: Set<string>;

  readonly #reading: Reading = {
    'station.saved.v1': ({ payload }) => {
      if (isSilent(payload)) this.#silent.add(payload.id);
      else this.#silent.delete(payload.id);
      return null;
    },
    'lines.added.v1': ({ payload }) => {
      for (const line of payload.lines) this.#order(payload.orderId).lines.set(line.id, toQueued(line));
      return null;
    },
    'line.changed.v1': ({ at, payload }) => {
      this.#order(payload.orderId).lines.set(payload.line.id, toQueued(payload.line));
      return this.#lineChanged(at, payload.orderId, payload.line.id);
    },
    'line.changed_after_send.v1': ({ at, payload: { orderId, line, unmade, tickets, moved } }) => {
      const order = this.#order(orderId);
      order.lines.set(line.id, toQueued(line));
      for (const { from } of moved) order.tickets.get(from)?.lines.delete(line.id);
      // Whatever was made of it is made again.
      for (const id of [...tickets, ...moved.map(({ to }) => to)]) {
        const lines = order.tickets.get(id)?.lines;
        if (!lines?.has(line.id)) continue;
        // What is not made again after all says nothing of how long it takes.
        if (unmade) lines.delete(line.id);
        else lines.set(line.id, 'open');
      }
      return this.#lineChanged(at, orderId, line.id);
    },
    'lines.sent.v1': ({ at, payload: { orderId, tickets } }) => {
      const order = this.#order(orderId);
      const sent = tickets.map(({ id, station, lineIds, startsAt }) => {
        const notBefore = startsAt ? { notBefore: Math.min(...startsAt) } : {};
        const lines = new Map(lineIds.map((lineId): [string, LineState] => [lineId, 'open']));
        const ticket: KnownTicket = { id, station, lines, ...notBefore };
        order.tickets.set(id, ticket);
        return ticket;
      });
      const counted = sent.filter((ticket) => this.#counts(order, ticket)).map((ticket) => queuedOf(order, ticket));
      return counted.length === 0 ? null : { kind: 'sent', at, orderId, tickets: counted, ...ranked(order) };
    },
    'line.voided.v1': ({ at, payload: { orderId, lineId } }) => {
      for (const { lines } of this.#orders.get(orderId)?.tickets.values() ?? []) {
        if (lines.has(lineId)) lines.set(lineId, 'voided');
      }
      return this.#lineChanged(at, orderId, lineId);
    },
    'line.divided.v1': ({ at, payload: { orderId, lineId, quantity, part } }) => {
      const order = this.#order(orderId);
      const whole = order.lines.get(lineId);
      if (whole) order.lines.set(lineId, { ...whole, quantity });
      order.lines.set(part.id, toQueued(part));
      for (const { lines } of order.tickets.values()) {
        const state = lines.get(lineId);
        if (state) lines.set(part.id, state);
      }
      return this.#lineChanged(at, orderId, lineId);
    },
    'line.joined.v1': ({ at, payload: { orderId, lineId, quantity, partId } }) => {
      const order = this.#order(orderId);
      const whole = order.lines.get(lineId);
      if (whole) order.lines.set(lineId, { ...whole, quantity });
      order.lines.delete(partId);
      for (const { lines } of order.tickets.values()) lines.delete(partId);
      return this.#lineChanged(at, orderId, lineId);
    },
    'orders.merged.v1': ({ at, payload: { orderId, fromOrderId } }) => {
      const [from, into] = [this.#order(fromOrderId), this.#order(orderId)];
      move(from, into, [...from.lines.keys()], [...from.tickets.keys()]);
      if (from.rank === 1) into.rank = 1;
      return this.#changed(at, [orderId], [...into.tickets.keys()]);
    },
    'orders.unmerged.v1': ({ at, payload: { orderId, fromOrderId, lineIds, ticketIds } }) => {
      move(this.#order(orderId), this.#order(fromOrderId), lineIds, ticketIds);
      return this.#changed(at, [fromOrderId], ticketIds);
    },
    'lines.transferred.v1': ({ at, payload: { fromOrderId, orderId, lineIds, tickets } }) => {
      const [from, into] = [this.#order(fromOrderId), this.#order(orderId)];
      const parts = new Map<string, string>();
      for (const { ticketId, newTicketId, lineIds: leaving } of tickets) {
        const whole = from.tickets.get(ticketId);
        if (!whole || newTicketId === null) continue;
        const lines = new Map(leaving.map((id): [string, LineState] => [id, whole.lines.get(id) ?? 'open']));
        from.tickets.set(newTicketId, { ...whole, id: newTicketId, lines });
        for (const id of leaving) whole.lines.delete(id);
        parts.set(newTicketId, ticketId);
      }
      const gone = tickets.map(({ ticketId, newTicketId }) => newTicketId ?? ticketId);
      move(from, into, lineIds, gone);
      // The part first: it is begun as the whole was.
      return this.#changed(at, [orderId, fromOrderId], [...gone, ...parts.values()], parts);
    },
    'ticket.line_bumped.v1': ({ at, payload }) => this.#lineBumped(at, payload, 'open', 'done'),
    'ticket.line_unbumped.v1': ({ at, payload }) => this.#lineBumped(at, payload, 'done', 'open'),
    'order.rush_changed.v1': ({ payload }) => this.#ranked(payload.orderId, payload.rush ? 1 : 0),
    'order.kept_back.v1': ({ payload }) => this.#ranked(payload.orderId, payload.kept ? -1 : 0),
    'ticket.bumped.v1': ({ at, payload: { ticketId, station } }) => ({
      kind: 'bumped',
      at,
      ticketId,
      ...(this.#silent.has(station) && { unsaid: true }),
    }),
    'order.ready.v1': ({ at, payload: { orderId } }) => ({ kind: 'ready', at, orderId }),
    'ticket.unbumped.v1': ({ at, payload }) => this.#again(at, payload.orderId, payload.ticketId),
    'ticket.recalled.v1': ({ at, payload }) => this.#again(at, payload.orderId, payload.ticketId),
    'order.hand_over_undone.v1': ({ payload: { orderId } }) => {
      const order = this.#ended.get(orderId);
      if (order && this.#ended.delete(orderId)) this.#orders.set(orderId, order);
      return null;
    },
    'order.completed.v1': ({ at, payload }) => this.#done(at, payload.orderId),
    'order.cancelled.v1': ({ at, payload }) => this.#done(at, payload.orderId),
  };

  /** @param silent stations that are so where the reading begins, see `isSilent` */
  constructor(silent: Iterable<string> = []) {
    this.#silent = new Set(silent);
  }

  /** What an event means for the queue; null: nothing. */
  read(event: LogEvent): KitchenStep | null {
    const read = this.#reading[event.type] as ((event: LogEvent) => KitchenStep | null) | undefined;
    return read ? read(event) : null;
  }

  #order(orderId: string): Known {
    let order = this.#orders.get(orderId);
    if (order) return order;
    order = { lines: new Map(), tickets: new Map(), rank: 0 };
    keep(this.#orders, orderId, order, MOST_OPEN);
    return order;
  }

  /** An order is as far as the stations that say so: of another's ticket beside theirs it is not waited for. */
  #counts({ tickets }: Known, { station }: KnownTicket): boolean {
    return !this.#silent.has(station) || ![...tickets.values()].some((each) => !this.#silent.has(each.station));
  }

  #ranked(orderId: string, rank: Rank): KitchenStep {
    this.#order(orderId).rank = rank;
    return { kind: 'ranked', orderId, rank };
  }

  #again(at: number, orderId: string, ticketId: string): KitchenStep | null {
    const order = this.#orders.get(orderId);
    const ticket = order?.tickets.get(ticketId);
    if (!order || !ticket || !this.#counts(order, ticket)) return null;
    const { left, ...whole } = queuedOf(order, ticket);
    // Somebody wants it made again: where no line of it is open, that is all of it.
    const again = left?.length ? { ...whole, left } : whole;
    return { kind: 'sent', at, orderId, tickets: [again], again: true, ...ranked(order) };
  }

  #lineBumped(
    at: number,
    { orderId, ticketId, lineId }: { readonly orderId: string; readonly ticketId: string; readonly lineId: string },
    from: LineState,
    to: LineState,
  ): KitchenStep | null {
    const lines = this.#orders.get(orderId)?.tickets.get(ticketId)?.lines;
    if (lines?.get(lineId) !== from) return null;
    lines.set(lineId, to);
    return this.#changed(at, [orderId], [ticketId], undefined, to === 'done');
  }

  /** The tickets that a line is on; null: the kitchen does not have it. */
  #lineChanged(at: number, orderId: string, lineId: string): KitchenStep | null {
    const tickets = [...(this.#orders.get(orderId)?.tickets.values() ?? [])].filter(({ lines }) => lines.has(lineId));
    return this.#changed(
      at,
      [orderId],
      tickets.map(({ id }) => id),
    );
  }

  #changed(
    at: number,
    orderIds: readonly string[],
    ticketIds: readonly string[],
    parts?: ReadonlyMap<string, string>,
    made = false,
  ): KitchenStep | null {
    const tickets = ticketIds.flatMap((ticketId) =>
      orderIds.flatMap((orderId): ChangedTicket[] => {
        const order = this.#orders.get(orderId);
        const ticket = order?.tickets.get(ticketId);
        const partOf = parts?.get(ticketId);
        if (!order || !ticket) return [];
        return [{ ...queuedOf(order, ticket), orderId, rank: order.rank, ...(partOf !== undefined && { partOf }) }];
      }),
    );
    return tickets.length === 0 ? null : { kind: 'changed', at, made, tickets };
  }

  #done(at: number, orderId: string): KitchenStep {
    const order = this.#orders.get(orderId);
    if (order && this.#orders.delete(orderId)) keep(this.#ended, orderId, order, MOST_ENDED);
    return { kind: 'gone', at, orderId };
  }
}

/** Puts something into a map of which the oldest go when there are more than `most`. */
function keep<T>(all: Map<string, T>, key: string, value: T, most: number): void {
  all.set(key, value);
  const [oldest] = all.keys();
  if (all.size > most && oldest !== undefined) all.delete(oldest);
}

const ranked = ({ rank }: Known): { readonly rank?: Rank } => (rank === 0 ? {} : { rank });

function queuedOf(order: Known, { lines, ...ticket }: KnownTicket): QueuedTicket {
  const inState = (...states: readonly LineState[]): QueuedLine[] =>
    [...lines].flatMap(([id, state]) => (states.includes(state) ? (order.lines.get(id) ?? []) : []));
  const all = inState('open', 'done');
  const left = inState('open');
  return { ...ticket, lines: all, ...(left.length < all.length && { left }) };
}

/** Lines and tickets go from one order to the other, under the ids that they have. */
function move(from: Known, into: Known, lineIds: readonly string[], ticketIds: readonly string[]): void {
  for (const id of lineIds) {
    const line = from.lines.get(id);
    if (line && from.lines.delete(id)) into.lines.set(id, line);
  }
  for (const id of ticketIds) {
    const ticket = from.tickets.get(id);
    if (ticket && from.tickets.delete(id)) into.tickets.set(id, ticket);
  }
}

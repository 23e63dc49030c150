import type { EventType, LogEvent } from '../../contracts/events/index.ts';
import type { SoldLine } from '../../contracts/events/order.ts';
import type { KitchenStep, QueuedLine, QueuedTicket, Rank } from './types.ts';

/** Orders that nobody ever ends are forgotten, the oldest first, when there are more than these. */
const MOST_OPEN = 1_000;

interface Known {
  readonly lines: Map<string, QueuedLine>;
  readonly tickets: Map<string, QueuedTicket>;
  rank: Rank;
}

const toQueued = (line: SoldLine): QueuedLine => ({
  itemId: line.itemId,
  quantity: line.quantity,
  prepSeconds: line.prepSeconds,
});

type Reading = { readonly [T in EventType]?: (event: LogEvent<T>) => KitchenStep | null };

/** Reads the log for what waiting times depend on. It remembers the orders that are not done, and nothing else. */
export class KitchenSteps {
  readonly #orders = new Map<string, Known>();

  readonly #reading: Reading = {
    'lines.added.v1': ({ payload }) => {
      for (const line of payload.lines) this.#order(payload.orderId).lines.set(line.id, toQueued(line));
      return null;
    },
    'line.changed.v1': ({ payload }) => {
      this.#order(payload.orderId).lines.set(payload.line.id, toQueued(payload.line));
      return null;
    },
    'lines.sent.v1': ({ at, payload: { orderId, tickets } }) => {
      const { lines, tickets: known, rank } = this.#order(orderId);
      const sent = tickets.map(({ id, station, lineIds, startsAt }): QueuedTicket => {
        const notBefore = startsAt ? { notBefore: Math.min(...startsAt) } : {};
        const ticket = { id, station, lines: lineIds.flatMap((lineId) => lines.get(lineId) ?? []), ...notBefore };
        known.set(id, ticket);
        return ticket;
      });
      return { kind: 'sent', at, orderId, tickets: sent, ...(rank !== 0 && { rank }) };
    },
    'order.rush_changed.v1': ({ payload }) => this.#ranked(payload.orderId, payload.rush ? 1 : 0),
    'order.kept_back.v1': ({ payload }) => this.#ranked(payload.orderId, payload.kept ? -1 : 0),
    'ticket.bumped.v1': ({ at, payload }) => ({ kind: 'bumped', at, ticketId: payload.ticketId }),
    'ticket.unbumped.v1': ({ at, payload }) => this.#again(at, payload.orderId, payload.ticketId),
    'ticket.recalled.v1': ({ at, payload }) => this.#again(at, payload.orderId, payload.ticketId),
    'order.completed.v1': ({ payload }) => this.#done(payload.orderId),
    'order.cancelled.v1': ({ payload }) => this.#done(payload.orderId),
  };

  /** What an event means for the queue; null: nothing. */
  read(event: LogEvent): KitchenStep | null {
    const read = this.#reading[event.type] as ((event: LogEvent) => KitchenStep | null) | undefined;
    return read ? read(event) : null;
  }

  #order(orderId: string): Known {
    let order = this.#orders.get(orderId);
    if (order) return order;
    order = { lines: new Map(), tickets: new Map(), rank: 0 };
    this.#orders.set(orderId, order);
    const [oldest] = this.#orders.keys();
    if (this.#orders.size > MOST_OPEN && oldest !== undefined) this.#orders.delete(oldest);
    return order;
  }

  #ranked(orderId: string, rank: Rank): KitchenStep {
    this.#order(orderId).rank = rank;
    return { kind: 'ranked', orderId, rank };
  }

  #again(at: number, orderId: string, ticketId: string): KitchenStep | null {
    const order = this.#orders.get(orderId);
    const ticket = order?.tickets.get(ticketId);
    if (!order || !ticket) return null;
    return { kind: 'sent', at, orderId, tickets: [ticket], ...(order.rank !== 0 && { rank: order.rank }) };
  }

  #done(orderId: string): KitchenStep {
    this.#orders.delete(orderId);
    return { kind: 'gone', orderId };
  }
}

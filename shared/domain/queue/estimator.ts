import { assertNever } from '../../base/assert.ts';
import { Accuracy, type Outcome } from './accuracy.ts';
import type { OpenTicket } from './guess.ts';
import { Station } from './station.ts';
import { type ChangedTicket, type KitchenStep, MOST_OPEN, type Place, type Promised, type Rank } from './types.ts';

/** Orders whose bump can have been a mistake. */
const MOST_OUTCOMES = 50;

interface OpenOrder {
  readonly id: string;
  readonly sentAt: number;
  rank: Rank;
  /** Nobody begins with any of it sooner, ms. */
  readonly notBefore: number;
  /** Every ticket of it. */
  readonly tickets: Set<string>;
  /** Tickets that are not bumped yet. */
  readonly open: Set<string>;
  /** Seconds that were foretold for it when it was sent, before they were corrected. */
  foretold: number;
  promised: Promised;
}

export interface Score {
  /** Orders that were ready, of those remembered. */
  readonly orders: number;
  /** How many of them were ready by the later moment of their promise. */
  readonly kept: number;
}

/**
 * Foretells when orders are ready, from nothing but what the kitchen's screens say: tickets that are sent and bumped.
 * An order is as slow as its slowest station. What is foretold is corrected by how earlier orders turned out, so that
 * the promise is kept by as many orders as it says, whatever the cooks' habits.
 * Ten thousand steps are worked in well under a second; nothing in it grows with the days.
 */
export class Estimator {
  readonly #stations = new Map<string, Station>();
  /** Of every order in the queue, bumped ones too. */
  readonly #tickets = new Map<string, { readonly station: string; readonly orderId: string }>();
  readonly #orders = new Map<string, OpenOrder>();
  readonly #accuracy = new Accuracy();
  /** How the last orders turned out, by their ids. */
  readonly #outcomes = new Map<string, Outcome>();
  readonly #partOf: (at: number) => string;

  /** @param partOf the part of the venue's day that a moment lies in: items take longer in some */
  constructor(partOf: (at: number) => string) {
    this.#partOf = partOf;
  }

  observe(step: KitchenStep): void {
    switch (step.kind) {
      case 'sent':
        this.#sent(step);
        return;
      case 'ranked': {
        const order = this.#orders.get(step.orderId);
        if (order) order.rank = step.rank;
        for (const station of this.#stations.values()) station.ranked(step.orderId, step.rank);
        return;
      }
      case 'changed':
        for (const ticket of step.tickets) this.#changed(ticket, step.at, step.made);
        return;
      case 'bumped':
        this.#bumped(step);
        return;
      case 'ready':
        this.#ready(step.orderId, step.at);
        return;
      case 'gone':
        this.#gone(step.orderId, step.at);
        return;
      default:
        assertNever(step);
    }
  }

  /** Every order that is not ready, the next one first. @param now ms */
  queue(now: number): Place[] {
    const ends = new Map<string, number>();
    for (const station of this.#stations.values()) {
      for (const [ticketId, end] of station.finish(now)) ends.set(ticketId, end);
    }
    const places = [...this.#orders.values()].map((order) => {
      const end = [...order.open].reduce((latest, ticketId) => Math.max(latest, ends.get(ticketId) ?? now), now);
      return { orderId: order.id, sentAt: order.sentAt, ...this.#promise(now, end, order.notBefore) };
    });
    places.sort((a, b) => a.likelyAt - b.likelyAt || a.sentAt - b.sentAt || (a.orderId < b.orderId ? -1 : 1));
    return places.map(({ orderId, likelyAt, latestAt }, at) => ({ orderId, position: at + 1, likelyAt, latestAt }));
  }

  /** What an order was promised when it was sent; null: it is not in the queue. */
  promised(orderId: string): Promised | null {
    return this.#orders.get(orderId)?.promised ?? null;
  }

  score(): Score {
    return this.#accuracy.score();
  }

  #sent({ at, orderId, tickets, rank: first = 0, again }: Extract<KitchenStep, { kind: 'sent' }>): void {
    if (tickets.length === 0) return;
    const outcome = again ? this.#outcomes.get(orderId) : undefined;
    if (outcome && this.#outcomes.delete(orderId)) this.#accuracy.takeBack(outcome);
    const part = this.#partOf(at);
    const known = this.#orders.get(orderId);
    const rank = known?.rank ?? first;
    let end = at;
    for (const ticket of tickets) {
      const open: OpenTicket = { ...ticket, orderId, sentAt: at, notBefore: ticket.notBefore ?? at, rank };
      this.#tickets.set(ticket.id, { station: ticket.station, orderId });
      end = Math.max(end, this.#station(ticket.station).sent(open, part));
    }
    const notBefore = Math.min(...tickets.map((ticket) => ticket.notBefore ?? at));
    // An order that is to wait, or was ready before, tells nothing of how fast the kitchen is.
    const foretold = notBefore > at || again ? 0 : (end - at) / 1_000;
    if (!known) {
      const ids = tickets.map(({ id }) => id);
      const promised = this.#promise(at, end, notBefore);
      const all = { tickets: new Set(ids), open: new Set(ids) };
      this.#add({ id: orderId, sentAt: at, rank, notBefore, ...all, foretold, promised });
      return;
    }
    for (const { id } of tickets) {
      known.tickets.add(id);
      known.open.add(id);
    }
    // What is added later makes the first promise void: the order is not scored by it.
    known.foretold = 0;
    known.promised = this.#promise(at, end, notBefore);
  }

  #add(order: OpenOrder): void {
    this.#orders.set(order.id, order);
    const [oldest] = this.#orders.keys();
    if (this.#orders.size > MOST_OPEN && oldest !== undefined) this.#gone(oldest, order.sentAt);
  }

  #changed(ticket: ChangedTicket, at: number, made: boolean): void {
    const { id, station, orderId, rank, partOf } = ticket;
    const known = this.#tickets.get(id) ?? (partOf === undefined ? undefined : this.#tickets.get(partOf));
    const from = known && this.#orders.get(known.orderId);
    if (!from) return;
    this.#station(station).changed(ticket, at, this.#partOf(at), made);
    const isOpen = from.open.has(partOf ?? id);
    if (from.id !== orderId) {
      from.tickets.delete(id);
      from.open.delete(id);
      this.#tickets.delete(id);
    }
    const into = this.#orders.get(orderId);
    if (into) {
      into.rank = rank;
      into.promised = laterOf(into.promised, from.promised);
      into.tickets.add(id);
      if (isOpen) into.open.add(id);
    } else if (isOpen) {
      this.#add({ ...from, id: orderId, rank, tickets: new Set([id]), open: new Set([id]), foretold: 0 });
    }
    if (into || isOpen) this.#tickets.set(id, { station, orderId });
    // More or less is made of it than was promised: the promise tells nothing of how fast the kitchen is.
    if (!made) for (const order of [from, into]) if (order) order.foretold = 0;
    if (from.open.size === 0) this.#gone(from.id, at);
  }

  #bumped({ ticketId, at, unsaid }: Extract<KitchenStep, { kind: 'bumped' }>): void {
    const ticket = this.#tickets.get(ticketId);
    if (!ticket) return;
    const station = this.#station(ticket.station);
    if (unsaid) station.dropped(ticketId, at);
    else station.bumped(ticketId, at, this.#partOf(at));
    const order = this.#orders.get(ticket.orderId);
    if (!order) return;
    order.open.delete(ticketId);
    if (order.open.size > 0) return;
    if (!unsaid) this.#turnedOut(order, at);
    this.#gone(order.id, at);
  }

  #ready(orderId: string, at: number): void {
    const order = this.#orders.get(orderId);
    if (!order) return;
    // What is ready as it is sent was nothing to wait for.
    if (at > order.sentAt) this.#turnedOut(order, at);
    this.#gone(orderId, at);
  }

  #turnedOut({ id, foretold, sentAt, promised }: OpenOrder, at: number): void {
    if (foretold === 0) return;
    const outcome = { foretold, took: (at - sentAt) / 1_000, kept: at <= promised.latestAt };
    this.#accuracy.add(outcome);
    this.#outcomes.set(id, outcome);
    const [oldest] = this.#outcomes.keys();
    if (this.#outcomes.size > MOST_OUTCOMES && oldest !== undefined) this.#outcomes.delete(oldest);
  }

  #gone(orderId: string, at: number): void {
    const order = this.#orders.get(orderId);
    if (!order) return;
    for (const id of order.tickets) if (this.#tickets.get(id)?.orderId === orderId) this.#tickets.delete(id);
    this.#orders.delete(orderId);
    for (const station of this.#stations.values()) station.gone(orderId, at);
  }

  #station(name: string): Station {
    let station = this.#stations.get(name);
    if (!station) this.#stations.set(name, (station = new Station()));
    return station;
  }

  /** What is only waited for is exact; what is made is as far off as it was lately. */
  #promise(now: number, end: number, notBefore: number): Promised {
    const from = Math.min(end, Math.max(now, notBefore));
    const { likely, latest } = this.#accuracy.correct((end - from) / 1_000);
    return { likelyAt: from + likely * 1_000, latestAt: from + latest * 1_000 };
  }
}

const laterOf = (a: Promised, b: Promised): Promised => ({
  likelyAt: Math.max(a.likelyAt, b.likelyAt),
  latestAt: Math.max(a.latestAt, b.latestAt),
});

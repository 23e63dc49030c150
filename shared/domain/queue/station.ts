import { must } from '../../base/assert.ts';
import { ItemTimes } from './item-times.ts';
import type { QueuedTicket, Rank } from './types.ts';

/** How many tickets a station may be found to work on at once. */
const HANDS = [1, 2, 3, 4, 6, 8] as const;
/** What most stations do; others have to be learned, the less likely the longer. */
const LIKELY = 3;
/** Seconds that a guess of twice or half as many is thought to be off, as long as nothing is known. */
const DOUBT = 60;
/** How much the latest miss counts. */
const FRESH = 0.08;
/** Older tickets than so many have been forgotten by the cooks, and are by the estimator: a station's cost is bounded. */
const MOST_OPEN = 80;
/** A station with more than so many open is swamped: guesses are compared again when it is not. */
const MOST_COMPARED = 24;
/** A ticket that took longer than it should is soon done: a share of its work is still left. */
const LEFT_AT_LEAST = 0.12;

export interface OpenTicket extends QueuedTicket {
  readonly orderId: string;
  readonly sentAt: number;
  readonly notBefore: number;
  rank: Rank;
}

/** One guess of how many tickets the station works on at once, with what follows from it. */
interface Guess {
  readonly hands: number;
  readonly times: ItemTimes;
  /** When each ticket came under somebody's hands, by its id. */
  readonly begunAt: Map<string, number>;
  /** How long each ticket is thought to keep a pair of hands, ms. */
  readonly work: Map<string, number>;
  /** What it said of each ticket when that came. */
  readonly said: Map<string, number>;
  /** Running mean of how far it was off, seconds. */
  miss: number;
}

/**
 * A place of preparation as it is seen from outside: tickets come in and are bumped. How many it works on at once is not
 * said by anybody; of several guesses the one counts that has foretold the bumps best.
 */
export class Station {
  readonly #open: OpenTicket[] = [];
  readonly #guesses: readonly Guess[] = HANDS.map((hands) => ({
    hands,
    times: new ItemTimes(),
    begunAt: new Map<string, number>(),
    work: new Map<string, number>(),
    said: new Map<string, number>(),
    miss: DOUBT * Math.abs(Math.log2(hands / LIKELY)),
  }));

  /** Takes a ticket in: when it is thought to be bumped (ms), and the ticket that is forgotten for it, if any. */
  sent(ticket: OpenTicket, part: string): { readonly end: number; readonly forgotten: OpenTicket | undefined } {
    this.#open.push(ticket);
    const forgotten = this.#open.length > MOST_OPEN ? this.#open.shift() : undefined;
    const best = this.#best();
    let end: number | null = null;
    for (const guess of this.#guesses) {
      if (forgotten) this.#forget(guess, forgotten.id);
      guess.work.set(ticket.id, guess.times.work(ticket.lines, part) * 1_000);
      this.#begin(guess, ticket.sentAt);
      if (this.#open.length > MOST_COMPARED) continue;
      const said = must(this.#finish(guess, ticket.sentAt).get(ticket.id), 'an open ticket ends');
      guess.said.set(ticket.id, said);
      if (guess === best) end = said;
    }
    return { end: end ?? Math.max(ticket.sentAt, ticket.notBefore) + this.#backlog(best), forgotten };
  }

  /** How long all that is open keeps so many hands, ms. */
  #backlog({ work, hands }: Guess): number {
    let all = 0;
    for (const each of work.values()) all += each;
    return all / hands;
  }

  ranked(orderId: string, rank: Rank): void {
    for (const ticket of this.#open) if (ticket.orderId === orderId) ticket.rank = rank;
  }

  /** The ticket as it was, or null where it is not open here. */
  bumped(ticketId: string, at: number, part: string): OpenTicket | null {
    const ticket = this.#take(ticketId);
    if (!ticket) return null;
    for (const guess of this.#guesses) {
      const said = guess.said.get(ticketId);
      if (said !== undefined) guess.miss += FRESH * (Math.abs(said - at) / 1_000 - guess.miss);
      const begun = guess.begunAt.get(ticketId) ?? Math.max(ticket.sentAt, ticket.notBefore);
      guess.times.learn(ticket.lines, part, (at - begun) / 1_000);
      this.#forget(guess, ticketId);
      this.#begin(guess, at);
    }
    return ticket;
  }

  gone(orderId: string, at: number): void {
    for (const { id } of this.#open.filter((ticket) => ticket.orderId === orderId)) {
      this.#take(id);
      for (const guess of this.#guesses) this.#forget(guess, id);
    }
    for (const guess of this.#guesses) this.#begin(guess, at);
  }

  /** When each open ticket is thought to be bumped, ms. */
  finish(now: number): Map<string, number> {
    return this.#finish(this.#best(), now);
  }

  #best(): Guess {
    return this.#guesses.reduce((best, guess) => (guess.miss < best.miss ? guess : best));
  }

  #take(ticketId: string): OpenTicket | undefined {
    const index = this.#open.findIndex((ticket) => ticket.id === ticketId);
    return index < 0 ? undefined : this.#open.splice(index, 1)[0];
  }

  #forget(guess: Guess, ticketId: string): void {
    guess.begunAt.delete(ticketId);
    guess.work.delete(ticketId);
    guess.said.delete(ticketId);
  }

  /** Puts tickets under free hands, in turn. */
  #begin(guess: Guess, at: number): void {
    for (const ticket of this.#inTurn()) {
      if (guess.begunAt.size >= guess.hands) return;
      if (ticket.notBefore <= at && !guess.begunAt.has(ticket.id)) guess.begunAt.set(ticket.id, at);
    }
  }

  /** By rank, those of one rank as they came, or as they may be begun. */
  #inTurn(): readonly OpenTicket[] {
    if (this.#open.every(({ rank, notBefore, sentAt }) => rank === 0 && notBefore <= sentAt)) return this.#open;
    const since = ({ sentAt, notBefore }: OpenTicket): number => Math.max(sentAt, notBefore);
    return [...this.#open].sort((a, b) => b.rank - a.rank || since(a) - since(b));
  }

  /** Works the open tickets off in turn with so many hands. */
  #finish({ hands, work, begunAt }: Guess, now: number): Map<string, number> {
    const ends = new Map<string, number>();
    const free: number[] = [];
    for (const ticket of this.#open) {
      const begun = begunAt.get(ticket.id);
      if (begun === undefined) continue;
      const takes = work.get(ticket.id) ?? 0;
      const end = Math.max(begun + takes, now + takes * LEFT_AT_LEAST);
      ends.set(ticket.id, end);
      free.push(end);
    }
    while (free.length < hands) free.push(now);
    for (const ticket of this.#inTurn()) {
      if (ends.has(ticket.id)) continue;
      const first = free.indexOf(Math.min(...free));
      const begins = Math.max(must(free[first], 'hands are free some time'), ticket.notBefore);
      const end = begins + (work.get(ticket.id) ?? 0);
      ends.set(ticket.id, end);
      free[first] = end;
    }
    return ends;
  }
}

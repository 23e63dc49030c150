import { must } from '../../base/assert.ts';
import { Guess, type OpenTicket, sinceOf } from './guess.ts';
import type { ChangedTicket, Rank } from './types.ts';

/** How many tickets a station may be found to work on at once. */
const HANDS = [1, 2, 3, 4, 6, 8] as const;
/** What most stations do; others have to be learned, the less likely the longer. */
const LIKELY = 3;
/** Seconds that a guess of twice or half as many is thought to be off, as long as nothing is known. */
const DOUBT = 60;
/** How much the latest miss counts. */
const FRESH = 0.08;
/** A station with more than so many open is swamped: guesses are compared again when it is not. */
const MOST_COMPARED = 24;

/**
 * A place of preparation as it is seen from outside: tickets come in and are bumped. How many it works on at once is not
 * said by anybody; of several guesses the one counts that has foretold the bumps best.
 */
export class Station {
  readonly #open = new Map<string, OpenTicket>();
  readonly #guesses = HANDS.map((hands) => new Guess(hands, DOUBT * Math.abs(Math.log2(hands / LIKELY))));

  /** Takes a ticket in: when it is thought to be bumped, ms. */
  sent(ticket: OpenTicket, part: string): number {
    this.#open.set(ticket.id, ticket);
    for (const guess of this.#guesses) guess.take(ticket, part);
    const inTurn = this.#begin(ticket.sentAt);
    const best = this.#best();
    let end = ticket.sentAt;
    for (const guess of this.#open.size > MOST_COMPARED ? [best] : this.#guesses) {
      const said = must(guess.finish(inTurn, ticket.sentAt).get(ticket.id), 'an open ticket ends');
      if (this.#open.size <= MOST_COMPARED) guess.say(ticket.id, said);
      if (guess === best) end = said;
    }
    return end;
  }

  ranked(orderId: string, rank: Rank): void {
    for (const ticket of this.#open.values()) {
      if (ticket.orderId === orderId) this.#open.set(ticket.id, { ...ticket, rank });
    }
  }

  /** Other lines, another order, or less to be made than before. What is not open here stays as it is. */
  changed({ partOf, ...ticket }: ChangedTicket, at: number, part: string, made: boolean): void {
    const whole = partOf === undefined ? undefined : this.#open.get(partOf);
    if (whole && partOf !== undefined) for (const guess of this.#guesses) guess.divide(partOf, ticket.id);
    const known = this.#open.get(ticket.id) ?? whole;
    if (!known) return;
    const now: OpenTicket = { ...ticket, sentAt: known.sentAt, notBefore: known.notBefore };
    this.#open.set(ticket.id, now);
    for (const guess of this.#guesses) guess.change(now, part, at, made);
  }

  bumped(ticketId: string, at: number, part: string): void {
    const ticket = this.#open.get(ticketId);
    if (!ticket) return;
    this.#open.delete(ticketId);
    for (const guess of this.#guesses) guess.bumped(ticket, at, part, FRESH);
    this.#begin(at);
  }

  gone(orderId: string, at: number): void {
    const own = [...this.#open.values()].filter((ticket) => ticket.orderId === orderId);
    for (const { id } of own) this.#forget(id);
    if (own.length > 0) this.#begin(at);
  }

  /** A ticket is here no more, and nobody said when it was made. */
  dropped(ticketId: string, at: number): void {
    this.#forget(ticketId);
    this.#begin(at);
  }

  /** When each open ticket is thought to be bumped, ms. */
  finish(now: number): Map<string, number> {
    return this.#best().finish(this.#inTurn(), now);
  }

  #forget(ticketId: string): void {
    this.#open.delete(ticketId);
    for (const guess of this.#guesses) guess.forget(ticketId);
  }

  #best(): Guess {
    return this.#guesses.reduce((best, guess) => (guess.miss < best.miss ? guess : best));
  }

  #begin(at: number): readonly OpenTicket[] {
    const inTurn = this.#inTurn();
    for (const guess of this.#guesses) guess.begin(inTurn, at);
    return inTurn;
  }

  /** By rank, those of one rank as they came, or as they may be begun. */
  #inTurn(): readonly OpenTicket[] {
    return [...this.#open.values()].sort((a, b) => b.rank - a.rank || sinceOf(a) - sinceOf(b));
  }
}

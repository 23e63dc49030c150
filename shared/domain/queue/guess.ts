import { must } from '../../base/assert.ts';
import { HOUR } from '../../base/time.ts';
import { ItemTimes } from './item-times.ts';
import type { QueuedTicket, Rank } from './types.ts';

/** A ticket that took longer than it should is soon done: a share of its work is still left. */
const LEFT_AT_LEAST = 0.12;
/** Nobody waits for food so long: the cooks forgot to bump it, and their hands are on other tickets. */
const FORGOTTEN_AFTER = 4 * HOUR;

export interface OpenTicket extends QueuedTicket {
  readonly orderId: string;
  readonly sentAt: number;
  readonly notBefore: number;
  readonly rank: Rank;
}

/** When a ticket's turn counts from, ms. */
export const sinceOf = ({ sentAt, notBefore }: OpenTicket): number => Math.max(sentAt, notBefore);

const forgotten = (ticket: OpenTicket, now: number): boolean => now - sinceOf(ticket) >= FORGOTTEN_AFTER;

/** How far one ticket is thought to be. */
interface Progress {
  /** When it came under somebody's hands; null: nobody's yet. */
  begunAt: number | null;
  /** When what is left of it was begun with; null: as the ticket was. */
  leftFrom: number | null;
  /** How long what is left of it keeps a pair of hands, ms. */
  work: number;
  /** When it was thought to be bumped as it came; null: not said, or not true any more. */
  said: number | null;
}

/** One guess of how many tickets a station works on at once, with what follows from it. */
export class Guess {
  readonly hands: number;
  /** Running mean of how far it was off, seconds. */
  miss: number;
  readonly #times = new ItemTimes();
  readonly #progress = new Map<string, Progress>();

  constructor(hands: number, miss: number) {
    this.hands = hands;
    this.miss = miss;
  }

  take(ticket: OpenTicket, part: string): void {
    const work = this.#times.work(ticket.left ?? ticket.lines, part) * 1_000;
    this.#progress.set(ticket.id, { begunAt: null, leftFrom: null, work, said: null });
  }

  say(ticketId: string, end: number): void {
    const progress = this.#progress.get(ticketId);
    if (progress) progress.said = end;
  }

  /** A part of a ticket becomes one by itself: as far along as the whole. */
  divide(wholeId: string, partId: string): void {
    const whole = this.#progress.get(wholeId);
    if (whole) this.#progress.set(partId, { ...whole, said: null });
  }

  /** @param made a cook finished a line of it: the rest is begun with now */
  change(ticket: OpenTicket, part: string, at: number, made: boolean): void {
    const progress = this.#progress.get(ticket.id);
    if (!progress) return;
    progress.work = this.#times.work(ticket.left ?? ticket.lines, part) * 1_000;
    if (!made) {
      progress.said = null;
      return;
    }
    progress.begunAt ??= sinceOf(ticket);
    progress.leftFrom = at;
  }

  /** Learns from a bump how long its items take, and how good the guess is. @param fresh how much this miss counts */
  bumped(ticket: OpenTicket, at: number, part: string, fresh: number): void {
    const progress = this.#progress.get(ticket.id);
    if (progress && progress.said !== null) this.miss += fresh * (Math.abs(progress.said - at) / 1_000 - this.miss);
    this.#times.learn(ticket.lines, part, (at - (progress?.begunAt ?? sinceOf(ticket))) / 1_000);
    this.forget(ticket.id);
  }

  forget(ticketId: string): void {
    this.#progress.delete(ticketId);
  }

  /** Puts tickets under free hands. @param inTurn the open tickets in the order in which they are begun */
  begin(inTurn: readonly OpenTicket[], at: number): void {
    const now = inTurn.filter((ticket) => !forgotten(ticket, at));
    let busy = now.filter(({ id }) => this.#of(id).begunAt !== null).length;
    for (const ticket of now) {
      if (busy >= this.hands) return;
      const progress = this.#of(ticket.id);
      if (progress.begunAt !== null || ticket.notBefore > at) continue;
      progress.begunAt = at;
      busy += 1;
    }
  }

  /** Works the open tickets off in turn: when each is thought to be bumped, ms. */
  finish(inTurn: readonly OpenTicket[], now: number): Map<string, number> {
    const ends = new Map<string, number>();
    const free: number[] = [];
    for (const ticket of inTurn) {
      const { begunAt, leftFrom, work } = this.#of(ticket.id);
      const lost = forgotten(ticket, now);
      if (begunAt === null && !lost) continue;
      const end = Math.max((leftFrom ?? begunAt ?? now) + work, now + work * LEFT_AT_LEAST);
      ends.set(ticket.id, end);
      if (!lost) free.push(end);
    }
    while (free.length < this.hands) free.push(now);
    for (const ticket of inTurn) {
      if (ends.has(ticket.id)) continue;
      const first = free.indexOf(Math.min(...free));
      const begins = Math.max(must(free[first], 'hands are free some time'), ticket.notBefore);
      const end = begins + this.#of(ticket.id).work;
      ends.set(ticket.id, end);
      free[first] = end;
    }
    return ends;
  }

  #of(ticketId: string): Progress {
    return must(this.#progress.get(ticketId), 'an open ticket has its progress');
  }
}

import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import type { Ticket } from './ticket.ts';

export type Lateness = 'calm' | 'warn' | 'late';

/** Minutes after which a ticket is due, where no time was promised. */
export type Due = Readonly<Record<OrderType, number>>;

export const USUAL_DUE: Due = { dine_in: 12, takeaway: 10, delivery: 15 };

/** What holds at a screen: its own minutes, else its station's, else the usual ones. */
export const dueMinutes = (own: Partial<Due>, station: Station['dueMinutes']): Due => ({
  ...USUAL_DUE,
  ...station,
  ...own,
});

/** Who waits away from a waiter was told a time: what is taken away or delivered, and whoever ordered without a waiter. */
export const isPromised = ({ orderType, channel }: Pick<Ticket, 'orderType' | 'channel'>): boolean =>
  orderType !== 'dine_in' || channel !== 'pos';

/** How long a ticket is called new; milliseconds. */
const NEW_FOR = 30 * SECOND;

/** From when on a ticket's head is amber and red: percent of the time it was to take. */
export interface Colours {
  /** 100: when it is due. */
  readonly amber: number;
  /** More than 100. */
  readonly red: number;
}

export const USUAL_COLOURS: Colours = { amber: 100, red: 150 };

/** When a ticket is due, and from when on it is warned of and counts as late; ms UTC. */
export interface Deadline {
  readonly warnAt: number;
  readonly dueAt: number;
  readonly lateAt: number;
  /** The guest was told; otherwise it is the house's own minutes. */
  readonly promised: boolean;
}

/**
 * A ticket is due when its order was promised, else so many minutes after it was fired; it is late once it took so much
 * longer than it was to take, and at least a minute more. A promise that had passed before the fire leaves no time.
 */
export function deadlineOf(
  firedAt: number,
  minutes: number,
  promisedAt: number | null,
  { amber, red }: Colours = USUAL_COLOURS,
): Deadline {
  const dueAt = promisedAt ?? firedAt + minutes * MINUTE;
  const time = Math.max(0, dueAt - firedAt);
  return {
    warnAt: dueAt - (time * (100 - amber)) / 100,
    dueAt,
    lateAt: dueAt + Math.max(MINUTE, (time * (red - 100)) / 100),
    promised: promisedAt !== null,
  };
}

/** By how much a ticket is over its time, in milliseconds; not yet due: 0. */
export const overdue = ({ dueAt }: Deadline, now: number): number => Math.max(0, now - dueAt);

export function latenessOf({ warnAt, lateAt }: Deadline, now: number): Lateness {
  if (now >= lateAt) return 'late';
  return now > warnAt ? 'warn' : 'calm';
}

export const isNew = (age: number): boolean => age < NEW_FOR;

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

/** When a ticket is due, and from when on it counts as late; ms UTC. */
export interface Deadline {
  readonly dueAt: number;
  readonly lateAt: number;
  /** The guest was told; otherwise it is the house's own minutes. */
  readonly promised: boolean;
}

/**
 * A ticket is due when its order was promised, else so many minutes after it was fired; it is late once it took half as
 * long again as it was to take, and at least a minute more.
 */
export function deadlineOf(firedAt: number, minutes: number, promisedAt: number | null): Deadline {
  const dueAt = promisedAt ?? firedAt + minutes * MINUTE;
  return { dueAt, lateAt: dueAt + Math.max(MINUTE, (dueAt - firedAt) / 2), promised: promisedAt !== null };
}

/** By how much a ticket is over its time, in milliseconds; not yet due: 0. */
export const overdue = ({ dueAt }: Deadline, now: number): number => Math.max(0, now - dueAt);

export function latenessOf({ dueAt, lateAt }: Deadline, now: number): Lateness {
  if (now >= lateAt) return 'late';
  return now > dueAt ? 'warn' : 'calm';
}

export const isNew = (age: number): boolean => age < NEW_FOR;

import type { HeldCourse } from '@comanda/shared/contracts/views/kitchen.ts';
import { isUnsaidVoid, type Ticket } from './ticket.ts';

/** An order as expo puts it together: its tickets of all stations. */
export interface ExpoOrder {
  readonly id: string;
  /** What is not handed over yet: at least one, oldest first. */
  readonly parts: readonly Ticket[];
  /** What of it expo is not shown: stations that are still at it. */
  readonly elsewhere: readonly Progress[];
  /** All that is to be bumped of it is shown: a hand-over takes nothing along that nobody saw. */
  readonly whole: boolean;
  /** Nothing has to be bumped any more, here or elsewhere: it can be handed over. */
  readonly ready: boolean;
  /** Courses that wait for fire. */
  readonly held: readonly HeldCourse[];
}

/** An order of which all that was sent is with its guests, and courses wait for fire. */
export interface Pending {
  readonly id: string;
  readonly number: number;
  readonly table: string | null;
  readonly held: readonly HeldCourse[];
}

interface Expo {
  /** In the order of the oldest ticket. */
  readonly orders: readonly ExpoOrder[];
  readonly pending: readonly Pending[];
}

/** @param unattended stations where nobody bumps: their tickets are done with the hand-over */
export function ordersOf(tickets: readonly Ticket[], unattended: ReadonlySet<string>): Expo {
  const grouped = new Map<string, Ticket[]>();
  for (const ticket of tickets) {
    const parts = grouped.get(ticket.orderId);
    if (parts) parts.push(ticket);
    else grouped.set(ticket.orderId, [ticket]);
  }
  const orders: ExpoOrder[] = [];
  const pending: Pending[] = [];
  for (const [id, all] of grouped) {
    const parts = all.filter(({ served }) => !served);
    const [first] = all;
    if (!first) continue;
    const { held, number, table } = first;
    if (parts.length === 0) pending.push({ id, number, table, held });
    else {
      const elsewhere = first.others.filter(({ bumped }) => !bumped);
      const whole = elsewhere.every(({ station }) => unattended.has(station));
      const ready = whole && parts.every(({ state, station }) => state === 'bumped' || unattended.has(station));
      orders.push({ id, parts, elsewhere, whole, ready, held });
    }
  }
  return { orders, pending };
}

/** Whether nothing of an order is another, so that it need not be drawn again. */
export const sameOrder = (a: ExpoOrder, b: ExpoOrder): boolean =>
  a.ready === b.ready && a.parts.length === b.parts.length && a.parts.every((part, at) => part === b.parts[at]);

export interface Progress {
  readonly station: string;
  readonly done: number;
  readonly total: number;
  readonly bumped: boolean;
  /** Since when the station is at it; ms UTC. */
  readonly firedAt: number;
}

/** How far one ticket is. Voided lines are nothing to make. */
export function progressOf({ station, lines, state, firedAt }: Ticket): Progress {
  const made = lines.filter((line) => line.state !== 'voided' || isUnsaidVoid(line));
  const bumped = state === 'bumped';
  const done = bumped ? made.length : made.filter((line) => line.state === 'done').length;
  return { station, done, total: made.length, bumped, firedAt };
}

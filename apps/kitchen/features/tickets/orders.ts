import { isUnsaidVoid, type Ticket } from './ticket.ts';

/** An order as expo puts it together: its tickets of all stations. */
export interface ExpoOrder {
  readonly id: string;
  /** At least one, oldest first. */
  readonly parts: readonly Ticket[];
  /** Everything is bumped: it can be handed over. */
  readonly ready: boolean;
}

/** Tickets grouped by order, the order of the oldest ticket first. */
export function ordersOf(tickets: readonly Ticket[]): readonly ExpoOrder[] {
  const grouped = new Map<string, Ticket[]>();
  for (const ticket of tickets) {
    const parts = grouped.get(ticket.orderId);
    if (parts) parts.push(ticket);
    else grouped.set(ticket.orderId, [ticket]);
  }
  return [...grouped].map(([id, parts]) => ({ id, parts, ready: parts.every(({ state }) => state === 'bumped') }));
}

/** Whether nothing of an order is another, so that it need not be drawn again. */
export const sameOrder = (a: ExpoOrder, b: ExpoOrder): boolean =>
  a.parts.length === b.parts.length && a.parts.every((part, at) => part === b.parts[at]);

export interface Progress {
  readonly station: string;
  readonly done: number;
  readonly total: number;
  readonly bumped: boolean;
}

/** How far one ticket is. Voided lines are nothing to make. */
export function progressOf({ station, lines, state }: Ticket): Progress {
  const made = lines.filter((line) => line.state !== 'voided' || isUnsaidVoid(line));
  const bumped = state === 'bumped';
  const done = bumped ? made.length : made.filter((line) => line.state === 'done').length;
  return { station, done, total: made.length, bumped };
}

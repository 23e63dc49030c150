import { isUnsaidVoid, type Line, type Ticket } from './ticket.ts';

interface Undo {
  /** The tickets as they were before: the hub may have taken them from this screen's list by now. */
  readonly kept?: readonly Ticket[];
}

/** What was asked of the hub at this screen, and is shown before the hub's own word of it has come. */
export type Deed =
  | ({ readonly kind: 'bump' | 'unbump'; readonly ticketId: string } & Undo)
  | ({
      readonly kind: 'bump_line' | 'unbump_line' | 'say_void' | 'unsay_void' | 'see_change';
      readonly ticketId: string;
      readonly lineId: string;
    } & Undo)
  | ({ readonly kind: 'hand_over' | 'undo_hand_over'; readonly orderId: string } & Undo);

export interface Intent {
  readonly id: number;
  readonly deed: Deed;
  /** Position in the log at which the hub has done it; null: it has not answered yet. */
  readonly seq: number | null;
}

const changeLine = (ticket: Ticket, lineId: string, change: (line: Line) => Line): Ticket => ({
  ...ticket,
  lines: ticket.lines.map((line) => (line.lineId === lineId ? change(line) : line)),
});

/** Its cook has seen what became of it. */
function seenLine(line: Line): Line {
  const { was: _was, ...rest } = line;
  return rest;
}

/** The hub bumps a ticket with its last line. */
const bumpedIfDone = (ticket: Ticket): Ticket =>
  ticket.lines.every((line) => line.state !== 'open' && !isUnsaidVoid(line)) ? { ...ticket, state: 'bumped' } : ticket;

function done(ticket: Ticket, deed: Deed): Ticket {
  switch (deed.kind) {
    case 'bump':
      return ticket.id === deed.ticketId ? { ...ticket, state: 'bumped' } : ticket;
    case 'unbump':
      return ticket.id === deed.ticketId ? { ...ticket, state: 'open' } : ticket;
    case 'bump_line':
      return ticket.id === deed.ticketId
        ? bumpedIfDone(changeLine(ticket, deed.lineId, (line) => ({ ...seenLine(line), state: 'done' })))
        : ticket;
    case 'unbump_line':
      return ticket.id === deed.ticketId
        ? { ...changeLine(ticket, deed.lineId, (line) => ({ ...line, state: 'open' })), state: 'open' }
        : ticket;
    case 'say_void':
      return ticket.id === deed.ticketId
        ? bumpedIfDone(changeLine(ticket, deed.lineId, (line) => ({ ...line, acknowledged: true })))
        : ticket;
    case 'unsay_void':
      return ticket.id === deed.ticketId
        ? { ...changeLine(ticket, deed.lineId, (line) => ({ ...line, acknowledged: false })), state: 'open' }
        : ticket;
    case 'see_change':
      return ticket.id === deed.ticketId ? changeLine(ticket, deed.lineId, seenLine) : ticket;
    case 'hand_over':
    case 'undo_hand_over':
      return ticket;
  }
}

/** The tickets, and those that were gone already and that a hand has asked back. */
function withKept(tickets: readonly Ticket[], intents: readonly Intent[]): readonly Ticket[] {
  const kept = intents.flatMap(({ deed }) => deed.kept ?? []);
  if (kept.length === 0) return tickets;
  const all = new Map(kept.map((ticket) => [ticket.id, ticket]));
  for (const { id } of tickets) all.delete(id);
  return [...tickets, ...all.values()];
}

/**
 * The tickets as they will be once the hub has done what was asked. A ticket that nothing was asked of keeps its object,
 * so that it is not drawn again.
 */
export function withIntents(tickets: readonly Ticket[], intents: readonly Intent[]): readonly Ticket[] {
  if (intents.length === 0) return tickets;
  const gone = new Set<string>();
  for (const { deed } of intents) {
    if (deed.kind === 'hand_over') gone.add(deed.orderId);
    if (deed.kind === 'undo_hand_over') gone.delete(deed.orderId);
  }
  return withKept(tickets, intents)
    .filter((ticket) => !gone.has(ticket.orderId))
    .map((ticket) => intents.reduce((before, { deed }) => done(before, deed), ticket));
}

/** What is still to be shown once the hub's word up to a position in the log has come. */
export function stillAhead(intents: readonly Intent[], seq: number): readonly Intent[] {
  const left = intents.filter((intent) => intent.seq === null || intent.seq > seq);
  return left.length === intents.length ? intents : left;
}

const LEFT: Readonly<Record<string, Deed['kind']>> = {
  bumpLine: 'bump_line',
  unbumpLine: 'unbump_line',
  bumpTicket: 'bump',
  unbumpTicket: 'unbump',
  acknowledgeVoid: 'say_void',
  unacknowledgeVoid: 'unsay_void',
  acknowledgeChange: 'see_change',
  handOverOrder: 'hand_over',
  undoHandOver: 'undo_hand_over',
};

/** A kept command of a page before this one, read back; null: none that shows on tickets. */
export function deedOf(name: string, path: string): Deed | null {
  const kind = LEFT[name];
  const [, , id, , lineId] = path.split('/');
  if (kind === undefined || id === undefined) return null;
  if (kind === 'hand_over' || kind === 'undo_hand_over') return { kind, orderId: id };
  if (kind === 'bump' || kind === 'unbump') return { kind, ticketId: id };
  return lineId === undefined ? null : { kind, ticketId: id, lineId };
}

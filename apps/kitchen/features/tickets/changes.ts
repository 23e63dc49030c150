import type { Line, Ticket } from './ticket.ts';

/** A line that came to a ticket, or became another, after this screen had shown the ticket. */
export type Mark = 'new' | 'changed';

/** By ticket, then by line. A ticket whose marks stay the same keeps its map. */
export type Marks = ReadonlyMap<string, ReadonlyMap<string, Mark>>;

export const NO_MARKS: ReadonlyMap<string, Mark> = new Map();

/** What the cook makes of a line; whether it is done is no change. */
const content = ({ itemId, name, variantName, quantity, modifiers, note, seat, course }: Line): string =>
  JSON.stringify([itemId, name, variantName, quantity, modifiers, note, seat, course]);

function changesOf(before: Ticket, after: Ticket): ReadonlyMap<string, Mark> {
  const known = new Map(before.lines.map((line) => [line.lineId, line]));
  const found = new Map<string, Mark>();
  for (const line of after.lines) {
    const was = known.get(line.lineId);
    if (was === undefined) found.set(line.lineId, 'new');
    else if (was !== line && content(was) !== content(line)) found.set(line.lineId, 'changed');
  }
  return found;
}

/** The marks after the hub told of tickets. Marks stay until they are seen, or their ticket leaves. */
export function marked(marks: Marks, before: ReadonlyMap<string, Ticket>, after: readonly Ticket[]): Marks {
  const next = new Map<string, ReadonlyMap<string, Mark>>();
  for (const ticket of after) {
    const kept = marks.get(ticket.id) ?? NO_MARKS;
    const was = before.get(ticket.id);
    const found = was === undefined || was === ticket ? NO_MARKS : changesOf(was, ticket);
    const all = found.size === 0 ? kept : new Map([...kept, ...found]);
    if (all.size > 0) next.set(ticket.id, all);
  }
  const same = next.size === marks.size && [...next].every(([id, each]) => marks.get(id) === each);
  return same ? marks : next;
}

/** The cook has touched the line. */
export function seen(marks: Marks, ticketId: string, lineId: string): Marks {
  const kept = marks.get(ticketId);
  if (!kept?.has(lineId)) return marks;
  const left = new Map([...kept].filter(([id]) => id !== lineId));
  const next = new Map(marks);
  if (left.size > 0) next.set(ticketId, left);
  else next.delete(ticketId);
  return next;
}

import type { Line, Ticket } from './ticket.ts';

/** A line that came to a ticket, or became another, after this screen had shown the ticket. */
export type Mark = 'new' | 'changed';

/** By ticket, then by line. A ticket whose marks stay the same keeps its map. */
export type Marks = ReadonlyMap<string, ReadonlyMap<string, Mark>>;

export const NO_MARKS: ReadonlyMap<string, Mark> = new Map();

/** What this screen has shown of each ticket: by ticket, then by line, what its cook makes of the line. */
export type Shown = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What the cook makes of a line; whether it is done is no change. */
const content = ({ itemId, name, variantName, quantity, modifiers, note, seat, course }: Line): string =>
  JSON.stringify([itemId, name, variantName, quantity, modifiers, note, seat, course]);

/** FNV-1a: a few signs in the place of a text that only has to be told from others. */
function digest(text: string): string {
  let sum = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01_00_01_93);
  return (sum >>> 0).toString(36);
}

const shownLines = ({ lines }: Ticket): ReadonlyMap<string, string> =>
  new Map(lines.map((line) => [line.lineId, digest(content(line))]));

/** @param before the tickets of which `shown` was made: those that are still the same are not looked at again */
export function shownNow(shown: Shown, before: ReadonlySet<Ticket>, tickets: readonly Ticket[]): Shown {
  return new Map(
    tickets.map((ticket) => {
      const known = before.has(ticket) ? shown.get(ticket.id) : undefined;
      return [ticket.id, known ?? shownLines(ticket)];
    }),
  );
}

/** A voided line says so itself, and is no news beside that; nor is what the hub keeps in mind until a cook has seen it. */
function changesOf(
  was: ReadonlyMap<string, string>,
  ticket: Ticket,
  now: ReadonlyMap<string, string>,
  hubTells: boolean,
) {
  const found = new Map<string, Mark>();
  for (const { lineId, state, was: told } of ticket.lines) {
    if (state === 'voided') continue;
    const before = was.get(lineId);
    if (before === undefined) found.set(lineId, 'new');
    else if (before !== now.get(lineId) && !(hubTells && told)) found.set(lineId, 'changed');
  }
  return found;
}

/**
 * The marks after the hub told of tickets. Marks stay until they are seen, or their ticket leaves.
 * @param hubTells what became of a line after its send is marked by `withTold`, for all screens of the station alike
 */
export function marked(marks: Marks, before: Shown, after: readonly Ticket[], now: Shown, hubTells: boolean): Marks {
  const next = new Map<string, ReadonlyMap<string, Mark>>();
  for (const ticket of after) {
    const kept = marks.get(ticket.id) ?? NO_MARKS;
    const was = before.get(ticket.id);
    const is = now.get(ticket.id);
    const found = was === undefined || is === undefined || was === is ? NO_MARKS : changesOf(was, ticket, is, hubTells);
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

/** Marks, and those of lines that became another and that no cook of the station has seen yet. */
export function withTold(marks: Marks, tickets: readonly Ticket[]): Marks {
  const told = tickets.filter(({ lines }) => lines.some(({ was, state }) => was && state !== 'voided'));
  if (told.length === 0) return marks;
  const next = new Map(marks);
  for (const { id, lines } of told) {
    const own = new Map(marks.get(id));
    for (const { lineId, was, state } of lines) if (was && state !== 'voided') own.set(lineId, 'changed');
    next.set(id, own);
  }
  return next;
}

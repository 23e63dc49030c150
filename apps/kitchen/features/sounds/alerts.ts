import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';

export const SOUNDS = ['new', 'rush', 'changed', 'void', 'late'] as const;
export type Sound = (typeof SOUNDS)[number];

/** What a cook has been told of so far, by ids. */
export type Told = Readonly<Record<Sound, ReadonlySet<string>>>;

/** Lines that are marked as new or changed on a ticket that was there, by ticket and line. */
type Marks = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** @param isLate whether a ticket is late just now */
export function toTell(tickets: readonly TicketView[], marks: Marks, isLate: (ticket: TicketView) => boolean): Told {
  const open = tickets.filter(({ state }) => state === 'open');
  return {
    new: new Set(open.map(({ id }) => id)),
    rush: new Set(open.filter(({ rush }) => rush).map(({ id }) => id)),
    changed: new Set(
      open.flatMap(({ id, lines }) =>
        lines.flatMap(({ lineId, modifiers, note, seat }) => {
          const mark = marks.get(id)?.get(lineId);
          return mark === undefined ? [] : [JSON.stringify([id, lineId, mark, modifiers, note, seat])];
        }),
      ),
    ),
    void: new Set(
      open.flatMap(({ lines }) =>
        lines.filter(({ state, acknowledged }) => state === 'voided' && !acknowledged).map(({ lineId }) => lineId),
      ),
    ),
    late: new Set(open.filter(isLate).map(({ id }) => id)),
  };
}

/**
 * What sounds now, each once however many it is about; at the first look nothing does. The gravest first. A new ticket
 * that is a rush sounds as a rush alone.
 */
export function soundsOf(before: Told | null, now: Told): Sound[] {
  if (before === null) return [];
  const fresh = (sound: Sound): string[] => [...now[sound]].filter((id) => !before[sound].has(id));
  const rushed = new Set(fresh('rush'));
  const order = ['rush', 'void', 'changed', 'new', 'late'] as const;
  return order.filter((sound) => fresh(sound).some((id) => sound !== 'new' || !rushed.has(id)));
}

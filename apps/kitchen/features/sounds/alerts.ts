import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';

export const SOUNDS = ['new', 'void', 'late'] as const;
export type Sound = (typeof SOUNDS)[number];

/** What a cook has been told of so far, by ids. */
export type Told = Readonly<Record<Sound, ReadonlySet<string>>>;

/** @param isLate whether a ticket is late just now */
export function toTell(tickets: readonly TicketView[], isLate: (ticket: TicketView) => boolean): Told {
  const open = tickets.filter(({ state }) => state === 'open');
  return {
    new: new Set(open.map(({ id }) => id)),
    void: new Set(
      open.flatMap(({ lines }) =>
        lines.filter(({ state, acknowledged }) => state === 'voided' && !acknowledged).map(({ lineId }) => lineId),
      ),
    ),
    late: new Set(open.filter(isLate).map(({ id }) => id)),
  };
}

/** What sounds now, each once however many it is about; at the first look nothing does. The gravest first. */
export function soundsOf(before: Told | null, now: Told): Sound[] {
  if (before === null) return [];
  return (['void', 'new', 'late'] as const).filter((sound) => [...now[sound]].some((id) => !before[sound].has(id)));
}

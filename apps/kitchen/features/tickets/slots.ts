/** Which ticket is in which slot. A ticket never moves by itself: a slot is freed only when its ticket leaves. */
export type Slots = readonly (string | null)[];

/**
 * Places tickets that came, in the order given (oldest first), into the first free slots, and frees the slots of those
 * that left. Slots past the last ticket are dropped.
 */
export function place(slots: Slots, tickets: readonly string[]): Slots {
  const there = new Set(tickets);
  const next: (string | null)[] = slots.map((id) => (id !== null && there.has(id) ? id : null));
  const placed = new Set(next);
  let free = 0;
  for (const id of tickets) {
    if (placed.has(id)) continue;
    while (free < next.length && next[free] !== null) free += 1;
    next[free] = id;
  }
  while (next.length > 0 && next.at(-1) === null) next.pop();
  const same = next.length === slots.length && next.every((id, at) => id === slots[at]);
  return same ? slots : next;
}

/** Slots as pages of so many. There is always a first page. */
export function pagesOf(slots: Slots, size: number): Slots[] {
  const pages: Slots[] = [];
  for (let at = 0; at < slots.length; at += size) pages.push(slots.slice(at, at + size));
  return pages.length === 0 ? [[]] : pages;
}

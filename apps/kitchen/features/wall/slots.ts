/** An id, or null for a free slot. */
export type Slot = string | null;

/**
 * Which ticket is in which slot. A ticket never moves by itself while a cook can see it: a slot is freed only when its
 * ticket leaves, and then the next waiting one comes into it.
 */
export interface Wall {
  /** Slots of the first page. */
  readonly front: readonly Slot[];
  /** Those that wait, as the later pages show them: the next one first. Holes only while a later page is in view. */
  readonly later: readonly Slot[];
  /** The page in view. */
  readonly page: number;
  /** Where those that left stood, the last one first: an undone bump puts a ticket back into its slot. */
  readonly left: readonly { readonly id: string; readonly slot: number }[];
  /** Those that go before the others that wait: the next free slot is theirs. */
  readonly rushed: ReadonlySet<string>;
  /** Those that go behind the others that wait. */
  readonly behind: ReadonlySet<string>;
}

export type WallChange =
  /** All that is open now, oldest first. */
  | {
      readonly kind: 'tickets';
      readonly ids: readonly string[];
      readonly rushed?: readonly string[];
      readonly behind?: readonly string[];
    }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'size'; readonly size: number };

const REMEMBERED = 10;

export const emptyWall = (size: number): Wall => ({
  front: Array.from({ length: size }, () => null),
  later: [],
  page: 0,
  left: [],
  rushed: new Set(),
  behind: new Set(),
});

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

const taken = (slots: readonly Slot[]): string[] => slots.filter((id): id is string => id !== null);

/** On the first page free slots are filled by those that wait. While a later page is in view, nothing moves into it or out of it. */
function settled(wall: Wall): Wall {
  const size = wall.front.length;
  if (wall.page > 0) {
    const later = [...wall.later];
    while (later.length > 0 && later.at(-1) === null) later.pop();
    const pages = 1 + Math.ceil(later.length / size);
    return wall.page < pages ? { ...wall, later } : settled({ ...wall, later, page: pages - 1 });
  }
  const all = taken(wall.later);
  const rank = (id: string): number => (wall.rushed.has(id) ? 0 : wall.behind.has(id) ? 2 : 1);
  const waiting = all.toSorted((a, b) => rank(a) - rank(b));
  const front = wall.front.map((id) => id ?? waiting.shift() ?? null);
  return { ...wall, front, later: waiting };
}

function withTickets(wall: Wall, ids: readonly string[]): Wall {
  const there = new Set(ids);
  const stay = (id: Slot): Slot => (id !== null && there.has(id) ? id : null);
  const gone = wall.front.flatMap((id, slot) => (id !== null && !there.has(id) ? [{ id, slot }] : []));
  const front = wall.front.map(stay);
  const later = wall.later.map(stay);
  const placed = new Set([...front, ...later]);
  const left = [...gone, ...wall.left].filter(({ id }) => !there.has(id)).slice(0, REMEMBERED);
  const pushedOut: string[] = [];
  for (const id of ids) {
    if (placed.has(id)) continue;
    const former = wall.left.find((each) => each.id === id);
    const slot = former?.slot ?? front.length;
    if (slot >= front.length) {
      later.push(id);
      continue;
    }
    const occupant = front[slot] ?? null;
    if (occupant !== null) pushedOut.push(occupant);
    front[slot] = id;
  }
  return settled({ ...wall, front, later: [...pushedOut, ...later], left });
}

export function wallReducer(wall: Wall, change: WallChange): Wall {
  switch (change.kind) {
    case 'tickets': {
      const here = new Set([...taken(wall.front), ...taken(wall.later)]);
      const rushed = new Set(change.rushed);
      const same = here.size === change.ids.length && change.ids.every((id) => here.has(id));
      const behind = new Set(change.behind);
      const sameBehind = isSame(behind, wall.behind);
      if (same && sameBehind && isSame(rushed, wall.rushed)) return wall;
      // Back in its turn: those that wait stand as they came. In view nothing moves.
      const stands = sameBehind || wall.page > 0;
      const later = stands ? wall.later : change.ids.filter((id) => wall.later.includes(id));
      return withTickets({ ...wall, rushed, behind, later }, change.ids);
    }
    case 'page':
      return settled({ ...wall, page: Math.max(0, change.page) });
    case 'size': {
      if (change.size === wall.front.length) return wall;
      // Asked for by the cook: laid out anew, in the order in which they stand.
      const all = [...taken(wall.front), ...taken(wall.later)];
      return settled({ ...emptyWall(change.size), rushed: wall.rushed, behind: wall.behind, later: all });
    }
  }
}

export const pagesOf = ({ front, later }: Wall): number => 1 + Math.ceil(later.length / front.length);

/** The slots of the page in view, as many as a page has. */
export function inView({ front, later, page }: Wall): readonly Slot[] {
  if (page === 0) return front;
  const start = (page - 1) * front.length;
  return front.map((_, slot) => later[start + slot] ?? null);
}

/** The slots of every page. */
export const allPages = (wall: Wall): readonly (readonly Slot[])[] =>
  Array.from({ length: pagesOf(wall) }, (_, page) => inView({ ...wall, page }));

/** Those that wait behind the first page, the next one first. */
export const waiting = ({ later }: Wall): readonly string[] => taken(later);

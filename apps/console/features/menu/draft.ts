import type { Category, MenuItem, ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';
import { withChanges } from '@comanda/shared/domain/menu/apply-changes.ts';
import type { MenuContent } from '@comanda/shared/domain/menu/check-menu.ts';

export type Kind = keyof MenuContent;
export interface Things {
  readonly categories: Category;
  readonly groups: ModifierGroup;
  readonly items: MenuItem;
}

interface Entry<K extends Kind = Kind> {
  readonly kind: K;
  /** What the menu had when its change began; null: nothing, it is new. */
  readonly from: string | null;
  readonly mine: Things[K];
}

/** Changes that are not published yet, by id. */
export type Draft = Readonly<Record<string, Entry>>;

/** The same whatever order its fields are in. */
const ordered = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** A short mark of a thing as it is (two rounds of FNV-1a): things that differ have different ones, as good as always. */
export function markOf(thing: object): string {
  let first = 0x81_1c_9d_c5;
  let second = 0x01_00_01_93;
  for (const letter of JSON.stringify(thing, ordered)) {
    const code = letter.codePointAt(0) ?? 0;
    first = Math.imul(first ^ code, 16_777_619);
    second = Math.imul((second ^ code) + (first >>> 15), 16_777_619);
  }
  return `${(first >>> 0).toString(36)}.${(second >>> 0).toString(36)}`;
}

const KINDS = ['categories', 'groups', 'items'] as const;

const thingOf = <K extends Kind>(menu: MenuContent, kind: K, id: string): Things[K] | undefined =>
  (menu[kind] as readonly Things[K][]).find((each) => each.id === id);

/** The draft with these things as they are to be; what is as on the menu again leaves it. */
export function withThings<K extends Kind>(
  draft: Draft,
  menu: MenuContent,
  kind: K,
  things: readonly Things[K][],
): Draft {
  const next: Record<string, Entry> = { ...draft };
  for (const mine of things) {
    const there = thingOf(menu, kind, mine.id);
    const now = there ? markOf(there) : null;
    const from = draft[mine.id] ? (draft[mine.id]?.from ?? null) : now;
    if (now !== null && markOf(mine) === now) delete next[mine.id];
    else next[mine.id] = { kind, from, mine };
  }
  return next;
}

export function without(draft: Draft, ids: readonly string[]): Draft {
  const next = { ...draft };
  for (const id of ids) delete next[id];
  return next;
}

export interface Resolved {
  /** The menu as it would be. */
  readonly content: MenuContent;
  readonly changes: MenuContent;
  readonly changed: ReadonlySet<string>;
  /** Changed here and, since then, by somebody else. */
  readonly conflicts: readonly string[];
}

/** A draft over the menu as it is now. What somebody else made just so is no change any more. */
export function resolve(draft: Draft, menu: MenuContent): Resolved {
  const marks = new Map(KINDS.flatMap((kind) => menu[kind].map((each) => [each.id, markOf(each)] as const)));
  const entries = Object.entries(draft).filter(([id, { mine }]) => marks.get(id) !== markOf(mine));
  const of = <K extends Kind>(kind: K): Things[K][] =>
    entries.flatMap(([, entry]) => (entry.kind === kind ? [entry.mine as Things[K]] : []));
  const changes = { categories: of('categories'), groups: of('groups'), items: of('items') };
  return {
    content: withChanges(menu, changes),
    changes,
    changed: new Set(entries.map(([id]) => id)),
    conflicts: entries.filter(([id, { from }]) => (marks.get(id) ?? null) !== from).map(([id]) => id),
  };
}

/** The draft where its own changes win over what somebody else did meanwhile. */
export function mineWins(draft: Draft, menu: MenuContent, ids: readonly string[]): Draft {
  const next: Record<string, Entry> = { ...draft };
  for (const id of ids) {
    const entry = next[id];
    if (!entry) continue;
    const there = thingOf(menu, entry.kind, id);
    next[id] = { ...entry, from: there ? markOf(there) : null };
  }
  return next;
}

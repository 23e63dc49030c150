import type { Problem } from '@comanda/shared/contracts/refusals.ts';
import type { Changes } from '@comanda/shared/contracts/topics.ts';
import type { HubProblem } from './types.ts';

export type EntityKey = string | number;

/** What a screen knows of a topic. */
export interface FollowState<E> {
  readonly items: ReadonlyMap<EntityKey, E>;
  /** The same, by key rising: ids are UUIDv7, so the oldest first. */
  readonly list: readonly E[];
  /** Position in the log up to which this is right; null: nothing came yet. */
  readonly seq: number | null;
  readonly state: 'loading' | 'live' | 'old' | 'refused';
  /** By this device's clock: until then this was right; null while it is live or there is nothing. */
  readonly oldSince: number | null;
  readonly problem: HubProblem | null;
}

export type FollowReply =
  | { readonly ok: true; readonly changes: Changes }
  | { readonly ok: false; readonly problem: Problem };

export const nothing: FollowState<unknown> = {
  items: new Map(),
  list: [],
  seq: null,
  state: 'loading',
  oldSince: null,
  problem: null,
};

/**
 * The state after some changes. An entity that came but is equal keeps its object, so that only those parts of a screen
 * are drawn again whose entity is another: also after a whole snapshot.
 */
export function withChanges<E>(state: FollowState<E>, changes: Changes, keyField: string): FollowState<E> {
  const had = state.items;
  const named = new Set<EntityKey>();
  const told = new Map<EntityKey, E>();
  for (const entity of changes.upserts as readonly E[]) {
    const key = keyOf(entity, keyField);
    const before = had.get(key);
    named.add(key);
    if (before === undefined || JSON.stringify(before) !== JSON.stringify(entity)) told.set(key, entity);
  }
  const gone = changes.snapshot
    ? [...had.keys()].filter((key) => !named.has(key))
    : changes.removals.filter((key) => had.has(key));
  if (told.size === 0 && gone.length === 0) return { ...state, seq: changes.seq };
  const items = new Map([...had, ...told]);
  for (const key of gone) items.delete(key);
  // Most changes are of what is there already: those of a thousand need not be put in order again.
  const list =
    gone.length === 0 && items.size === had.size
      ? state.list.map((each) => told.get(keyOf(each, keyField)) ?? each)
      : inOrder(items);
  return { ...state, items, list, seq: changes.seq };
}

/** Whether changes tell nothing new: a message that a reply with later changes overtook. */
export function isBehind(state: FollowState<unknown>, changes: Changes): boolean {
  return !changes.snapshot && state.seq !== null && changes.seq < state.seq;
}

function keyOf(entity: unknown, field: string): EntityKey {
  return (entity as Readonly<Record<string, EntityKey>>)[field] ?? '';
}

function inOrder<E>(items: ReadonlyMap<EntityKey, E>): E[] {
  return [...items].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entity]) => entity);
}

import type { TopicName } from '@comanda/shared/contracts/topics.ts';
import type { Clock } from './clock.ts';
import { type Database, LIGHT } from './database.ts';
import type { EntityKey } from './followed.ts';
import type { Topic } from './topic.ts';

/** What a till must still show after it was reloaded while the hub is away: as old, and with its age. */
const KEPT_TOPICS: ReadonlySet<string> = new Set<TopicName>(['orders', 'tables', 'availability']);
const SAVE_AFTER_MS = 1_000;
/** Entities that are stored in one go: a thousand at once would hold up the screen. */
const AT_ONCE = 40;

/**
 * Keeps what a topic last said on this device, and gives it to the topic until the hub says more. Each entity is kept
 * by itself, so that a change costs what changed. The position is written last: what is kept is never older than it,
 * and the hub tells all that came after it.
 */
export function keepTopic({ db, clock }: { readonly db: Database; readonly clock: Clock }, topic: Topic): void {
  if (!KEPT_TOPICS.has(topic.name)) return;
  const head = `kept:${topic.name}`;
  const keyOf = (key: EntityKey): string => `${head}:${key}`;
  const all = IDBKeyRange.bound(`${head}:`, `${head}:\uffff`);
  /** As it is stored, if nobody else stored since. */
  let stored: { readonly seq: number | null; readonly items: ReadonlyMap<EntityKey, unknown> } = {
    seq: null,
    items: new Map(),
  };
  let planned = false;

  const save = async (): Promise<void> => {
    const { seq, items, state } = topic.state.getState();
    const first = db.transaction('answers', 'readwrite', LIGHT);
    const before = ((await first.store.get(head))?.value ?? null) as number | null;
    const forget = state === 'refused' || before !== stored.seq;
    // Another page of this device has heard more, and keeps it.
    const ahead = state !== 'refused' && before !== null && seq !== null && before !== stored.seq && before > seq;
    if (forget && !ahead) {
      await first.store.delete(head);
      await first.store.delete(all);
      stored = { seq: null, items: new Map() };
    }
    await first.done;
    if (ahead || state === 'refused' || seq === null) return;
    const others = [...items].filter(([key, entity]) => stored.items.get(key) !== entity);
    for (let at = 0; at < others.length; at += AT_ONCE) {
      const some = db.transaction('answers', 'readwrite', LIGHT);
      for (const [key, value] of others.slice(at, at + AT_ONCE)) void some.store.put({ at: 0, value }, keyOf(key));
      await some.done;
    }
    const last = db.transaction('answers', 'readwrite', LIGHT);
    for (const key of stored.items.keys()) if (!items.has(key)) void last.store.delete(keyOf(key));
    void last.store.put({ at: topic.freshAt, value: seq }, head);
    await last.done;
    stored = { seq, items };
  };

  const load = async (): Promise<void> => {
    const tx = db.transaction('answers');
    const kept = await tx.store.get(head);
    const list = (await tx.store.getAll(all)).map(({ value }) => value);
    if (kept) topic.restore({ seq: kept.value as number, list }, kept.at);
  };

  const saveAndGoOn = async (): Promise<void> => {
    const from = topic.state.getState();
    try {
      await save();
    } catch {
      // As below.
    }
    planned = false;
    if (isTold(topic.state.getState(), from)) plan();
  };

  const plan = (): void => {
    if (planned) return;
    planned = true;
    clock.after(SAVE_AFTER_MS, () => void saveAndGoOn());
  };

  // What cannot be stored or read is only missed while the hub is away.
  load().catch(() => {});
  topic.state.subscribe((state, before) => {
    if (isTold(state, before)) plan();
  });
}

interface Told {
  readonly items: ReadonlyMap<EntityKey, unknown>;
  readonly state: string;
}

const isTold = (state: Told, before: Told): boolean =>
  state.items !== before.items || (state.state === 'refused') !== (before.state === 'refused');

import type { TopicName } from '@comanda/shared/contracts/topics.ts';
import type { Clock } from './clock.ts';
import { type Database, LIGHT } from './database.ts';
import type { Topic } from './topic.ts';

/** What a till must still show after it was reloaded while the hub is away: as old, and with its age. */
const KEPT_TOPICS: ReadonlySet<string> = new Set<TopicName>(['orders', 'tables', 'availability']);
const SAVE_AFTER_MS = 1_000;

interface Snapshot {
  readonly seq: number;
  readonly list: readonly unknown[];
}

/** Keeps what a topic last said on this device, and gives it to the topic until the hub says more. */
export function keepTopic({ db, clock }: { readonly db: Database; readonly clock: Clock }, topic: Topic): void {
  if (!KEPT_TOPICS.has(topic.name)) return;
  const key = `topic:${topic.name}`;
  let planned = false;
  const save = async (): Promise<void> => {
    planned = false;
    const { seq, list, state } = topic.state.getState();
    const tx = db.transaction('answers', 'readwrite', LIGHT);
    if (state === 'refused') await tx.store.delete(key);
    else if (seq !== null) await tx.store.put({ at: topic.freshAt, value: { seq, list } satisfies Snapshot }, key);
    await tx.done;
  };
  const load = async (): Promise<void> => {
    const kept = await db.get('answers', key);
    if (kept) topic.restore(kept.value as Snapshot, kept.at);
  };
  // What cannot be stored or read is only missed while the hub is away.
  load().catch(() => {});
  topic.state.subscribe((state, before) => {
    const told = state.items !== before.items || (state.state === 'refused') !== (before.state === 'refused');
    if (!told || planned) return;
    planned = true;
    clock.after(SAVE_AFTER_MS, () => void save().catch(() => {}));
  });
}

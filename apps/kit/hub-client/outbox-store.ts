import { type Database, type Deed, type Entry, KEPT, LIGHT, type Unsettled } from './database.ts';
import type { HubProblem } from './types.ts';

/** The outbox on the disk. */
export async function putEntry(db: Database, entry: Omit<Entry, 'n'>): Promise<Entry> {
  const tx = db.transaction('outbox', 'readwrite', KEPT);
  // The store gives `n`, so that entries of all tabs stand in one order.
  const n = await tx.store.add(entry as Entry);
  await tx.done;
  return { ...entry, n };
}

export async function readOutbox(db: Database): Promise<{ entries: Entry[]; unsettled: Unsettled[] }> {
  const tx = db.transaction(['outbox', 'unsettled'], 'readonly');
  const [entries, unsettled] = await Promise.all([
    tx.objectStore('outbox').getAll(),
    tx.objectStore('unsettled').getAll(),
  ]);
  return { entries, unsettled };
}

/** The first entry that may be sent now, and whether its session can still send. */
export async function firstEntry(db: Database, skip: (entry: Entry) => boolean): Promise<Entry | null> {
  const tx = db.transaction(['outbox', 'sessions'], 'readonly');
  const sessions = tx.objectStore('sessions');
  for (let at = await tx.objectStore('outbox').openCursor(); at !== null; at = await at.continue()) {
    const { sessionId } = at.value;
    if (skip(at.value)) continue;
    if (sessionId === null) return at.value;
    const session = await sessions.get(sessionId);
    // Without its session an entry waits until the same person signs in again; others are not held up by it.
    if (session !== undefined && session.state !== 'dead') return at.value;
  }
  return null;
}

/** Takes an answered entry out. A refusal goes among the unsettled in the same step, so that it cannot get lost. */
export async function settleEntry(db: Database, entry: Entry, refused: HubProblem | null): Promise<void> {
  const tx = db.transaction(['outbox', 'unsettled'], 'readwrite', refused === null ? LIGHT : KEPT);
  await tx.objectStore('outbox').delete(entry.n);
  if (refused !== null) await tx.objectStore('unsettled').put({ ...entry, problem: refused });
  await tx.done;
}

/**
 * Changes the entry of an order that was never sent, or puts in a new one: in one step, so that nothing is added to
 * what another tab is just sending. `change` gets the body so far, null where there is no such entry.
 */
export async function keepInEntry<B>(
  db: Database,
  fresh: Omit<Entry, 'n' | 'kept'>,
  orderId: string,
  change: (before: B | null) => { readonly body: B; readonly deeds: readonly Deed[] } | null,
): Promise<Entry | null> {
  const tx = db.transaction('outbox', 'readwrite', KEPT);
  let open: Entry | undefined;
  for (let at = await tx.store.openCursor(); at !== null; at = await at.continue()) {
    const { kept, sessionId } = at.value;
    if (kept?.orderId === orderId && !kept.sealed && sessionId === fresh.sessionId) open = at.value;
  }
  const made = change((open?.request.body as B | undefined) ?? null);
  let stored: Entry | null = null;
  if (made !== null) {
    const base = open ?? fresh;
    const kept = { orderId, sealed: false, deeds: [...(open?.kept?.deeds ?? []), ...made.deeds] };
    const entry = { ...base, request: { ...base.request, body: made.body }, kept };
    const n = await tx.store.put(entry as unknown as Entry);
    stored = { ...entry, n };
  } else if (open) await tx.store.delete(open.n);
  await tx.done;
  return stored;
}

/** Marks an entry as on its way: it cannot be changed from now on. Gives it as it is sent; null: it is there no more. */
export async function sealEntry(db: Database, n: number): Promise<Entry | null> {
  const tx = db.transaction('outbox', 'readwrite', KEPT);
  const entry = await tx.store.get(n);
  if (entry?.kept && !entry.kept.sealed) {
    await tx.store.put({ ...entry, kept: { ...entry.kept, sealed: true } });
  }
  await tx.done;
  return entry ?? null;
}

/** Gives entries to another session: whoever is signed in there answers for them from now on. */
export async function adoptEntries(db: Database, keys: ReadonlySet<string>, sessionId: string): Promise<void> {
  const tx = db.transaction('outbox', 'readwrite', KEPT);
  for (let at = await tx.store.openCursor(); at !== null; at = await at.continue()) {
    if (keys.has(at.value.key)) await at.update({ ...at.value, sessionId });
  }
  await tx.done;
}

/** Puts a refused command into the outbox once more, as a new command of another session. */
export async function reviveUnsettled(
  db: Database,
  key: string,
  fresh: Pick<Entry, 'key' | 'sessionId'>,
): Promise<void> {
  const tx = db.transaction(['outbox', 'unsettled'], 'readwrite', KEPT);
  const refused = await tx.objectStore('unsettled').get(key);
  if (refused) {
    const { problem: _, n: __, ...entry } = refused;
    await tx.objectStore('unsettled').delete(key);
    await tx.objectStore('outbox').add({ ...entry, ...fresh } as Entry);
  }
  await tx.done;
}

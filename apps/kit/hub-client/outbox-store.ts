import { type Database, type Entry, KEPT, LIGHT, type Unsettled } from './database.ts';
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
export async function firstEntry(db: Database, skip: (key: string) => boolean): Promise<Entry | null> {
  const tx = db.transaction(['outbox', 'sessions'], 'readonly');
  const sessions = tx.objectStore('sessions');
  for (let at = await tx.objectStore('outbox').openCursor(); at !== null; at = await at.continue()) {
    const { key, sessionId } = at.value;
    if (skip(key)) continue;
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

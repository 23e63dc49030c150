import { getTableName } from 'drizzle-orm';
import { projections as versions } from '../db/schema/log.ts';
import type { Store } from '../db/store.ts';
import { type Projection, projector } from './projection.ts';
import { eventsAfter } from './rows.ts';

const BATCH = 2_000;

/**
 * Builds anew, from the log, the tables of each projection whose version is not the one they were made by. All or
 * nothing: a crash in between leaves the tables as they were. Returns the names of those built.
 * @param onProgress hears how much of the log is read, percent, each number once
 */
export function rebuildChanged(
  store: Store,
  projections: readonly Projection[],
  onProgress: (percent: number) => void = () => undefined,
): string[] {
  const stale = projections.filter((projection) => {
    const row = store.get<{ version: number }>('select version from projections where name = ?', projection.name);
    return row?.version !== projection.version;
  });
  if (stale.length === 0) return [];
  store.sqlite.transaction(() => {
    for (const projection of stale) {
      for (const table of projection.tables) store.run(`delete from "${getTableName(table)}"`);
      store.put(versions, { name: projection.name, version: projection.version });
    }
    const project = projector(stale);
    const last = Math.max(1, store.get<{ last: number | null }>('select max(seq) as last from log')?.last ?? 1);
    let seq = 0;
    let told = -1;
    for (let batch = eventsAfter(store, seq, BATCH); batch.length > 0; batch = eventsAfter(store, seq, BATCH)) {
      for (const event of batch) {
        project(store, event);
        seq = event.seq;
      }
      const percent = Math.floor((100 * seq) / last);
      if (percent > told) onProgress(percent);
      told = percent;
    }
  })();
  return stale.map((projection) => projection.name);
}

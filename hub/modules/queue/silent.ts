import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { isSilent } from '@comanda/shared/domain/queue/steps.ts';
import type { Store } from '../../db/store.ts';

/** The stations that said no word of what is done there, as they were at a position of the log. */
export function silentAt(store: Store, seq: number): string[] {
  const saved = store.all<{ payload: string }>(
    `select payload from log where stream >= 'station:' and stream < 'station;' and type = 'station.saved.v1'
     and seq <= ? order by seq`,
    seq,
  );
  const latest = new Map(
    saved.map(({ payload }) => JSON.parse(payload) as Station).map((station) => [station.id, station]),
  );
  return [...latest.values()].filter(isSilent).map(({ id }) => id);
}

import { areas, printers, stations, tables, venue, venueVersions } from '../../db/schema/venue.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

const touch = (store: Store, seq: number): void => {
  store.run('update venue set revision = ? where id = 1', seq);
};

export const venueProjection: Projection = {
  name: 'venue',
  version: 1,
  tables: [venue, venueVersions, stations, areas, tables, printers],
  apply: {
    'venue.configured.v1': (store, { seq, payload }) => {
      store.put(venue, { id: 1, settings: payload.settings, settingsSeq: seq, demo: payload.demo, revision: seq });
      store.insert(venueVersions, { seq, settings: payload.settings });
    },
    'station.saved.v1': (store, { seq, payload }) => {
      store.put(stations, { id: payload.id, data: payload });
      touch(store, seq);
    },
    'area.saved.v1': (store, { seq, payload }) => {
      store.put(areas, { id: payload.id, data: payload });
      touch(store, seq);
    },
    'table.saved.v1': (store, { seq, payload }) => {
      store.put(tables, { id: payload.id, data: payload });
      touch(store, seq);
    },
    'printer.saved.v1': (store, { seq, payload }) => {
      store.put(printers, { id: payload.id, data: payload });
      touch(store, seq);
    },
  },
};

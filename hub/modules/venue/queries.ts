import { businessDate, localClock } from '@comanda/shared/base/time.ts';
import type { VenueView } from '@comanda/shared/contracts/commands/venue.ts';
import type { Area, Printer, Station, Table, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { Store } from '../../db/store.ts';

interface VenueRow {
  readonly settings: string;
  readonly settings_seq: number;
  readonly demo: number;
  readonly revision: number;
}

/** All that the venue is, read once for each revision. */
export interface VenueState {
  readonly revision: number;
  readonly settingsSeq: number;
  readonly demo: boolean;
  readonly settings: VenueSettings;
  readonly stations: ReadonlyMap<string, Station>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly printers: ReadonlyMap<string, Printer>;
  /** The trading day of a moment. */
  readonly businessDateAt: (at: number) => string;
  /** Hour of the venue's wall clock, 0–23. */
  readonly hourAt: (at: number) => number;
  /** Minute of the venue's wall clock, 0–1439. */
  readonly minuteAt: (at: number) => number;
}

const held = new WeakMap<Store, VenueState>();

function readAll<T extends { readonly id: string }>(store: Store, table: string): Map<string, T> {
  const rows = store.all<{ data: string }>(`select data from ${table} order by id`);
  return new Map(rows.map((row) => JSON.parse(row.data) as T).map((each) => [each.id, each]));
}

const inUse = <T extends { readonly archived?: boolean | undefined }>(all: Map<string, T>): Map<string, T> =>
  new Map([...all].filter(([, each]) => each.archived !== true));

/** The venue, or null where it is not set up yet. */
export function venueState(store: Store): VenueState | null {
  const revision = store.get<{ revision: number }>('select revision from venue where id = 1')?.revision;
  if (revision === undefined) return null;
  const known = held.get(store);
  if (known?.revision === revision) return known;
  const row = store.get<VenueRow>('select * from venue where id = 1') as VenueRow;
  const settings = JSON.parse(row.settings) as VenueSettings;
  const clock = localClock(settings.timeZone);
  const state: VenueState = {
    revision,
    settingsSeq: row.settings_seq,
    demo: row.demo === 1,
    settings,
    stations: inUse(readAll<Station>(store, 'stations')),
    areas: inUse(readAll<Area>(store, 'areas')),
    tables: readAll<Table>(store, 'tables'),
    printers: readAll<Printer>(store, 'printers'),
    businessDateAt: (at) => businessDate(clock(at), settings.cutOverHour),
    hourAt: (at) => clock(at).hour,
    minuteAt: (at) => clock(at).hour * 60 + clock(at).minute,
  };
  held.set(store, state);
  return state;
}

/** The stations of which nothing says that something is done but the hand-over. */
export const stationsWithoutWord = (store: Store): ReadonlySet<string> =>
  new Set(
    [...(venueState(store)?.stations.values() ?? [])]
      .filter(({ doneWhen }) => doneWhen === 'handed_over')
      .map(({ id }) => id),
  );

/** The stations where nobody bumps: paper or the hand-over says that their tickets are done. */
export const unattendedStations = (store: Store): ReadonlySet<string> =>
  new Set(
    [...(venueState(store)?.stations.values() ?? [])]
      .filter(({ doneWhen }) => (doneWhen ?? 'bumped') !== 'bumped')
      .map(({ id }) => id),
  );

/** The trading day of a moment; by UTC as long as there is no venue. */
export const businessDateAt = (store: Store, at: number): string =>
  venueState(store)?.businessDateAt(at) ?? new Date(at).toISOString().slice(0, 10);

const versions = new WeakMap<Store, Map<number, VenueSettings>>();

/** The settings of an older version, for orders that were opened under it. */
export function settingsAt(store: Store, seq: number): VenueSettings {
  const now = venueState(store);
  if (now?.settingsSeq === seq) return now.settings;
  let known = versions.get(store);
  if (!known) versions.set(store, (known = new Map()));
  const found = known.get(seq);
  if (found) return found;
  const row = store.get<{ settings: string }>('select settings from venue_versions where seq = ?', seq);
  if (!row) throw new Error(`no settings at position ${seq}`);
  const settings = JSON.parse(row.settings) as VenueSettings;
  known.set(seq, settings);
  return settings;
}

export const venueView = (state: VenueState): VenueView => ({
  settings: state.settings,
  demo: state.demo,
  settingsSeq: state.settingsSeq,
  stations: [...state.stations.values()].sort((a, b) => a.position - b.position),
  areas: [...state.areas.values()].sort((a, b) => a.position - b.position),
  tables: [...state.tables.values()].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
});

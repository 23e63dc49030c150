import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Area, Printer, Station, Table } from '@comanda/shared/contracts/views/venue.ts';
import { isHost } from '@comanda/shared/domain/venue/host.ts';
import type { Store } from '../../db/store.ts';
import type { VenueState } from './queries.ts';
import { itemsThat, nameOf } from './settings-rules.ts';

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

type Named = { readonly id: string; readonly name: Readonly<Record<string, string>> };

/** The name in some language that another one has too. */
function takenName(mine: Named, others: Iterable<Named>): Refusal | null {
  for (const other of others) {
    if (other.id === mine.id) continue;
    for (const [language, name] of Object.entries(mine.name)) {
      const theirs = other.name[language];
      if (theirs !== undefined && name !== '' && same(theirs, name)) return refuse('name_taken', { name }, 'name');
    }
  }
  return null;
}

/** A station leaves only when no item is made there and none of its tickets is open; expo makes no items. */
export function stationProblem(store: Store, state: VenueState, station: Station): Refusal | null {
  const printer = station.printerId === null ? null : state.printers.get(station.printerId);
  if (printer === undefined || printer?.archived) return refuse('not_found', { what: 'printer' }, 'printerId');
  if (station.archived || station.kind === 'expo') {
    const items = itemsThat(store, (item) => item.stations.includes(station.id));
    const [first] = items;
    if (first) return refuse('station_used', { count: items.length, item: nameOf(first.name) });
  }
  if (!station.archived) return takenName(station, state.stations.values());
  const count =
    store.get<{ open: number }>('select count(*) open from tickets where open = 1 and station = ?', station.id)?.open ??
    0;
  return count > 0 ? refuse('station_busy', { count }) : null;
}

export function areaProblem(state: VenueState, area: Area): Refusal | null {
  if (!area.archived) return takenName(area, state.areas.values());
  const count = [...state.tables.values()].filter(({ areaId, archived }) => areaId === area.id && !archived).length;
  return count > 0 ? refuse('area_used', { count }) : null;
}

/** Names are unique in the whole venue: they are called out and printed without their area. */
export function tableProblem(store: Store, state: VenueState, table: Table): Refusal | null {
  if (table.archived) {
    const order = store.get<{ number: number; id: string }>(
      `select id, number from orders where open = 1 and table_id = ?
       union all
       select orders.id, orders.number from merged_orders join orders on orders.id = into_id
       where merged_orders.table_id = ? and open = 1`,
      table.id,
      table.id,
    );
    return order ? refuse('table_taken', { table: table.name, number: order.number, orderId: order.id }) : null;
  }
  if (!state.areas.has(table.areaId)) return refuse('not_found', { what: 'area' }, 'areaId');
  const taken = [...state.tables.values()].some(
    (other) => other.id !== table.id && !other.archived && same(other.name, table.name),
  );
  return taken ? refuse('name_taken', { name: table.name }, 'name') : null;
}

/** A device that is no more prints nothing. */
function hasDevice(store: Store, { connection }: Printer): boolean {
  if (connection?.kind !== 'device') return true;
  return store.get('select 1 from devices where id = ? and revoked_at is null', connection.deviceId) !== undefined;
}

function samePlace(one: Printer, other: Printer): boolean {
  if (one.connection || other.connection) return placeOf(one) === placeOf(other);
  return same(one.host, other.host) && one.port === other.port;
}

/** Two jobs at once would mix on one cable. The speed of a serial line makes no other place of it. */
function placeOf({ connection }: Printer): string {
  if (!connection) return 'network';
  if (connection.kind === 'spooler') return JSON.stringify([connection.queue]);
  const { deviceId, port } = connection;
  return JSON.stringify([deviceId, port.kind, port.kind === 'spooler' ? port.queue : port.path]);
}

export function printerProblem(store: Store, state: VenueState, printer: Printer): Refusal | null {
  const others = [...state.printers.values()].filter(({ id, archived }) => id !== printer.id && !archived);
  if (printer.archived) return stillUsed(state, printer, others);
  const wrong = printer.connection === undefined && (!isHost(printer.host) || printer.port === 0);
  if (wrong) return refuse('host_wrong', { host: printer.host }, 'host');
  if (!hasDevice(store, printer)) return refuse('not_found', { what: 'device' }, 'connection');
  const twin = others.find(({ name }) => same(name, printer.name));
  if (twin) return refuse('name_taken', { name: printer.name }, 'name');
  const there = others.find((other) => samePlace(other, printer));
  if (there) return refuse('address_taken', { name: there.name }, 'host');
  const fallback = printer.fallbackId === null || others.some(({ id }) => id === printer.fallbackId);
  return fallback ? null : refuse('not_found', { what: 'printer' }, 'fallbackId');
}

function stillUsed(state: VenueState, { id }: Printer, others: readonly Printer[]): Refusal | null {
  const station = [...state.stations.values()].find(({ printerId }) => printerId === id);
  if (station) return refuse('printer_used', { user: nameOf(station.name) });
  const other = others.find(({ fallbackId }) => fallbackId === id);
  return other ? refuse('printer_used', { user: other.name }) : null;
}

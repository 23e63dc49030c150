import { writeFileSync } from 'node:fs';
import { must } from '@comanda/shared/base/assert.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import { loadVenue } from '../../../hub/venues/index.ts';
import { newId } from '../orders.ts';

/** The demo venue with a station for each of so many printers, each making one simple dish at least. */

export interface PrintHouse {
  readonly file: string;
  readonly venue: VenueFile;
  /** The dishes of each station. */
  readonly dishes: readonly (readonly MenuItem[])[];
}

const isSimple = (item: MenuItem): boolean =>
  !item.archived &&
  item.groupIds.length === 0 &&
  item.orderTypes.includes('takeaway') &&
  !item.soldByWeight &&
  !item.combo &&
  typeof item.variants[0]?.price === 'number';

export function printHouse(file: string, at: readonly { readonly host: string; readonly port: number }[]): PrintHouse {
  const demo = loadVenue('saigon');
  const pattern = must(demo.printers[0], 'a printer');
  const station = must(demo.stations[0], 'a station');
  const printers = at.map(({ host, port }, n) => ({
    ...pattern,
    id: newId(),
    name: `Printer ${n + 1}`,
    host,
    port,
    fallbackId: null as string | null,
    receipts: false,
  }));
  const stations = printers.map(({ id }, n) => ({
    ...station,
    id: `s${n + 1}`,
    name: { vi: `Bep ${n + 1}`, en: `Station ${n + 1}` },
    kind: 'prep' as const,
    position: n,
    printerId: id,
  }));
  const simple = demo.items.filter(isSimple);
  const items = demo.items.map((item) => ({
    ...item,
    stations: [`s${(Math.max(0, simple.indexOf(item)) % at.length) + 1}`],
  }));
  // Each has a stand-in, in a ring.
  const ring = printers.map((each, n) => ({ ...each, fallbackId: printers[(n + 1) % printers.length]?.id ?? null }));
  const settings = { ...demo.settings };
  const venue: VenueFile = { ...demo, settings, printers: ring, stations, items };
  writeFileSync(file, JSON.stringify(venue));
  const dishes = stations.map(({ id }) => items.filter((item) => item.stations.includes(id) && isSimple(item)));
  return { file, venue, dishes };
}

export const takeaway = (orderId: string, dishes: readonly MenuItem[]): string =>
  JSON.stringify({
    orderId,
    type: 'takeaway',
    tableId: null,
    lines: dishes.map(({ id, variants }) => ({ id: newId(), itemId: id, variantId: must(variants[0], 'a size').id })),
    send: true,
  });

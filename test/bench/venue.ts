import { writeFileSync } from 'node:fs';
import type { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import { loadVenue } from '../../hub/venues/index.ts';
import { orderPlans, type OrderPlan } from './orders.ts';

/** The demo venue, its printers at the given ports of another host than the hub's. */

const PLANS = 84;

export interface MeasuredVenue {
  readonly file: string;
  readonly plans: readonly OrderPlan[];
  /** A station that makes the first line of every plan. */
  readonly station: string;
}

export const printerNames = (): string[] => loadVenue('saigon').printers.map((printer) => printer.name);

export function measuredVenue(file: string, host: string, ports: readonly number[]): MeasuredVenue {
  const demo = loadVenue('saigon');
  const printers = demo.printers.map((printer, at) => ({ ...printer, host, port: ports[at] ?? printer.port }));
  const venue: VenueFile = { ...demo, printers };
  writeFileSync(file, JSON.stringify(venue));
  return { file, ...plansOf(venue) };
}

/** Plans whose first line is made at the first station that has enough to choose from. */
export function plansOf(venue: VenueFile): { readonly plans: readonly OrderPlan[]; readonly station: string } {
  const menu = { revision: 0, categories: venue.categories, groups: venue.groups, items: venue.items };
  for (const { id, kind } of venue.stations) {
    if (kind === 'expo') continue;
    try {
      return { station: id, plans: orderPlans(menu, id, PLANS) };
    } catch {
      // Not at this station.
    }
  }
  throw new Error('no station makes something with modifiers');
}

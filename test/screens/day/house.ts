import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { loadVenue } from '../../../hub/venues/index.ts';
import { guestsOf, type Random } from '../../sim/choosing.ts';
import { newId, staffClient } from '../../sim/staff-client.ts';
import { type Kiosk, kiosk } from './kiosk.ts';
import { type KitchenScreen, kitchenScreen } from './kitchen.ts';
import { type Till, till } from './till.ts';

export interface Wanted {
  readonly kitchenScreens: number;
  readonly tills: number;
  readonly kiosks: number;
}

export interface HouseParts {
  readonly url: string;
  readonly random: Random;
  readonly wait: (ms: number) => Promise<void>;
  readonly onLag: (kind: 'kitchen' | 'till', ms: number) => void;
  readonly onFault: (fault: unknown) => void;
}

/** Everything that is switched on before the first guest comes. */
export interface House {
  readonly kitchen: readonly KitchenScreen[];
  readonly tills: readonly Till[];
  readonly kiosks: readonly Kiosk[];
  /** The link's token of an order. */
  tokenOf(orderId: string): Promise<string>;
}

export async function openHouse(parts: HouseParts, wanted: Wanted): Promise<House> {
  const { url, random, wait, onLag, onFault } = parts;
  const venue = loadVenue('saigon');
  const owner = must(
    venue.staff.find(({ role }) => role === 'owner'),
    'an owner',
  );
  const stations = [...venue.stations].sort((a, b) => a.position - b.position).map(({ id }) => id);
  const kitchen: KitchenScreen[] = [];
  for (let n = 0; n < wanted.kitchenScreens; n += 1) {
    const station = must(stations[n % stations.length], 'a station');
    const client = await staffClient(url, 'kitchen', `Kitchen ${n}`, null);
    const cooks = n < stations.length && venue.stations.find(({ id }) => id === station)?.kind !== 'expo';
    kitchen.push(
      kitchenScreen({ url, client, station, cooks, random, wait, onFault, onLag: (ms) => onLag('kitchen', ms) }),
    );
  }
  const tills: Till[] = [];
  const first = await staffClient(url, 'pos', 'Till 0', owner);
  const menu = await first.call(routes.menu);
  const { settings } = await first.call(routes.venue);
  const guests = guestsOf(menu, newId, random);
  for (let n = 0; n < wanted.tills; n += 1) {
    const client = n === 0 ? first : await staffClient(url, 'pos', `Till ${n}`, owner);
    tills.push(till({ url, client, random, guests, wait, onFault, onLag: (ms) => onLag('till', ms) }));
  }
  const kiosks: Kiosk[] = [];
  for (let n = 0; n < wanted.kiosks; n += 1) {
    const client = await staffClient(url, 'kiosk', `Kiosk ${n}`, null);
    const counter = must(tills[n % tills.length], 'a till');
    kiosks.push(kiosk({ url, client, random, guests, menu, settings, atCounter: counter.takeCash }));
  }
  for (const { screen } of [...kitchen, ...tills, ...kiosks]) await screen.open();
  return {
    kitchen,
    tills,
    kiosks,
    tokenOf: async (orderId) => (await first.call(routes.trackLink, { params: { orderId } })).token,
  };
}

import { must } from '@comanda/shared/base/assert.ts';
import type { VenueView } from '@comanda/shared/contracts/commands/venue.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { KitchenRules } from '@comanda/shared/contracts/views/kitchen-rules.ts';
import type { MenuItem, MenuView } from '@comanda/shared/contracts/views/menu.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { newId } from '../bench/orders.ts';
import { Till } from '../bench/till.ts';

/** What happens in a house while its kitchen is looked at: a till's and the console's requests, without their screens. */

export interface Ordered {
  readonly orderId: string;
  readonly number: number;
  readonly lineIds: readonly string[];
}

export interface Asked {
  /** Station of each line, or a station's dish by its place, as `wok 2`; a course behind it, as `wok 0 @2`. */
  readonly of: readonly string[];
  readonly type?: OrderType;
  readonly hold?: readonly number[];
  readonly note?: string;
}

export class KitchenHouse {
  readonly #base: string;
  readonly #till: Till;

  constructor(base: string) {
    this.#base = base;
    this.#till = new Till(base);
  }

  async send<T>(method: 'POST' | 'PUT', path: string, body: unknown = {}): Promise<T> {
    const response = await fetch(`${this.#base}/api/v1${path}`, {
      method,
      headers: { ...(await this.#till.headers()), 'content-type': 'application/json', 'idempotency-key': newId() },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  }

  /** Dishes with nothing to choose that one station makes. */
  async dishes(station: string): Promise<readonly MenuItem[]> {
    const { items } = await this.#till.get<MenuView>('/menu');
    return items.filter(
      ({ groupIds, stations, variants }) =>
        groupIds.length === 0 && stations.length === 1 && stations[0] === station && variants[0]?.price !== null,
    );
  }

  async #lines(of: readonly string[], note: string) {
    const lines = [];
    for (const each of of) {
      const [, station = '', place = '0', course] = /^(\w+)(?: (\d+))?(?: @(\d))?$/.exec(each) ?? [];
      const dish = must((await this.dishes(station))[Number(place)], `dish ${place} of ${station}`);
      const variantId = must(dish.variants[0], 'a variant').id;
      lines.push({ id: newId(), itemId: dish.id, variantId, note, ...(course && { course: Number(course) }) });
    }
    return lines;
  }

  /** Another note on what the kitchen has. */
  async change(orderId: string, lineId: string, note: string): Promise<void> {
    const { lines } = await this.#till.get<OrderView>(`/orders/${orderId}`);
    const line = must(
      lines.find(({ id }) => id === lineId),
      'the line',
    );
    const { variantId, seat } = line;
    await this.send('POST', `/orders/${orderId}/lines/${lineId}/change-sent`, { variantId, choices: [], seat, note });
  }

  /** Guests order more. */
  async more(orderId: string, of: readonly string[]): Promise<void> {
    await this.send('POST', `/orders/${orderId}/lines`, { lines: await this.#lines(of, ''), send: true });
  }

  async order({ of, type = 'takeaway', hold = [], note = '' }: Asked): Promise<Ordered> {
    const lines = await this.#lines(of, note);
    const { tables } = await this.#till.get<VenueView>('/venue');
    const free = type === 'dine_in' ? must(tables[0], 'a table').id : null;
    const body = { orderId: newId(), type, tableId: free, lines, hold, send: true };
    const { orderId, number } = await this.send<Ordered>('POST', '/orders', body);
    return { orderId, number, lineIds: lines.map(({ id }) => id) };
  }

  async rules(kitchen: KitchenRules): Promise<void> {
    const { settings } = await this.#till.get<VenueView>('/venue');
    await this.send('PUT', '/venue/settings', { ...settings, kitchen });
  }

  async station(id: string, given: Partial<Station>): Promise<void> {
    const { stations } = await this.#till.get<VenueView>('/venue');
    const station = must(
      stations.find((each) => each.id === id),
      `station ${id}`,
    );
    await this.send('PUT', '/venue/stations', { ...station, ...given });
  }
}

import { must } from '@comanda/shared/base/assert.ts';
import { newId } from './orders.ts';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueView } from '@comanda/shared/contracts/commands/venue.ts';

/** A paired till at which the demo's owner is signed in, and kitchen screens: as the screens come by their tokens. */

const SIGNED_IN_FOR_MS = 10 * 60_000;
const OWNERS_PIN = '1111';

interface Staff {
  readonly id: string;
  readonly role: string;
}

export type Headers = Readonly<Record<string, string>>;

async function ask<T>(url: string, path: string, body: unknown, headers: Headers = {}): Promise<T> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newId(), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${text}`);
  return JSON.parse(text) as T;
}

export class Till {
  readonly #url: string;
  #device: string | null = null;
  #headers: Headers = {};
  #signedInAt = 0;
  readonly #screens = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Headers of the signed-in till; it signs in again before its access token ends. */
  async headers(): Promise<Headers> {
    if (this.#signedInAt > 0 && Date.now() - this.#signedInAt < SIGNED_IN_FOR_MS) return this.#headers;
    this.#device ??= await this.#pair('pos', null);
    const device = { 'Comanda-Device': this.#device };
    const { staff } = await ask<{ staff: Staff[] }>(this.#url, '/sign-in/staff', undefined, device);
    const owner = must(
      staff.find((each) => each.role === 'owner'),
      'an owner among the staff',
    );
    const pin = { staffId: owner.id, pin: OWNERS_PIN };
    const { accessToken } = await ask<{ accessToken: string }>(this.#url, '/sign-in/pin', pin, device);
    this.#signedInAt = Date.now();
    this.#headers = { ...device, Authorization: `Bearer ${accessToken}` };
    return this.#headers;
  }

  /** The device token of a kitchen screen at a station. */
  async screen(station: string): Promise<string> {
    const known = this.#screens.get(station);
    if (known !== undefined) return known;
    const token = await this.#pair('kitchen', station);
    this.#screens.set(station, token);
    return token;
  }

  async get<T>(path: string): Promise<T> {
    return ask<T>(this.#url, path, undefined, await this.headers());
  }

  async menu(): Promise<MenuView> {
    return this.get<MenuView>('/menu');
  }

  /** A station that makes things, and is no expo. */
  async station(): Promise<string> {
    const { stations } = await this.get<VenueView>('/venue');
    return must(
      stations.find((each) => each.kind !== 'expo'),
      'a station that makes things',
    ).id;
  }

  async #pair(role: 'pos' | 'kitchen', station: string | null): Promise<string> {
    const asked = { name: station ?? 'till', role, station };
    return (await ask<{ deviceToken: string }>(this.#url, '/devices/pair-here', asked)).deviceToken;
  }
}

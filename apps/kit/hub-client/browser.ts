import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import { uuidV7Maker } from '@comanda/shared/base/ids.ts';
import { HubClient } from './client.ts';
import { deviceClock } from './clock.ts';
import { openDatabase } from './database.ts';
import { browserTokenStore, type TokenStore } from './device.ts';
import { leaseLocks, webLocks } from './locks.ts';
import { socketAt } from './socket.ts';
import { openTabs } from './tabs.ts';
import { createWire } from './wire.ts';

export interface BrowserOptions {
  readonly role: DeviceRole;
  /** The screen's language now; the hub words its refusals in it. */
  readonly language: () => string;
  /** Origin of the hub; the page's own where it is not given. */
  readonly hub?: string;
  /** Where its live connection goes, asked before every try; where its requests go, where it is not given. */
  readonly live?: { origin(): string; onMove(heard: () => void): void };
  readonly device?: TokenStore;
}

/** A client that has taken up what the page before left. */
export async function startHubClient({ role, language, hub, live, device }: BrowserOptions): Promise<HubClient> {
  const origin = hub ?? globalThis.location.origin;
  const clock = deviceClock;
  const randomFill = (bytes: Uint8Array): void => void crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
  const db = await openDatabase(role);
  // Typed as always there, but absent from pages that came by plain http.
  const locks = navigator.locks as LockManager | undefined;
  const client = new HubClient({
    role,
    db,
    clock,
    randomFill,
    random: Math.random,
    wire: createWire({ fetch: globalThis.fetch.bind(globalThis), hub: origin, clock, language }),
    socket: socketAt(live?.origin ?? origin),
    device: device ?? browserTokenStore(role, globalThis.localStorage),
    withLock: locks ? webLocks(locks, role) : leaseLocks(db, clock, uuidV7Maker(clock.now, randomFill)),
    tabs: openTabs(role),
  });
  document.addEventListener('visibilitychange', () => client.live.check());
  live?.onMove(() => client.live.moved());
  await client.start();
  return client;
}

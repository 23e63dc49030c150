import 'fake-indexeddb/auto';
import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import { HubClient } from '../../apps/kit/hub-client/client.ts';
import { type Clock, deviceClock } from '../../apps/kit/hub-client/clock.ts';
import { openDatabase } from '../../apps/kit/hub-client/database.ts';
import { webLocks } from '../../apps/kit/hub-client/locks.ts';
import { socketAt } from '../../apps/kit/hub-client/socket.ts';
import { openTabs } from '../../apps/kit/hub-client/tabs.ts';
import { createWire } from '../../apps/kit/hub-client/wire.ts';

export interface BrowserSetUp {
  readonly role: DeviceRole;
  /** Of the hub. */
  readonly origin: string;
  /** Tells the browsers of one test file apart: what one keeps is not the other's. */
  readonly name: string;
  readonly clock?: Clock;
  readonly fetch?: typeof globalThis.fetch;
}

/** A screen's browser with the real client: what its pages keep is on its disk, as long as the test runs. */
export interface Browser {
  /** A page of it, which has to be started. */
  open(): HubClient;
  /** As what it was paired; null: it was not. */
  device(): PairedDevice | null;
}

export async function openBrowser({ role, origin, name, clock = deviceClock, fetch }: BrowserSetUp): Promise<Browser> {
  const db = await openDatabase(name);
  let device: PairedDevice | null = null;
  const open = (): HubClient =>
    new HubClient({
      role,
      db,
      clock,
      randomFill: (bytes) => void crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
      random: () => 0,
      wire: createWire({ fetch: fetch ?? globalThis.fetch, hub: origin, clock, language: () => 'en' }),
      socket: socketAt(origin),
      device: {
        read: async () => device,
        write: async (paired) => {
          device = paired;
        },
      },
      withLock: webLocks(navigator.locks, name),
      tabs: openTabs(name),
    });
  return { open, device: () => device };
}

import 'fake-indexeddb/auto';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import { uuidV7Maker } from '@comanda/shared/base/ids.ts';
import { HubClient } from '../client.ts';
import { type Database, openDatabase } from '../database.ts';
import { leaseLocks, webLocks } from '../locks.ts';
import { socketAt } from '../socket.ts';
import { openTabs } from '../tabs.ts';
import { createWire } from '../wire.ts';
import { type FakeHub, fakeHub } from './fake-hub.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';

export const anna = { id: '019a0c3e-5f06-7cc3-98c4-dc0c0c07398f', name: 'Anna' };
export const binh = { id: '019a0c3e-5f07-7cc3-98c4-dc0c0c07398f', name: 'Bình' };

const randomFill = (bytes: Uint8Array): void => void crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
let benches = 0;

export interface Bench {
  readonly hub: FakeHub;
  readonly clock: ManualClock;
  readonly db: Database;
  /** The network between screens and hub, for requests. */
  readonly net: { up: boolean; loseReplies: number /** Requests in vain. */; tried: number };
  /** A page of the one browser; the one before stays open, as a second tab, unless it is stopped. */
  page(): Promise<HubClient>;
  close(): Promise<void>;
}

/** A hub, and a browser with one device's storage. */
export async function bench(locks: 'web' | 'leases' = 'web'): Promise<Bench> {
  benches += 1;
  const name = `bench-${benches}`;
  const clock = manualClock();
  const hub = await fakeHub(clock.now, [anna, binh]);
  const db = await openDatabase(name);
  const net = { up: true, loseReplies: 0, tried: 0 };
  const pages: HubClient[] = [];
  let device: PairedDevice | null = null;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (!net.up) {
      net.tried += 1;
      throw new TypeError('fetch failed');
    }
    const response = await globalThis.fetch(input, init);
    if (net.loseReplies === 0) return response;
    net.loseReplies -= 1;
    throw new TypeError('fetch failed');
  };
  return {
    hub,
    clock,
    db,
    net,
    async page() {
      const client = new HubClient({
        role: 'pos',
        db,
        clock,
        randomFill,
        random: () => 1,
        wire: createWire({ fetch, hub: hub.url, clock, language: () => 'vi' }),
        socket: socketAt(hub.url),
        device: {
          read: async () => device,
          write: async (paired) => {
            device = paired;
          },
        },
        withLock:
          locks === 'web' ? webLocks(navigator.locks, name) : leaseLocks(db, clock, uuidV7Maker(clock.now, randomFill)),
        tabs: openTabs(name),
      });
      pages.push(client);
      await client.start();
      return client;
    },
    async close() {
      for (const page of pages) page.stop();
      await hub.close();
    },
  };
}

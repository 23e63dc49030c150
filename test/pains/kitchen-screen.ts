import { HubClient } from '../../apps/kit/hub-client/client.ts';
import { deviceClock } from '../../apps/kit/hub-client/clock.ts';
import { openDatabase } from '../../apps/kit/hub-client/database.ts';
import { webLocks } from '../../apps/kit/hub-client/locks.ts';
import { socketAt } from '../../apps/kit/hub-client/socket.ts';
import { openTabs } from '../../apps/kit/hub-client/tabs.ts';
import { createWire } from '../../apps/kit/hub-client/wire.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';

let screens = 0;

/** A kitchen's screen in a browser of its own, with the real client, paired with a hub on this machine. */
export async function kitchenScreen(port: number, station: string): Promise<HubClient> {
  const origin = `http://127.0.0.1:${port}`;
  screens += 1;
  const name = `kitchen-${screens}`;
  let device: PairedDevice | null = null;
  const client = new HubClient({
    role: 'kitchen',
    db: await openDatabase(name),
    clock: deviceClock,
    randomFill: (bytes) => void crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
    random: () => 0,
    wire: createWire({ fetch: globalThis.fetch, hub: origin, clock: deviceClock, language: () => 'en' }),
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
  await client.start();
  await client.pairHere({ name: 'Kitchen', station });
  return client;
}

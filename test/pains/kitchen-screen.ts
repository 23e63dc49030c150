import type { HubClient } from '../../apps/kit/hub-client/client.ts';
import { openBrowser } from './browser.ts';

let screens = 0;

/** A kitchen's screen in a browser of its own, paired with a hub on this machine. */
export async function kitchenScreen(port: number, station: string): Promise<HubClient> {
  screens += 1;
  const browser = await openBrowser({
    role: 'kitchen',
    origin: `http://127.0.0.1:${port}`,
    name: `kitchen-${screens}`,
  });
  const client = browser.open();
  await client.start();
  await client.pairHere({ name: 'Kitchen', station });
  return client;
}

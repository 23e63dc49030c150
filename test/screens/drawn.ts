import { must } from '@comanda/shared/base/assert.ts';
import type { Bench } from '../bench/measured.ts';
import { machineTime } from '../bench/process.ts';
import { percentile } from '../bench/stats.ts';
import type { Running } from '../bench/subject.ts';
import { kitchenPage, launch, watchedAt } from './browser.ts';
import { sendAtPace, wallTime } from './sending.ts';

/** From an order's send to its ticket's paint, with a house full of kitchen screens. */

const SCREENS = 20;
/** One of them is drawn here. Each of the others would have a machine of its own: here it only receives. */
const PAINTED = 1;
const PER_SECOND = 5;
const WARM_UP = 15;

export interface Drawn {
  /** ms, of every order. */
  readonly drawn: number[];
  /** ms, from an order's send to its receipt at each screen of the bare reference. */
  readonly received: number[];
}

/** From each order's send to its ticket at each of the screens that only receive, ms. */
async function received({ tools }: Bench, running: Running, orders: number): Promise<number[]> {
  const ahead = machineTime() - wallTime();
  const sent = await sendAtPace(await running.target(), PER_SECOND, orders);
  const { screens } = await tools.screens.ask({ kind: 'take', orders, withinMs: 10_000 });
  return screens.flatMap((seen) =>
    sent.map(({ orderId, due }) => must(seen.get(orderId), 'a ticket at a screen') - ahead - due),
  );
}

export async function drawn(bench: Bench, orders: number): Promise<Drawn> {
  const { tools, venue, withPair } = bench;
  return withPair({}, async ({ hub, reference }) => {
    await tools.screens.ask({ kind: 'connect', target: await reference.screen(), screens: SCREENS });
    await received(bench, reference, WARM_UP);
    const beside = await received(bench, reference, orders);
    await tools.screens.ask({ kind: 'close' });

    await tools.screens.ask({ kind: 'connect', target: await hub.screen(), screens: SCREENS - PAINTED });
    const browser = await launch();
    try {
      const page = await kitchenPage(browser, hub.url, venue.station, { bumpAfterMs: 400 });
      await sendAtPace(await hub.target(), PER_SECOND, WARM_UP);
      const sent = await sendAtPace(await hub.target(), PER_SECOND, orders);
      const last = Math.max(...sent.map(({ number }) => number));
      await page.waitForFunction((number) => window.watched?.painted[number] !== undefined, String(last));
      const { painted } = await watchedAt(page);
      const times = sent.map(({ number, due }) => must(painted[number], `the ticket of order ${number}`) - due);
      await tools.screens.ask({ kind: 'close' });
      return { drawn: times, received: beside };
    } finally {
      await browser.close();
    }
  });
}

export const p95 = (values: readonly number[]): number => percentile(values, 0.95);
export const p99 = (values: readonly number[]): number => percentile(values, 0.99);

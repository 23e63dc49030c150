import { must } from '@comanda/shared/base/assert.ts';
import type { Bench } from '../bench/measured.ts';
import { latencyRound } from '../bench/rounds.ts';
import { percentile } from '../bench/stats.ts';
import { kitchenPage, launch, watchedAt } from './browser.ts';
import { sendAtPace } from './sending.ts';

/** From an order's send to its ticket's paint, with a house full of kitchen screens. */

const SCREENS = 20;
/** One of them is drawn here. Each of the others would have a machine of its own: here it only receives. */
const PAINTED = 1;
const PER_SECOND = 5;
const WARM_UP = 15;

export interface Drawn {
  /** ms, of every order. */
  readonly drawn: number[];
  /** ms, from the bare reference's answerless emit to a screen's receipt. */
  readonly received: number[];
}

export async function drawn({ tools, venue, withPair }: Bench, orders: number): Promise<Drawn> {
  return withPair({}, async ({ hub, reference }) => {
    await tools.screens.ask({ kind: 'connect', target: await reference.screen(), screens: SCREENS });
    await latencyRound(tools, reference, PER_SECOND, WARM_UP);
    const received = await latencyRound(tools, reference, PER_SECOND, orders);
    await tools.screens.ask({ kind: 'close' });

    await tools.screens.ask({ kind: 'connect', target: await hub.screen(), screens: SCREENS - PAINTED });
    const browser = await launch();
    try {
      const page = await kitchenPage(browser, hub.url, venue.station, { bumpAfterMs: 400 });
      await sendAtPace(await hub.target(), PER_SECOND, WARM_UP);
      const sent = await sendAtPace(await hub.target(), PER_SECOND, orders);
      const last = Math.max(...sent.keys());
      await page.waitForFunction((number) => window.watched?.painted[number] !== undefined, String(last));
      const { painted } = await watchedAt(page);
      const times = [...sent].map(
        ([number, due]) => must(painted[number], `the ticket of order ${number} on the screen`) - due,
      );
      await tools.screens.ask({ kind: 'close' });
      return { drawn: times, received };
    } finally {
      await browser.close();
    }
  });
}

export const p95 = (values: readonly number[]): number => percentile(values, 0.95);
export const p99 = (values: readonly number[]): number => percentile(values, 0.99);

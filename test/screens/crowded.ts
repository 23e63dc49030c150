import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { type Bench, withHub } from '../bench/measured.ts';
import { kitchenPage, launch, slowDown, watchedAt } from './browser.ts';
import { framesPerSecond } from './frames.ts';
import { sendAtPace } from './sending.ts';

/** A hundred open tickets on one screen of a slow machine, timers ticking, more arriving. */

const OPEN = 100;
const SLOWER = 4;
const ARRIVING = 2;

export interface Crowded {
  /** Frames of the worst second. */
  readonly worst: number;
  readonly mean: number;
  /** Sum of the layout shifts since the first ticket came. */
  readonly shift: number;
  readonly shifts: readonly string[];
}

export async function crowded({ folder, venue }: Bench, seconds: number): Promise<Crowded> {
  return withHub(join(folder, 'crowded'), venue, async (running) => {
    const browser = await launch();
    try {
      const page = await kitchenPage(browser, running.url, venue.station, { bumpAfterMs: null });
      // From here on: what the pages before the wall do is not the wall's.
      await page.evaluate(() => {
        if (window.watched) Object.assign(window.watched, { shift: 0, shifts: [] });
      });
      await sendAtPace(await running.target(), 20, OPEN);
      await page.getByText(/\d+ wait$/).waitFor();
      await slowDown(page, SLOWER);
      await sleep(2_000);
      await page.evaluate(() => {
        if (window.watched) window.watched.countsFrames = true;
      });
      await sendAtPace(await running.target(), ARRIVING, ARRIVING * seconds);
      const { frames, shift, shifts } = await watchedAt(page);
      const counts = framesPerSecond(frames);
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      return { worst: Math.min(...counts), mean, shift, shifts };
    } finally {
      await browser.close();
    }
  });
}

import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { type Bench, withHub } from '../bench/measured.ts';
import { kitchenPage, launch, slowDown, watchedAt } from './browser.ts';
import { framesPerSecond } from './frames.ts';
import { sendAtPace } from './sending.ts';

/** A hundred open tickets on one screen of a slow machine, timers ticking, more arriving, a cook bumping. */

const OPEN = 100;
const SLOWER = 4;
const ARRIVING = 2;
/** A cook bumps one of them so often: the next of those that wait takes its place. */
const BUMP_MS = 1_000;

export interface Crowded {
  /** Frames of the worst second. */
  readonly worst: number;
  readonly mean: number;
  /** Tickets that were put on the wall while the frames were counted. */
  readonly drawn: number;
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
      const before = Object.keys((await watchedAt(page)).painted).length;
      await page.evaluate((every) => {
        if (window.watched) window.watched.countsFrames = true;
        setInterval(() => document.querySelector<HTMLElement>('article button')?.click(), every);
      }, BUMP_MS);
      await sendAtPace(await running.target(), ARRIVING, ARRIVING * seconds);
      const { frames, shift, shifts, painted } = await watchedAt(page);
      const counts = framesPerSecond(frames);
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      return { worst: Math.min(...counts), mean, drawn: Object.keys(painted).length - before, shift, shifts };
    } finally {
      await browser.close();
    }
  });
}

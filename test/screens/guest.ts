import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { must } from '@comanda/shared/base/assert.ts';
import { uuidFromName } from '@comanda/shared/base/ids.ts';
import { loadVenue } from '../../hub/venues/index.ts';
import { bareRate, tapBare } from './bare-page.ts';
import { launch, slowDown } from './browser.ts';
import { scroll, tapsOf, touch } from './finger.ts';
import { type Tap, watchGuest } from './guest-in-page.ts';

/** A guest before a kiosk, in a real Chromium: how long each tap takes, how smoothly the menu scrolls, how soon it is there. */

const GLASS = { width: 1080, height: 1920 } as const;
export const PICTURES = 300;

/** The demo venue, its first category with 300 dishes more, each with its picture: those of the menu under other ids. */
export function venueOfPictures(folder: string): string {
  const venue = loadVenue('saigon');
  const shown = venue.items.filter(
    (item) => item.picture !== null && item.combo === undefined && item.variants.every(({ price }) => price !== null),
  );
  const category = must(venue.categories[0], 'a category');
  const items = Array.from({ length: PICTURES }, (_, at) => {
    const item = must(shown[at % shown.length], 'a dish with a picture');
    const variants = item.variants.map((variant) => ({
      ...variant,
      id: uuidFromName(`${variant.id} ${at}`),
      sku: null,
      barcode: null,
    }));
    return { ...item, id: uuidFromName(`${item.id} ${at}`), categoryId: category.id, position: at, variants };
  });
  const file = join(folder, 'pictures.json');
  writeFileSync(file, JSON.stringify({ ...venue, items: [...items, ...venue.items] }));
  return file;
}

export interface Figures {
  /** From the touch to the next picture on the glass. */
  readonly taps: readonly Tap[];
  /** The same of a bare page: what is drawn here takes at least so long. */
  readonly bareTaps: readonly Tap[];
  /** As the machine is, and as slowed down as the taps are. */
  readonly scrolled: readonly Scrolled[];
  /** From the address being opened to Start being on the glass, ms. */
  readonly shown: readonly number[];
}

export interface Scrolled {
  /** Moments of the frames while the menu scrolls, ms, by the stretch that was scrolled in one go. */
  readonly stretches: readonly (readonly number[])[];
  /** How many times slower the page's processor was. */
  readonly slower: number;
  /** Frames a second that a bare list reaches here so slowed down: what draws here is able to no more. */
  readonly bare: number;
}

interface Options {
  /** How many times slower the page's processor is made. */
  readonly slower: number;
  readonly rounds: number;
}

/**
 * A kiosk that waits for a guest, paired. One was there before: a hub draws each picture once, when it is first asked for,
 * and this hub shares its processors with the page that is measured.
 */
async function openKiosk(browser: Browser, url: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'en-US', viewport: GLASS, hasTouch: true });
  await context.addInitScript(watchGuest);
  const page = await context.newPage();
  await page.goto(`${url}/kiosk`);
  await page.getByRole('button', { name: 'Use this browser' }).click();
  await order(page, 'Pay at the counter');
  await page.reload();
  await page.getByRole('button', { name: 'English' }).waitFor();
  return { context, page };
}

/** One guest's way from the first touch to the number and away, tap by tap. */
async function order(page: Page, means: 'Pay by card' | 'Pay at the counter'): Promise<void> {
  const tap = async (name: string | RegExp, role: 'button' | 'radio' = 'button'): Promise<void> => {
    await touch(page, page.getByRole(role, { name }).filter({ visible: true }).last());
  };
  await tap('English');
  await tap('Touch to order');
  await tap('Take away');
  await tap('Diet and allergies');
  await tap('Peanuts');
  await tap('Show the menu');
  await touch(page, page.locator('[data-item] > button:first-child').first());
  await tap(/^Add ₫/);
  await tap(/^Pho$/);
  await tap(/^Pho with rare beef/);
  await tap('Broad rice noodles', 'radio');
  await tap(/^Add ₫/);
  await tap(/^Combo/);
  await tap(/^Bánh mì and coffee combo/);
  await tap(/^Add ₫/);
  await tap('Search the menu');
  for (const key of ['p', 'h']) await tap(new RegExp(`^${key}$`));
  await tap('Back');
  await tap(/^Your order · 3/);
  await touch(page, page.getByRole('button', { name: /^More of/ }).first());
  await tap(means);
  await tap('Done');
}

export async function watchKiosk(url: string, { slower, rounds }: Options): Promise<Figures> {
  const browser = await launch();
  try {
    const { context, page } = await openKiosk(browser, url.replace('127.0.0.1', 'localhost'));
    await slowDown(page, slower);
    for (let round = 0; round < rounds; round += 1) {
      await order(page, round % 2 === 0 ? 'Pay by card' : 'Pay at the counter');
    }
    const taps = await tapsOf(page);
    // Two slow pages at a time would slow down each other.
    await slowDown(page, 1);
    const bareTaps = await tapBare(context, slower, taps.length);
    const shown: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const fresh = await context.newPage();
      await slowDown(fresh, slower);
      const session = await context.newCDPSession(fresh);
      await session.send('Network.setCacheDisabled', { cacheDisabled: true });
      await fresh.goto(page.url());
      await fresh.getByRole('button', { name: /Touch to order|Chạm để gọi món/ }).waitFor();
      shown.push(await fresh.evaluate(() => window.guest?.startShown ?? Number.POSITIVE_INFINITY));
      await fresh.close();
    }
    const scrolled: Scrolled[] = [];
    for (const rate of [1, slower]) {
      const bare = await bareRate(context, rate);
      await page.bringToFront();
      await slowDown(page, rate);
      scrolled.push({ stretches: await scrollMenu(page, rounds), slower: rate, bare });
      await page.getByRole('button', { name: 'Start over' }).tap();
    }
    return { taps, bareTaps, scrolled, shown };
  } finally {
    await browser.close();
  }
}

/** The menu is scrolled from its first dish to its last in so many stretches. */
const STRETCHES = 5;

/** Scrolls through the menu as fast as a guest does who is looking for something. */
async function scrollMenu(page: Page, rounds: number): Promise<number[][]> {
  await page.getByRole('button', { name: 'English' }).tap();
  await page.getByRole('button', { name: 'Touch to order' }).tap();
  await page.getByRole('button', { name: 'Take away' }).tap();
  await page.locator('[data-item]').first().waitFor();
  const list = page.locator('.k-scroll', { has: page.locator('[data-item]') }).last();
  const whole = await list.evaluate((element) => element.scrollHeight - element.clientHeight);
  const stretches: number[][] = [];
  for (let round = 0; round < Math.min(rounds, STRETCHES); round += 1) {
    stretches.push(await scroll(page, Math.ceil(whole / STRETCHES)));
  }
  const reached = await list.evaluate((element) => element.scrollTop);
  const most = (whole * Math.min(rounds, STRETCHES)) / STRETCHES;
  if (reached < most * 0.98) throw new Error(`the menu was scrolled ${reached} px far, of ${most} px`);
  return stretches;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { must } from '@comanda/shared/base/assert.ts';
import { uuidFromName } from '@comanda/shared/base/ids.ts';
import { loadVenue } from '../../hub/venues/index.ts';
import { launch, slowDown } from './browser.ts';
import { type Tap, watchGuest } from './guest-in-page.ts';

/** A guest before a kiosk, in a real Chromium: how long each tap takes, how smoothly the menu scrolls, how soon it is there. */

const GLASS = { width: 1080, height: 1920 } as const;
export const PICTURES = 300;
/** Nobody touches sooner what has just appeared: it must be seen first. Milliseconds. */
const TO_SEE = 250;

/** The demo venue with a category of 300 dishes, each with its picture; those of the menu come again under other names. */
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
  writeFileSync(file, JSON.stringify({ ...venue, items }));
  return file;
}

export interface Figures {
  /** From the touch to the next picture on the glass. */
  readonly taps: readonly Tap[];
  /** Moments of the frames while the menu scrolls, ms. */
  readonly frames: readonly number[];
  /** From the address being opened to Start being on the glass, ms. */
  readonly shown: readonly number[];
}

interface Options {
  /** How many times slower the page's processor is made. */
  readonly slower: number;
  readonly rounds: number;
}

/** A kiosk that waits for a guest, paired. */
async function openKiosk(browser: Browser, url: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'en-US', viewport: GLASS, hasTouch: true });
  await context.addInitScript(watchGuest);
  const page = await context.newPage();
  await page.goto(`${url}/kiosk`);
  await page.getByRole('button', { name: 'Use this browser' }).click();
  await page.getByRole('button', { name: 'English' }).tap();
  await page.getByRole('button', { name: 'Touch to order' }).waitFor();
  return { context, page };
}

/** One guest's way from Start to the number, tap by tap. */
async function order(page: Page): Promise<void> {
  const tap = async (name: string | RegExp, role: 'button' | 'radio' = 'button'): Promise<void> => {
    const target = page.getByRole(role, { name }).filter({ visible: true });
    await target.first().waitFor();
    await sleep(TO_SEE);
    await target.last().tap();
  };
  await tap('Touch to order');
  await tap('Take away');
  await page.locator('[data-item]').first().waitFor();
  await tap('Diet and allergies');
  await tap('Peanuts');
  await tap('Show the menu');
  for (const at of [0, 1, 2]) {
    await sleep(TO_SEE);
    await page.locator('[data-item] > button:first-child').nth(at).tap();
    await tap(/^Add ₫/);
  }
  await tap(/^Your order · 3/);
  await tap(/^More of/);
  await tap('Pay at the counter');
  await page.getByText('Your number', { exact: true }).waitFor();
  await tap('Done');
}

export async function watchKiosk(url: string, { slower, rounds }: Options): Promise<Figures> {
  const browser = await launch();
  try {
    const { context, page } = await openKiosk(browser, url.replace('127.0.0.1', 'localhost'));
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
    await page.bringToFront();
    await slowDown(page, slower);
    for (let round = 0; round < rounds; round += 1) {
      await page.getByRole('button', { name: 'English' }).tap();
      await order(page);
    }
    const taps = await page.evaluate(() => window.guest?.taps ?? []);
    await slowDown(page, 1);
    const frames = await scroll(page, rounds);
    return { taps, frames, shown };
  } finally {
    await browser.close();
  }
}

/** Scrolls through the whole menu with a finger, as fast as a guest does who is looking for something. */
async function scroll(page: Page, rounds: number): Promise<number[]> {
  await page.getByRole('button', { name: 'English' }).tap();
  await page.getByRole('button', { name: 'Touch to order' }).tap();
  await page.getByRole('button', { name: 'Take away' }).tap();
  await page.locator('[data-item]').first().waitFor();
  const session = await page.context().newCDPSession(page);
  const frames: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(() => {
      if (window.guest) Object.assign(window.guest, { frames: [], countsFrames: true });
    });
    await session.send('Input.synthesizeScrollGesture', {
      x: 700,
      y: 1_000,
      yDistance: round % 2 === 0 ? -6_000 : 6_000,
      speed: 1_500,
      gestureSourceType: 'touch',
      preventFling: true,
    });
    frames.push(...(await page.evaluate(() => window.guest?.frames ?? [])));
    await page.evaluate(() => {
      if (window.guest) window.guest.countsFrames = false;
    });
  }
  return frames;
}

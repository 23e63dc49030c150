import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { must } from '@comanda/shared/base/assert.ts';
import { type Watched, type WatchOptions, watchTickets } from './in-page.ts';

/** A real Chromium with kitchen screens in it. */

const DEBIAN = '/usr/bin/chromium';

export function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (existsSync(DEBIAN) ? DEBIAN : undefined);
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    // Chromium's sandbox does not start for root.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  });
}

/** Opens a station's screen in a browser profile of its own, paired, with nothing on it yet. */
export async function kitchenPage(
  browser: Browser,
  url: string,
  station: string,
  options: WatchOptions,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1920, height: 1080 } });
  await context.addInitScript(watchTickets, options);
  // As many slots as there can be: what waits behind them is on the screen by its number alone.
  await context.addInitScript(() => localStorage.setItem('comanda.kitchen.settings', '{"columns":5}'));
  const page = await context.newPage();
  // By name: a browser on the hub's own machine may pair by one touch.
  await page.goto(`${url.replace('127.0.0.1', 'localhost')}/kitchen?station=${station}`);
  await page.getByRole('button', { name: 'Use this browser' }).click();
  await page.getByText('Nothing to make').waitFor();
  return page;
}

export const watchedAt = (page: Page): Promise<Watched> =>
  page.evaluate(() => window.watched).then((watched) => must(watched, 'a watched page'));

/** Makes the page's processor so many times slower. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

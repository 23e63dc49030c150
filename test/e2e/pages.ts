import { AxeBuilder } from '@axe-core/playwright';
import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import type { House } from './house.ts';

/** Windows on a house, opened by the people of the demo venue. */

export interface Person {
  readonly name: RegExp;
  readonly pin: string;
}
export const EMMA: Person = { name: /Emma/, pin: '3344' };
export const LINH: Person = { name: /Linh/, pin: '4455' };
export const BAO: Person = { name: /Bảo/, pin: '2222' };
export const VAN: Person = { name: /Vân/, pin: '1111' };

export interface Glass extends BrowserContextOptions {
  readonly theme?: 'light' | 'dark';
}

/** What socket.io's server says first once it has let a client in. */
const CONNECTED = '40';

/** The usual glass: a till's or an office's, in English. */
const USUAL = { locale: 'en-US', viewport: { width: 1366, height: 768 } } as const;

export const useHere = (page: Page): Locator =>
  page.getByRole('button', { name: /^(Use this browser|Dùng trình duyệt này)$/ });

/** A window of its own, with nothing in its memory but the look that was chosen. */
export async function openWindow(browser: Browser, { theme, ...glass }: Glass = {}): Promise<Page> {
  const context = await browser.newContext({ ...USUAL, ...glass });
  if (theme) await context.addInitScript((chosen) => localStorage.setItem('comanda.look', `${chosen} auto`), theme);
  return context.newPage();
}

/** Makes the window one that was paired before: its browser keeps what pairing gave. */
export async function pair(page: Page, house: House, role: DeviceRole, station: string | null = null): Promise<void> {
  const kept = JSON.stringify(await house.pair(role, station));
  await page.addInitScript(([key, device]) => localStorage.setItem(key, device), [
    `comanda.device.${role}`,
    kept,
  ] as const);
}

export async function signIn(page: Page, { name, pin }: Person): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('group', { name: /PIN/ }).waitFor();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

/** Somebody at a paired till. */
export async function atPos(browser: Browser, house: House, who: Person, glass?: Glass): Promise<Page> {
  const page = await openWindow(browser, glass);
  await pair(page, house, 'pos');
  await page.goto(`${house.base}/pos`);
  await signIn(page, who);
  return page;
}

/** Somebody at the console, by PIN in a paired browser; `part` is the address of one of its pages. */
export async function atConsole(browser: Browser, house: House, who: Person, part = ''): Promise<Page> {
  const page = await openWindow(browser, { viewport: { width: 1440, height: 900 } });
  await pair(page, house, 'console');
  await page.goto(`${house.base}/console${part}`);
  await signIn(page, who);
  return page;
}

/** What axe finds on the page as it stands, in words that name the element. */
export async function axeFindings(page: Page, where: string): Promise<string[]> {
  // What fades in has not its colours yet; what turns for ever, or counts a bar down, has them.
  await page.evaluate(() => {
    const short = (each: Animation): boolean => Number(each.effect?.getComputedTiming().endTime) <= 1_000;
    const fading = document.getAnimations().filter(short);
    return Promise.all(fading.map((each) => each.finished.catch(() => null)));
  });
  // All of a screen is of one origin, so that axe needs no page of its own to put its findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}`));
}

/**
 * Until the page has heard the hub on a connection that it opens from now on: for a while after a hub has gone, a page
 * does not know it yet.
 */
export const heardAnew = (page: Page): Promise<void> =>
  new Promise((heard) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).startsWith(CONNECTED)) heard();
      }),
    );
  });

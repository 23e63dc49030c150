import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { House } from './house.ts';
import { openWindow, pair } from './pages.ts';

/** The glass of a kiosk: 27 inches, upright. */
export const GLASS = { width: 1080, height: 1920 } as const;

/** What is there of `speechSynthesis` in these tests: it remembers what was said. */
export interface Said {
  readonly text: string;
  readonly lang: string;
}

interface KioskOptions {
  /** Its clock is in the test's hands: from the first page on, for that is timed, too. */
  readonly timed?: boolean;
}

/** A paired kiosk that waits for a guest, with ears that hear what it says. */
export async function openKiosk(browser: Browser, house: House, { timed = false }: KioskOptions = {}): Promise<Page> {
  const page = await openWindow(browser, { viewport: GLASS, hasTouch: true });
  await page.addInitScript(() => {
    const said: { text: string; lang: string }[] = [];
    Object.assign(globalThis, { said });
    const speech = {
      speak: ({ text, lang }: SpeechSynthesisUtterance) => void said.push({ text, lang }),
      cancel: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      getVoices: () => ['en-US', 'vi-VN'].map((lang) => ({ lang, name: lang, localService: true })),
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  });
  if (timed) await page.clock.install();
  await pair(page, house, 'kiosk');
  await page.goto(`${house.base}/kiosk`);
  await start(page).waitFor();
  return page;
}

export const start = (page: Page): Locator => page.getByRole('button', { name: /^(Touch to order|Chạm để gọi món)$/ });

export const said = (page: Page): Promise<readonly Said[]> =>
  page.evaluate(() => (globalThis as unknown as { said: Said[] }).said);

/** In English, from the first page to the menu of what is taken away. */
export async function toMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).tap();
  await start(page).tap();
  await page.getByRole('button', { name: 'Take away' }).tap();
  await expect(page.getByRole('navigation', { name: 'Categories' })).toBeVisible();
}

/** Staff hold the corner until they are asked who they are. The page's clock must be in the test's hands. */
export async function holdCorner(page: Page): Promise<void> {
  const corner = await page.locator('[data-corner]').boundingBox();
  await page.mouse.move((corner?.x ?? 0) + 20, (corner?.y ?? 0) + 20);
  await page.mouse.down();
  await page.clock.runFor(5_500);
  await page.mouse.up();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A glass tells so often where a finger is that slides over it. */
const STEPS = 20;

/** Fingers on the glass, as the glass tells them, and what they worked since. */
export async function fingersOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  const tell = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: Point[],
    at = Date.now(),
  ): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: at / 1_000 });
  };
  await page.evaluate(() => {
    const worked: string[] = [];
    Object.assign(globalThis, { worked });
    document.addEventListener(
      'click',
      ({ target }) => worked.push(target instanceof Element ? (target.closest('button')?.textContent ?? '') : ''),
      { capture: true },
    );
  });
  return {
    down: (...at: Point[]) => tell('touchStart', at),
    up: () => tell('touchEnd', []),
    /** Through so many px in so many ms, however long that takes here, and lets go. */
    slide: async (from: Point, { x, y, ms }: Point & { readonly ms: number }): Promise<void> => {
      const began = Date.now();
      await tell('touchStart', [from], began);
      for (let step = 1; step <= STEPS; step += 1) {
        const part = step / STEPS;
        await tell('touchMove', [{ x: from.x + part * x, y: from.y + part * y }], began + part * ms);
      }
      await tell('touchEnd', [], began + ms);
    },
    /** Whether the list is seen to move on by itself. */
    stillScrolls: () =>
      page.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            document.addEventListener('scroll', () => resolve(true), { capture: true, once: true });
            setTimeout(() => resolve(false), 1_000);
          }),
      ),
    /** The words of each key that was worked. */
    worked: () => page.evaluate(() => (globalThis as unknown as { worked: string[] }).worked),
  };
}

export const basketBar = (page: Page): Locator => page.getByRole('button', { name: /^Your order · / });

/** The card of a dish. */
export const card = (page: Page, name: string): Locator =>
  page.locator('[data-item]').filter({ has: page.getByText(name, { exact: true }) });

/** The number that the last page shows. */
export async function numberOn(page: Page): Promise<number> {
  const number = page.locator('.k-number');
  await expect(number).toBeVisible();
  return Number(await number.innerText());
}

interface OpenOrder {
  readonly number: number;
  readonly channel: string;
  readonly state: string;
  readonly sentAt: number | null;
  readonly checks: readonly { readonly state: string }[];
  readonly lines: readonly {
    readonly name: { readonly en: string };
    readonly quantity: number;
    readonly modifiers: readonly { readonly name: { readonly en: string } }[];
  }[];
}

/** The order with this number, as the hub has it. */
export async function orderIn(house: House, number: number): Promise<OpenOrder | undefined> {
  const { orders } = await house.ask<{ orders: OpenOrder[] }>('/orders');
  return orders.find((order) => order.number === number);
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { must } from '@comanda/shared/base/assert.ts';
import type { Tap } from './guest-in-page.ts';

/** Nobody touches sooner what has just appeared: it must be seen first. Milliseconds. */
const TO_SEE = 250;

/** As a finger does, on the glass: what is asked of the page beforehand is answered by then, and is not measured along. */
export async function touch(page: Page, target: Locator): Promise<void> {
  await sleep(TO_SEE);
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = must(await target.boundingBox(), 'it is on the glass');
  await page.touchscreen.tap(x + width / 2, y + height / 2);
}

/** The taps that a watched page has had so far. */
export const tapsOf = (page: Page): Promise<readonly Tap[]> => page.evaluate(() => window.guest?.taps ?? []);

/** One stretch down the page, and the moments of its frames. @param distance px */
export async function scroll(page: Page, distance: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => window.guest?.countFrames());
  await session.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 1_000,
    yDistance: -distance,
    speed: 1_500,
    // A finger that Chromium makes up moves nothing; a wheel takes the same way through the page.
    gestureSourceType: 'mouse',
  });
  return page.evaluate(() => window.guest?.framesCounted() ?? []);
}

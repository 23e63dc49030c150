import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { must } from '@comanda/shared/base/assert.ts';
import type { Tap } from './guest-in-page.ts';

/** Nobody touches sooner what has just appeared: it must be seen first. Milliseconds. */
const TO_SEE = 250;

/** How long a finger rests on the glass in a tap, ms: none is quicker than this. */
const TOUCHED = 60;

/**
 * As a finger does, on the glass. What must be asked of the page is asked between two taps, and never while one is being
 * answered: the page itself would have to answer that too.
 */
export async function touch(page: Page, target: Locator): Promise<void> {
  await sleep(TO_SEE);
  await target.waitFor();
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = must(await target.boundingBox(), 'it is on the glass');
  const session = await page.context().newCDPSession(page);
  await sleep(TO_SEE);
  const at = { x: x + width / 2, y: y + height / 2 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await sleep(TOUCHED);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** The taps that a watched page has had so far, when the last of them was answered. */
export async function tapsOf(page: Page): Promise<readonly Tap[]> {
  await sleep(TO_SEE);
  return page.evaluate(() => window.guest?.taps() ?? []);
}

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

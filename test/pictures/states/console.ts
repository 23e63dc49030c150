import { must } from '@comanda/shared/base/assert.ts';
import { BAO, pair, signIn, VAN } from '../../e2e/pages.ts';
import { evening } from '../evening.ts';
import { pressEach, quiet } from './press.ts';
import type { Walk } from './walk.ts';

/** So long guests come before the office is looked at. */
const EVENING_SECONDS = 12;

/** Each page of the office after an evening, and all that its buttons open. */
export const consoleWalk: Walk = {
  name: 'console',
  themes: ['light', 'dark'],
  glass: { viewport: { width: 1366, height: 768 } },
  go: async ({ house, window, snap }) => {
    await evening(house.base, EVENING_SECONDS);
    const page = await window();
    await pair(page, house, 'console');
    await page.goto(`${house.base}/console`);
    await page.getByRole('button', { name: BAO.name }).waitFor();
    await snap(page, '00-who');
    await signIn(page, VAN);
    const tabs = page.getByRole('tablist').first().getByRole('tab');
    await tabs.first().waitFor();
    const panel = page.getByRole('tabpanel').first();
    for (let at = 0, count = await tabs.count(); at < count; at += 1) {
      await tabs.nth(at).click();
      const name = new URL(page.url()).hash.slice(1) || `page-${at}`;
      const home = async (): Promise<void> => {
        await page.reload();
        await panel.waitFor();
        await quiet(page);
      };
      await quiet(page);
      await snap(page, `${name}-0`);
      const end = await panel.evaluate((element) => {
        const most = element.scrollHeight - element.clientHeight;
        element.scrollTo(0, most);
        return most;
      });
      if (end > 0) await snap(page, `${name}-1-end`);
      const parts = panel.locator('[role=tab]:visible, label:has(input[type=radio]):visible');
      for (let part = 1, all = Math.min(await parts.count(), 6); part < all; part += 1) {
        await parts.nth(part).click();
        await quiet(page);
        await snap(page, `${name}-2-part-${part}`);
      }
      await pressEach({ page, snap, name: `${name}-3`, within: panel, home });
      await home();
    }
    await house.kill();
    await page.getByRole('banner').waitFor();
    await page
      .waitForFunction(() => document.querySelector('[role=alert]') !== null, null, { timeout: 5_000 })
      .catch(() => null);
    await snap(page, 'zz-cut-off');
    await house.start();
    must(await page.title(), 'the page is still there');
  },
};

/** The way into the office from a browser that is not paired. */
export const setUpWalk: Walk = {
  name: 'console-before',
  themes: ['light', 'dark'],
  glass: { viewport: { width: 1366, height: 768 } },
  go: async ({ house, window, snap }) => {
    const page = await window();
    await page.goto(`${house.base}/console`);
    const buttons = page.getByRole('main').getByRole('button');
    await buttons.first().waitFor();
    await snap(page, '01-before');
    await page.goto(`${house.base}/pos`);
    await page.getByRole('button').first().waitFor();
    await snap(page, '02-pairing');
  },
};

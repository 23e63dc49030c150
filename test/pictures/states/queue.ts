import type { Page } from '@playwright/test';
import { BAO, pair, signIn } from '../../e2e/pages.ts';
import { makeReady, type Waiting, waitingOrder } from '../../e2e/waiting.ts';
import type { Walk } from './walk.ts';

/** Places of the buttons over the list: their words are of the language. */
const TOOL = { ahead: 1, keepBack: 2, cancel: 4 } as const;

async function choose(page: Page, count: number): Promise<void> {
  const boxes = page.getByRole('checkbox');
  for (let at = 0; at < count; at += 1) await boxes.nth(at).check();
}

/** What staff do with those who wait. */
export const queueWalk: Walk = {
  name: 'queue',
  themes: ['light', 'dark'],
  glass: { viewport: { width: 1366, height: 768 } },
  go: async ({ house, window, snap }) => {
    const page = await window();
    await pair(page, house, 'console');
    await page.goto(`${house.base}/console#queue`);
    await signIn(page, BAO);
    const tools = page.getByRole('toolbar').getByRole('button');
    await tools.first().waitFor();
    await snap(page, '01-nobody');
    const orders: Waiting[] = [];
    for (let n = 0; n < 6; n += 1) orders.push(await waitingOrder(house));
    for (const order of orders.slice(0, 2)) await makeReady(house, order);
    await page.getByRole('checkbox').nth(5).waitFor();
    await choose(page, 2);
    await snap(page, '02-chosen');
    await tools.nth(TOOL.ahead).click();
    await page.getByRole('dialog').waitFor();
    await snap(page, '03-ahead');
    await page.keyboard.press('Escape');
    await tools.nth(TOOL.keepBack).click();
    await page.getByRole('dialog').getByRole('textbox').fill('20:00');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await snap(page, '04-kept-back');
    await choose(page, 2);
    await tools.nth(TOOL.cancel).click();
    await page.getByRole('dialog').getByRole('textbox').fill('20:00');
    await snap(page, '04-cancel');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await snap(page, '04-being-cancelled');
    const parts = page.getByRole('main').getByRole('radio');
    await parts.nth(1).check({ force: true });
    await snap(page, '05-waits');
    await parts.nth(2).check({ force: true });
    await snap(page, '06-rules');
    await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await page.keyboard.press('End');
    await snap(page, '07-rules-end');
  },
};

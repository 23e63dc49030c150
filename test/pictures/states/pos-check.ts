import { expect } from '@playwright/test';
import { closeAll, pressEach, quiet } from './press.ts';
import { AT_A_TILL, DISHES, openTable, POS_WORDS, take, till } from './pos.ts';
import type { Walk } from './walk.ts';

/** What is done with a check: split, moved, lowered, paid in every way, given back. */
export const posCheckWalk: Walk = {
  name: 'pos-check',
  ...AT_A_TILL,
  go: async (place) => {
    const { house, language, snap } = place;
    const t = POS_WORDS[language];
    const page = await till(place);
    const { settings } = await house.ask<{ settings: object }>('/venue');
    const bankAccount = { bank: '970436', account: '0011004600600', holder: 'BEN THUYEN', city: 'HUE' };
    await house.ask('/venue/settings', { method: 'PUT', body: { ...settings, bankAccount } });
    await openTable(page, place, '3');
    for (const dish of DISHES[language].plain) await take(page, dish);
    await page.getByRole('button', { name: t.order.send, exact: true }).click();
    await quiet(page);
    const lines = page.getByRole('list', { name: t.check.lines });
    const back = async (): Promise<void> => {
      await closeAll(page);
      await quiet(page);
    };
    const tasks = page.getByRole('button', { name: t.checks.open });
    const all = async (name: string): Promise<void> => {
      await pressEach({
        page,
        snap,
        name,
        within: page.locator('dialog[open]').first(),
        home: async () => {
          await back();
          await tasks.click();
        },
        most: 16,
      });
      await back();
    };
    await snap(page, '01-sent');
    await lines.getByRole('listitem').first().getByRole('button').first().click();
    await quiet(page);
    await snap(page, '02-line');
    await back();
    await all('03-task');
    await tasks.click();
    await page.getByRole('button', { name: t.checks.task.split, exact: true }).click();
    const ways = page.locator('dialog[open]').last().locator('label:has(input[type=radio])');
    for (let way = 0; way < (await ways.count()); way += 1) {
      await ways.nth(way).click();
      await snap(page, `04-split-${way}`);
    }
    await back();
    const pay = page.getByRole('button', { name: t.order.pay, exact: true });
    await pay.click();
    const tenders = page.locator('dialog[open]').last().locator('label:has(input[type=radio])');
    await tenders.first().waitFor();
    for (let tender = 0; tender < (await tenders.count()); tender += 1) {
      await tenders.nth(tender).click();
      await quiet(page);
      await snap(page, `05-pay-${tender}`);
    }
    await house.ask('/terminal/simulated', { method: 'PUT', body: { next: 'decline' } });
    await page.getByText(t.pay.tenders.card, { exact: true }).click();
    await page.getByRole('button', { name: t.pay.askTerminal }).click();
    await quiet(page);
    await snap(page, '06-terminal');
    await page.getByText(t.pay.declined).waitFor();
    await snap(page, '07-declined');
    await page.getByText(t.pay.tenders.cash, { exact: true }).click();
    await page.getByRole('button', { name: t.pay.takeCash }).click();
    await expect(page.getByRole('dialog', { name: t.pay.paidTitle })).toBeVisible();
    await snap(page, '08-paid');
    await back();
    if ((await tasks.count()) > 0) await all('09-paid-task');
  },
};

import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import type { DayReport } from '@comanda/shared/contracts/views/operations.ts';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type House, openHouse } from './house.ts';

/** Made at one station, with nothing to choose; in the demo venue. */
const DISH = 'Sizzling crêpe';
const PRICE = 115_000;

interface Papers {
  readonly papers: readonly { readonly printer: string; readonly lines: readonly string[] }[];
}

async function screen(browser: Browser, house: House, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(`${house.base}${path}`);
  await page.getByRole('button', { name: 'Use this browser' }).click();
  return page;
}

async function cashierAtPos(browser: Browser, house: House): Promise<Page> {
  const pos = await screen(browser, house, '/pos');
  await pos.getByRole('button', { name: /Emma/ }).click();
  await pos.getByRole('group', { name: /PIN/ }).waitFor();
  await pos.keyboard.type('3344');
  await pos.keyboard.press('Enter');
  return pos;
}

/**
 * One takeaway from the counter to the kitchen, the board, the paper and the day's report. `between` runs between each
 * pair of steps.
 */
async function oneOrder(browser: Browser, house: House, between: () => Promise<void>): Promise<void> {
  const menu = await house.ask<MenuView>('/menu');
  const station = menu.items.find((item) => item.name['en'] === DISH)?.stations[0];
  const pos = await cashierAtPos(browser, house);
  const kitchen = await screen(browser, house, `/kitchen?station=${station}`);
  const board = await screen(browser, house, '/board');
  const ready = board.getByRole('region', { name: 'Ready' });
  const preparing = board.getByRole('region', { name: 'Preparing' });
  await expect(ready).toBeVisible();

  await pos.getByRole('button', { name: 'New takeaway' }).click();
  await pos.getByRole('button', { name: new RegExp(DISH) }).click();
  await between();
  await pos.getByRole('button', { name: 'Send' }).click();
  await expect(kitchen.getByText(DISH).first()).toBeVisible();
  await expect(preparing.getByText('1', { exact: true })).toBeVisible();
  await between();

  await kitchen.getByRole('button', { name: 'Bump 1' }).click();
  await expect(ready.getByText('1', { exact: true })).toBeVisible();
  await expect(preparing.getByText('1', { exact: true })).toBeHidden();
  await between();

  await pos.getByRole('button', { name: 'Pay', exact: true }).click();
  await pos.getByRole('button', { name: '₫150,000' }).click();
  await pos.getByRole('button', { name: 'Take cash' }).click();
  await expect(pos.getByRole('dialog', { name: 'Paid' })).toContainText('₫35,000');
  await expect(pos.getByRole('dialog', { name: 'Paid' })).toContainText('Fiscal number 1');
  await between();

  await pos.getByRole('button', { name: 'Print receipt' }).last().click();
  await expect.poll(() => receiptOf(house)).not.toBeNull();
  const receipt = (await receiptOf(house)) ?? [];
  expect(receipt.join('\n')).toContain('115.000');
  expect(receipt.join('\n')).toContain('150.000');
  expect(receipt.join('\n')).toContain('35.000');
  await between();

  const report = await house.ask<DayReport>('/reports/day');
  expect(report).toMatchObject({ orders: 1, checksPaid: 1, gross: PRICE, total: PRICE });
  expect(report.net + report.taxTotal).toBe(PRICE);
  expect(report.tenders).toEqual([{ tender: 'cash', count: 1, amount: PRICE }]);
  const manager = await managerAtConsole(browser, house);
  await expect(manager.getByText('₫115,000').first()).toBeVisible();
  await expect(manager.getByRole('cell', { name: DISH })).toBeVisible();
  for (const page of [pos, kitchen, board, manager]) await page.context().close();
}

/** The lines of the receipt that came out, decoded from the printer's bytes; null: none yet. */
async function receiptOf(house: House): Promise<readonly string[] | null> {
  const { papers } = await house.ask<Papers>('/papers');
  return papers.find((paper) => /Cash desk/.test(paper.printer))?.lines ?? null;
}

async function managerAtConsole(browser: Browser, house: House): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(`${house.base}/console`);
  await page.getByRole('button', { name: 'Use this browser and sign in by PIN' }).click();
  await page.getByRole('button', { name: 'Use this browser', exact: true }).click();
  await page.getByRole('button', { name: /Vân/ }).click();
  await page.getByRole('group', { name: /PIN/ }).waitFor();
  await page.keyboard.type('1111');
  await page.keyboard.press('Enter');
  return page;
}

test.describe('one order', () => {
  let house: House;
  test.beforeEach(async () => {
    house = await openHouse();
  });
  test.afterEach(() => house.close());

  test('goes from the counter to the kitchen, the board, the paper and the report', async ({ browser }) => {
    await oneOrder(browser, house, async () => {});
  });

  test('does so too when the hub is killed and started again between each pair of steps', async ({ browser }) => {
    await oneOrder(browser, house, () => house.killAndRestart());
  });
});

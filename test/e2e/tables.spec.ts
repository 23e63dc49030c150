import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import type { TableMark } from '@comanda/shared/contracts/views/table.ts';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { House } from './house.ts';
import { atPos, EMMA, LINH } from './pages.ts';
import { test } from './test.ts';

/** Made at the bar, with nothing to choose; in the demo venue. */
const DRINK = 'Still water';
const STARTER = 'Crispy squid';
const SECOND = 'Prawn dumplings';

let house: House;
test.beforeEach(({ house: opened }) => {
  house = opened;
});

const emma = (browser: Browser) => atPos(browser, house, EMMA);
const linh = (browser: Browser) => atPos(browser, house, LINH);

const table = (page: Page, name: string): Locator => page.getByRole('button', { name: new RegExp(`^Table ${name},`) });
const notices = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });
const tile = (page: Page, name: string): Locator => page.getByRole('button', { name: new RegExp(name) }).first();
const orders = async (): Promise<readonly OrderView[]> => (await house.ask<{ orders: OrderView[] }>('/orders')).orders;
const marks = async () => (await house.ask<{ tables: TableMark[] }>('/tables')).tables.map(({ state }) => state);
const tickets = async (station: string) =>
  (await house.ask<{ tickets: TicketView[] }>(`/kitchen/${station}/tickets`)).tickets;

/** Opens a table with one dish and sends it; back at the tables. */
async function seat(page: Page, name: string): Promise<void> {
  await table(page, name).click();
  await tile(page, STARTER).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Preparing')).toBeVisible();
  await page.keyboard.press('F7');
  await expect(table(page, name)).toHaveAccessibleName(/Preparing/);
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await table(page, from).boundingBox(), await table(page, to).boundingBox()];
  if (!start || !end) throw new Error('both tables are in view');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 30, start.y + start.height / 2 + 20, { steps: 3 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
  await page.mouse.up();
}

test('from an open table to a sent drink in three taps', async ({ browser }) => {
  const pos = await emma(browser);
  await seat(pos, '3');
  await table(pos, '3').click();
  let taps = 0;
  const tap = async (what: Locator): Promise<void> => {
    taps += 1;
    await what.click();
  };
  await tap(pos.getByRole('tab', { name: 'Soft drinks and water' }));
  await tap(tile(pos, DRINK));
  await tap(pos.getByRole('button', { name: 'Send' }));
  await expect.poll(async () => (await tickets('bar')).map(({ table: at }) => at)).toEqual(['3']);
  expect(taps).toBe(3);
});

test('two waiters who open one table work on one order, and neither loses a line', async ({ browser }) => {
  const first = await emma(browser);
  const second = await linh(browser);
  await table(first, '4').click();
  await table(second, '4').click();
  await tile(first, STARTER).click();
  await tile(second, SECOND).click();
  await expect(second.getByRole('list', { name: 'Lines' }).getByText(SECOND)).toBeVisible();
  await first.getByRole('button', { name: 'Send' }).click();
  await expect(notices(second)).toContainText('your lines are on order 1');
  const lines = second.getByRole('list', { name: 'Lines' });
  await expect(lines.getByText(STARTER)).toBeVisible();
  await expect(lines.getByText('Emma')).toBeVisible();
  await expect(lines.getByText(SECOND)).toBeVisible();
  await second.getByRole('button', { name: 'Send' }).click();
  await expect(first.getByRole('list', { name: 'Lines' }).getByText(SECOND)).toBeVisible();
  expect((await orders()).map((order) => order.lines.map(({ name }) => name['en']))).toEqual([[STARTER, SECOND]]);
});

test('an order is dragged to another table and back, and merged into another and out again', async ({ browser }) => {
  const pos = await emma(browser);
  await seat(pos, '1');
  await drag(pos, '1', '3');
  await expect(table(pos, '3')).toHaveAccessibleName(/Preparing/);
  await expect(table(pos, '1')).toHaveAccessibleName(/To clean/);
  await pos.getByRole('button', { name: 'Undo' }).last().click();
  await expect(table(pos, '1')).toHaveAccessibleName(/Preparing/);
  await expect(table(pos, '3')).toHaveAccessibleName(/Free/);

  await seat(pos, '4');
  await drag(pos, '4', '1');
  await expect(table(pos, '4')).toHaveAccessibleName(/Order 1,.*with 1/);
  expect(await orders()).toHaveLength(1);
  expect(await tickets('wok')).toMatchObject([
    { table: '1', number: 1 },
    { table: '1', number: 1 },
  ]);
  await pos.getByRole('button', { name: 'Undo' }).last().click();
  await expect(table(pos, '4')).toHaveAccessibleName(/Order 2,/);
  expect(new Set((await tickets('wok')).map(({ table: at }) => at))).toEqual(new Set(['1', '4']));
});

test('by keyboard: seat, hold and fire a course, rush, hand over, merge', async ({ browser }) => {
  const pos = await emma(browser);
  const { keyboard } = pos;
  const act = async (name: string): Promise<void> => {
    await table(pos, name).focus();
    await keyboard.press('Enter');
  };
  const choose = async (name: RegExp | string): Promise<void> => {
    await pos
      .getByRole('dialog')
      .getByRole('button', { name, exact: typeof name === 'string' })
      .focus();
    await keyboard.press('Enter');
  };
  await expect(table(pos, '5')).toBeVisible();
  await keyboard.press('F8');
  await act('5');
  await choose('4 guests');
  await expect(table(pos, '5')).toHaveAccessibleName(/Nothing sent, Order 1, 4 guests/);
  await expect(pos.getByRole('dialog')).toBeHidden();
  await act('5');
  await choose('Open the order');
  const lines = pos.getByRole('list', { name: 'Lines' });
  await expect(pos.getByText('Nothing on the check yet')).toBeVisible();
  for (const dish of [STARTER, 'Garlic bread']) {
    await keyboard.type(dish);
    await expect(tile(pos, dish)).toBeVisible();
    await keyboard.press('Enter');
    await expect(lines.getByText(dish)).toBeVisible();
  }
  await pos.getByRole('button', { name: 'Hold course 2' }).press('Enter');
  await expect(pos.getByText('On hold')).toBeVisible();
  await keyboard.press('F2');
  await expect.poll(async () => (await tickets('wok')).length).toBe(1);
  expect(await tickets('grill')).toEqual([]);
  await expect(pos.getByRole('list', { name: 'Courses' })).toContainText('In the kitchen');
  await keyboard.press('F9');
  await expect.poll(async () => (await tickets('grill')).length).toBe(1);

  await keyboard.press('F8');
  await choose('Rush');
  await choose('Guests are in a hurry');
  await expect.poll(async () => (await tickets('wok'))[0]?.rush).toBe(true);
  await expect(pos.getByRole('dialog')).toBeHidden();
  await keyboard.press('F8');
  await choose(/^Hand over to .*Linh/);
  await expect(notices(pos)).toContainText('serves order 1 now');
  await keyboard.press('F7');
  await expect(table(pos, '5')).toHaveAccessibleName(/Served by Linh, Rush/);
  await pos.getByText('Mine', { exact: true }).click();
  await expect(table(pos, '5')).toBeHidden();
});

test('guests who paid hold their table until it is cleared, and then it is cleaned', async ({ browser }) => {
  const pos = await emma(browser);
  await seat(pos, '3');
  await table(pos, '3').click();
  await pos.getByRole('button', { name: 'Pay', exact: true }).click();
  await pos.getByRole('button', { name: 'Take cash' }).click();
  await pos.getByRole('dialog', { name: 'Paid' }).getByRole('button', { name: 'Close' }).last().click();
  await pos.getByRole('button', { name: 'Clear the table' }).click();
  await expect(table(pos, '3')).toHaveAccessibleName(/To clean/);
  expect(await marks()).toEqual(['dirty']);
  await table(pos, '3').click({ button: 'right' });
  await pos.getByRole('button', { name: 'It is cleaned' }).click();
  await expect(table(pos, '3')).toHaveAccessibleName(/Free/);
  expect(await orders()).toEqual([]);
});

test('what one waiter voids of a sent line, the other sees with its reason', async ({ browser }) => {
  const pos = await emma(browser);
  const other = await linh(browser);
  await seat(pos, '3');
  await table(pos, '3').click();
  await pos.getByRole('list', { name: 'Lines' }).getByRole('button').first().click();
  await pos.getByRole('button', { name: `${STARTER}: One more, sent at once` }).click();
  await expect.poll(async () => (await tickets('wok')).length).toBe(2);
  await pos.getByRole('button', { name: `Void ${STARTER}` }).click();
  await pos.getByRole('dialog').getByRole('button').nth(1).click();
  await table(other, '3').click();
  await expect(other.getByText(/^Reason: /)).toBeVisible();
  await expect(other.getByRole('list', { name: 'Lines' }).getByText('Void', { exact: true })).toBeVisible();
});

import { must } from '@comanda/shared/base/assert.ts';
import { expect, type Page } from '@playwright/test';
import { newId } from '../bench/orders.ts';
import type { House } from './house.ts';
import { atConsole, axeFindings, BAO } from './pages.ts';
import { makeReady, type Waiting, waitingOrder } from './waiting.ts';
import { test } from './test.ts';

let house: House;
test.beforeEach(({ house: opened }) => {
  house = opened;
});

const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });
const choose = (page: Page, { number }: Waiting) =>
  page.getByRole('checkbox', { name: `Choose order ${number}`, exact: true }).check();
const orderOf = ({ orderId }: Waiting) =>
  house.ask<{ state: string; keptBack: boolean; rushCause: string | null }>(`/orders/${orderId}`);

test('a manager hands over many at once, lets orders go ahead and keeps others back, each with its reason', async ({
  browser,
}) => {
  const orders: Waiting[] = [];
  for (let n = 0; n < 5; n += 1) orders.push(await waitingOrder(house));
  const [first, second, third, fourth, fifth] = orders as [Waiting, Waiting, Waiting, Waiting, Waiting];
  await makeReady(house, first);
  await makeReady(house, second);
  const page = await atConsole(browser, house, BAO, '#queue');

  // One of the three is not ready: it is refused in words and stays chosen, the others are handed over.
  for (const order of [first, second, third]) await choose(page, order);
  await expect(page.getByText('3 chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Hand over' }).click();
  await expect(notices(page).getByText('2 orders are handed over')).toBeVisible();
  await expect(notices(page).getByText(`Order ${third.number} is not ready yet.`)).toBeVisible();
  await expect(page.getByText('1 chosen')).toBeVisible();
  expect((await orderOf(first)).state).toBe('handed_over');
  // Undo is of those that were handed over, and of them alone.
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(notices(page).getByText('2 orders are as they were before')).toBeVisible();
  expect((await orderOf(first)).state).toBe('ready');

  await choose(page, fourth);
  await page.getByRole('button', { name: 'Ahead …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Let 2 orders go ahead' });
  await expect(dialog.getByRole('button', { name: 'Let them go ahead' })).toBeDisabled();
  await dialog.getByText('Allergy remake').click();
  await dialog.getByRole('button', { name: 'Allergy: made again' }).click();
  expect(await axeFindings(page, 'reason')).toEqual([]);
  await dialog.getByRole('button', { name: 'Let them go ahead' }).click();
  await expect(page.getByText('Allergy remake')).toHaveCount(2);
  expect((await orderOf(fourth)).rushCause).toBe('allergy_remake');

  await choose(page, fifth);
  await choose(page, third);
  await page.getByRole('button', { name: 'Keep back …' }).click();
  await page.getByLabel(/Reason, kept in the log/).fill('Is collected at eight');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kept back', { exact: true })).toHaveCount(2);
  await expect(page.getByText('Allergy remake')).toHaveCount(1);
  // The list may be told of it before its bar stands, and then the last Undo is another one's.
  await expect(notices(page).getByText('2 orders are kept back')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText('Kept back', { exact: true })).toHaveCount(0);
  // The third one went ahead before, and does again.
  await expect(page.getByText('Allergy remake')).toHaveCount(2);
  expect((await orderOf(third)).rushCause).toBe('allergy_remake');
  const { rows } = await house.ask<{ rows: { payload: { reason?: string } }[] }>('/log?limit=100');
  expect(rows.map(({ payload }) => payload.reason)).toEqual(
    expect.arrayContaining(['Allergy: made again', 'Is collected at eight']),
  );
});

test('a cancel can be undone: the kitchen hears of it once its Undo has gone; what is paid stays', async ({
  browser,
}) => {
  const ready = await waitingOrder(house);
  const cooking = await waitingOrder(house);
  const paid = await waitingOrder(house);
  await makeReady(house, ready);
  const { checks } = await house.ask<{ checks: { id: string; total: number }[] }>(`/orders/${paid.orderId}`);
  const { id, total } = must(checks[0], 'a check');
  await house.tell(`/checks/${id}/payments/cash`, { paymentId: newId(), amount: total, tendered: total });
  const page = await atConsole(browser, house, BAO, '#queue');
  const cancel = async (): Promise<void> => {
    for (const order of [ready, cooking, paid]) await choose(page, order);
    await page.getByRole('button', { name: 'Cancel …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cancel 3 orders' });
    await expect(dialog.getByText(`Paid, and stays: ${paid.number}.`)).toBeVisible();
    await expect(dialog.getByText(/^\d+ dish(es are| is) made already/)).toBeVisible();
    expect(await axeFindings(page, 'cancel')).toEqual([]);
    await dialog.getByLabel(/Reason, kept in the log/).fill('Nobody came');
    await dialog.getByRole('button', { name: 'Cancel 2 orders' }).click();
    await expect(page.getByText('Being cancelled', { exact: true })).toHaveCount(2);
  };
  await cancel();
  expect(await axeFindings(page, 'being cancelled')).toEqual([]);
  await expect(page.getByRole('checkbox', { disabled: true })).toHaveCount(2);
  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Being cancelled', { exact: true })).toHaveCount(0);
  expect((await orderOf(ready)).state).toBe('ready');

  await cancel();
  await notices(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  expect((await orderOf(ready)).state).toBe('cancelled');
  expect((await orderOf(cooking)).state).toBe('cancelled');
  expect((await orderOf(paid)).state).toBe('preparing');
});

test('axe finds nothing wrong on any part of the queue’s page', async ({ browser }) => {
  const made = await waitingOrder(house);
  await waitingOrder(house);
  await makeReady(house, made);
  const page = await atConsole(browser, house, BAO, '#queue');
  await page.getByRole('checkbox').first().waitFor();
  const found = await axeFindings(page, 'now');
  for (const [part, shows] of [
    ['Waiting times', 'By station'],
    ['Rules', 'How much a channel may bring'],
  ] as const) {
    await page.getByText(part, { exact: true }).click();
    await page.getByText(shows, { exact: true }).waitFor();
    found.push(...(await axeFindings(page, part)));
  }
  expect(found).toEqual([]);
  await page.getByLabel('Orders at most').first().fill('many');
  await expect(page.getByText('A whole number from 1 to 1000, or nothing')).toBeVisible();
  await page.getByLabel('Orders at most').first().fill('6');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(notices(page).getByText('Saved', { exact: true })).toBeVisible();
  const { settings } = await house.ask<{ settings: { queue: { throttles: unknown } } }>('/venue');
  expect(settings.queue.throttles).toEqual({ kiosk: { orders: 6, lines: null, above: 'later' } });
});

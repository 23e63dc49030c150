import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { newId } from '../bench/orders.ts';
import type { House } from './house.ts';
import { openMailbox } from './mailbox.ts';
import { atConsole, VAN } from './pages.ts';
import { test } from './test.ts';

let house: House;
test.beforeEach(({ house: opened }) => {
  house = opened;
});

interface Menu {
  readonly items: readonly {
    readonly id: string;
    readonly groupIds: readonly string[];
    readonly orderTypes: readonly string[];
    readonly variants: readonly { readonly id: string; readonly price: number | null }[];
  }[];
}

/** A takeaway that was paid in cash; its check. */
async function paid(): Promise<string> {
  const { items } = await house.ask<Menu>('/menu');
  const item = items.find(
    ({ groupIds, orderTypes, variants }) =>
      groupIds.length === 0 && orderTypes.includes('takeaway') && typeof variants[0]?.price === 'number',
  );
  const lines = [{ id: newId(), itemId: item?.id, variantId: item?.variants[0]?.id }];
  const body = { orderId: newId(), type: 'takeaway', tableId: null, lines, send: true };
  const { checkId } = await house.tell<{ checkId: string }>('/orders', body);
  await house.tell(`/checks/${checkId}/payments/cash`, { paymentId: newId(), tendered: 5_000_000 });
  return checkId;
}

/** 1000 by 200 dots, black on the left. */
const drawnPicture = async (page: Page): Promise<Buffer> => {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1_000, 200];
    canvas.getContext('2d')?.fillRect(0, 0, 500, 200);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
};

test('an owner writes over the receipt and gives it a logo, sees it at once, and it is printed so', async ({
  browser,
}) => {
  const page = await atConsole(browser, house, VAN);
  await page.getByRole('tab', { name: 'Papers' }).click();
  await page.getByRole('textbox', { name: 'Lines over everything else' }).fill('Wifi: pho-ngon');
  const preview = page.getByRole('region', { name: 'Receipt' });
  await expect(preview.getByText('Wifi: pho-ngon')).toBeVisible();
  await page.getByText('58 mm').click();
  await expect(preview.getByText('Wifi: pho-ngon')).toBeVisible();
  const files = page.locator('input[type=file]');
  await files.setInputFiles({ name: 'words.txt', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText('This file is no picture that the browser can read.')).toBeVisible();
  await files.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: await drawnPicture(page) });
  await expect(page.getByRole('img', { name: 'Logo' })).toHaveAttribute('viewBox', '0 0 384 77');
  await page.getByRole('switch', { name: 'Print the logo' }).click();
  await expect(preview.locator('svg').first()).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(notices.getByText('Saved', { exact: true })).toBeVisible();
  const checkId = await paid();
  await house.tell(`/checks/${checkId}/receipt`, {});
  await expect
    .poll(async () => JSON.stringify(await house.ask('/papers')), { timeout: 20_000 })
    // The picture is over all words.
    .toMatch(/"lines":\["\[…\]","Wifi: pho-ngon"/);
});

test('a manager sets mail up, tries it, and a receipt goes out', async ({ browser }) => {
  const mails = await openMailbox();
  const page = await atConsole(browser, house, VAN);
  await page.getByRole('tab', { name: 'Mail' }).click();
  await page.getByRole('switch', { name: 'Send receipts by mail' }).click();
  await page.getByRole('textbox', { name: 'Mail server' }).fill('127.0.0.1');
  await page.getByRole('combobox', { name: 'Security' }).selectOption('none');
  await page.getByRole('textbox', { name: 'Port' }).fill(String(mails.port));
  await page.getByRole('switch', { name: 'It wants a user and a password' }).click();
  await page.getByRole('textbox', { name: 'Mails come from' }).fill('till@sen.example');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('textbox', { name: 'Send a test mail to' }).fill('owner@sen.example');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  // It is also said to screen readers, in an element of its own.
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText('The mail server took it for owner@sen.example')).toBeVisible();
  await house.tell(`/checks/${await paid()}/mail`, { address: 'guest@example.com' });
  await expect.poll(() => mails.arrived.length).toBe(2);
  expect(mails.arrived[1]).toContain('To: guest@example.com');
  expect(mails.arrived[1]).toContain('application/pdf');
  await mails.close();
});

test('a manager prints a ticket again whose paper was lost', async ({ browser }) => {
  await paid();
  const page = await atConsole(browser, house, VAN);
  await page.getByRole('tab', { name: 'Orders' }).click();
  // The last one: its head is the first row.
  await page.getByRole('row').nth(1).getByRole('button').click();
  await page.getByRole('region', { name: 'Print a ticket again' }).getByRole('button').click();
  await expect(page.getByRole('region', { name: 'Notices' }).getByText('The ticket is printed again')).toBeVisible();
  await expect.poll(async () => JSON.stringify(await house.ask('/papers'))).toContain('IN LẠI');
});

test('a manager finds an invoice, saves it as PDF, and erases who it was made out to', async ({ browser }) => {
  const buyer = { name: 'Công ty Sen', taxNumber: '0101234567', address: '24 Hàng Bạc' };
  await house.tell(`/checks/${await paid()}/invoice`, { invoiceId: newId(), buyer });
  const page = await atConsole(browser, house, VAN);
  await page.getByRole('tab', { name: 'Invoices' }).click();
  const row = page.getByRole('row', { name: /Công ty Sen/ });
  await expect(row).toBeVisible();
  await row.getByRole('button').first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const file = await (await download).path();
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('button', { name: 'Erase the buyer' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('Công ty Sen')).toHaveCount(0);
  await expect(page.getByRole('cell', { name: 'erased', exact: true })).toBeVisible();
});

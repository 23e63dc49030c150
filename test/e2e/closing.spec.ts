import type { ZReport } from '@comanda/shared/contracts/views/closing.ts';
import { expect, type Locator } from '@playwright/test';
import type { House } from './house.ts';
import { atConsole, atPos, EMMA, VAN } from './pages.ts';
import { test } from './test.ts';

/** Made at one station, with nothing to choose; in the demo venue. */
const DISH = 'Sizzling crêpe';
const PRICE = 115_000;

interface Papers {
  readonly papers: readonly { readonly printer: string; readonly lines: readonly string[] }[];
}

let house: House;
test.beforeEach(({ house: opened }) => {
  house = opened;
});

/** By the keyboard: the pad hears digits, Enter goes to the next denomination. */
async function count(dialog: Locator, pieces: Readonly<Record<string, string>>): Promise<void> {
  for (const [value, many] of Object.entries(pieces)) {
    await dialog.getByRole('button', { name: new RegExp(`^${value} `) }).click();
    await dialog.page().keyboard.type(many);
  }
}

/** Papers of the cash desk whose text fits, newest first. */
async function papers(fits: RegExp): Promise<string[]> {
  const { papers: all } = await house.ask<Papers>('/papers');
  return all
    .filter((paper) => /Cash desk/.test(paper.printer))
    .map((paper) => paper.lines.join('\n'))
    .filter((text) => fits.test(text));
}

test('a drawer from its float to the blind count, and the Z on paper as in the console', async ({ browser }) => {
  const pos = await atPos(browser, house, EMMA);
  await pos.getByRole('button', { name: /Cash drawer/ }).click();
  const drawer = pos.getByRole('dialog');
  await expect(drawer.getByText('No drawer is open')).toBeVisible();
  await count(drawer, { '₫100,000': '5', '₫10,000': '20' });
  await drawer.getByRole('button', { name: 'Open with this float' }).click();
  await expect(drawer.getByText('₫700,000')).toBeVisible();
  await drawer.getByRole('button', { name: 'Pay out' }).click();
  await pos.keyboard.type('50000');
  await drawer.getByRole('button', { name: 'Ice and supplies' }).click();
  await drawer.getByRole('button', { name: 'Pay out' }).click();
  await expect(drawer.getByText('₫50,000')).toBeVisible();
  await pos.keyboard.press('Escape');

  await pos.getByRole('button', { name: 'New takeaway' }).click();
  await pos.getByRole('button', { name: new RegExp(DISH) }).click();
  await pos.getByRole('button', { name: 'Pay', exact: true }).click();
  await pos.getByRole('button', { name: 'Exact' }).click();
  await pos.getByRole('button', { name: 'Take cash' }).click();
  await expect(pos.getByRole('dialog', { name: 'Paid' })).toBeVisible();
  await pos.keyboard.press('Escape');

  const console = await atConsole(browser, house, VAN);
  await console.getByRole('tab', { name: 'End of day' }).click();
  await expect(console.getByText(/Still open or not counted/)).toBeVisible();
  await expect(console.getByRole('button', { name: 'Close the day' })).toBeDisabled();

  await pos.keyboard.press('F10');
  await drawer.getByRole('button', { name: 'Count and close' }).click();
  await expect(drawer).not.toContainText('765,000');
  await count(drawer, { '₫500,000': '1', '₫100,000': '2', '₫50,000': '1' });
  await drawer.getByRole('button', { name: 'Give this count' }).click();
  await expect(drawer.getByText('₫765,000')).toBeVisible();
  await expect(drawer.getByText('-₫15,000')).toBeVisible();
  await drawer.getByLabel(/Why does it differ/).fill('Wrong change');
  await drawer.getByRole('button', { name: 'Close the drawer' }).click();
  await expect(drawer).toBeHidden();

  await console.getByRole('button', { name: 'Close the day' }).click();
  await console.getByRole('button', { name: 'Close and print the Z' }).click();
  await console.getByRole('row', { name: /^1/ }).click();
  await expect(console.getByText('Signature of the hub')).toBeVisible();

  await expect.poll(async () => (await papers(/Báo cáo Z 1/)).length).toBe(1);
  const z = await house.ask<ZReport>('/closing/zs/1');
  expect(z.figures).toMatchObject({ checks: 1, total: PRICE, tenders: [{ tender: 'cash', amount: PRICE }] });
  expect(z.figures.drawers).toMatchObject([
    { float: 700_000, sales: PRICE, paidOut: 50_000, expected: 765_000, counted: 750_000, difference: -15_000 },
  ]);
  const [paper] = await papers(/Báo cáo Z 1/);
  for (const figure of ['115.000', '700.000', '50.000', '765.000', '750.000', '-15.000', z.hash.slice(0, 20)]) {
    expect(paper).toContain(figure);
  }
  const details = console.getByRole('table').filter({ hasText: 'Signature of the hub' });
  for (const figure of ['₫115,000', '₫700,000', '₫765,000', '₫750,000', '-₫15,000']) {
    await expect(details).toContainText(figure);
  }
  await console.getByRole('button', { name: 'Print again' }).click();
  await expect.poll(async () => (await papers(/IN LẠI[^]*Báo cáo Z 1/)).length).toBe(1);

  const download = console.waitForEvent('download');
  await console.getByRole('button', { name: /Journal/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^journal-.*\.csv$/);
  const slips = await papers(/Chi từ két/);
  expect(slips.length).toBeGreaterThan(0);
});

import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { checkDigit } from '@comanda/shared/domain/barcode/scale-label.ts';
import { expect, type Locator, type Page } from '@playwright/test';
import type { House } from './house.ts';
import { basketBar, card, numberOn, openKiosk, toMenu } from './kiosk.ts';
import { atPos, EMMA } from './pages.ts';
import { test } from './test.ts';

/** In the demo venue 89,000; a fresh lime juice in the place of the drink is 15,000 more. */
const LUNCH = 'Office lunch combo';
const LUNCH_TOTAL = 89_000 + 15_000;
/** 1,890,000 a kilogram, in the menu under 00417. */
const LOBSTER = 'Spiny lobster';

let house: House;
test.beforeEach(({ house: opened }) => {
  house = opened;
});

const lines = (pos: Page): Locator => pos.getByRole('list', { name: 'Lines' }).getByRole('listitem');
const place = (sheet: Locator, name: string): Locator => sheet.getByRole('group', { name });
const openOrders = async (): Promise<readonly OrderView[]> =>
  (await house.ask<{ orders: OrderView[] }>('/orders')).orders;

/** Opens the lunch and takes a main and a drink. */
async function chooseLunch(pos: Page): Promise<Locator> {
  await pos.getByRole('tab', { name: 'Combos' }).click();
  await pos.getByRole('button', { name: new RegExp(LUNCH) }).click();
  const sheet = pos.getByRole('dialog', { name: LUNCH });
  await place(sheet, 'Main').getByText('Hội An chicken rice').click();
  await place(sheet, 'Drink').getByText('Fresh lime juice').click();
  return sheet;
}

/** The latest paper of a printer, spaces between columns told as one; null: none yet. */
async function paperOf(printer: string): Promise<readonly string[] | null> {
  const { papers } = await house.ask<{ papers: { printer: string; lines: string[] }[] }>('/papers');
  const paper = papers.find((each) => each.printer.includes(printer));
  return paper?.lines.map((line) => line.trim().replace(/ +/g, ' ')) ?? null;
}

test('a combo is chosen place by place, changed, paid, and printed as one', async ({ browser }) => {
  const pos = await atPos(browser, house, EMMA);
  await pos.getByRole('button', { name: 'New takeaway' }).click();
  await pos.getByRole('tab', { name: 'Combos' }).click();
  await pos.getByRole('button', { name: new RegExp(LUNCH) }).click();
  const sheet = pos.getByRole('dialog', { name: LUNCH });
  await sheet.getByRole('button', { name: /^Add/ }).click();
  await expect(sheet.getByRole('alert')).toHaveText('Main: choose one.');
  await place(sheet, 'Main').getByText('Broken rice with pork chop').click();
  await place(sheet, 'Drink').getByText('Fresh lime juice').click();
  await sheet.getByRole('button', { name: 'Add · ₫104,000' }).click();
  await expect(lines(pos)).toContainText([LUNCH]);
  await expect(lines(pos)).toContainText(['Broken rice with pork chop']);

  // What is not sent is put together anew in its place.
  await pos.getByRole('button', { name: 'Edit' }).click();
  await expect(place(sheet, 'Main').getByRole('radio', { name: 'Broken rice with pork chop' })).toBeChecked();
  await place(sheet, 'Main').getByText('Hội An chicken rice').click();
  await sheet.getByRole('button', { name: 'Save · ₫104,000' }).click();
  await expect(lines(pos)).toHaveCount(1);
  await expect(lines(pos)).toContainText(['Hội An chicken rice']);

  await pos.getByRole('button', { name: 'Send' }).click();
  await expect(lines(pos)).toContainText(['Sent']);
  await expect(lines(pos)).toHaveCount(1);
  const [order] = await openOrders();
  expect(order?.lines).toHaveLength(2);
  expect(order?.checks[0]?.total).toBe(LUNCH_TOTAL);
  await expect.poll(() => paperOf('Cold kitchen')).toContain('Combo trưa văn phòng');

  await pos.getByRole('button', { name: 'Pay', exact: true }).click();
  await pos.getByRole('button', { name: /^Exact/ }).click();
  await pos.getByRole('button', { name: 'Take cash' }).click();
  await pos.getByRole('button', { name: 'Print receipt' }).last().click();
  await expect.poll(() => paperOf('Cash desk')).toContain('1 Combo trưa văn phòng 104.000 ₫');
  const receipt = (await paperOf('Cash desk')) ?? [];
  const at = receipt.indexOf('1 Combo trưa văn phòng 104.000 ₫');
  expect(receipt[at + 1]).toBe('Cơm gà Hội An');
  expect(receipt[at + 2]).toBe('Chanh tươi: Đá bình thường, 100% đường');
  expect(receipt).toContain('Tạm tính 104.000 ₫');
});

test('a whole combo is voided in one, and its neighbour stays', async ({ browser }) => {
  const pos = await atPos(browser, house, EMMA);
  await pos.getByRole('button', { name: 'New takeaway' }).click();
  await (await chooseLunch(pos)).getByRole('button', { name: /^Add/ }).click();
  await pos.getByRole('button', { name: /Bánh mì and coffee combo/ }).click();
  await expect(lines(pos)).toHaveCount(2);
  await pos.getByRole('button', { name: 'Send' }).click();
  await expect(lines(pos)).toContainText(['Sent', 'Sent']);
  await lines(pos).first().getByRole('button').first().click();
  // Each of its parts can be changed; the whole is voided in one.
  await expect(pos.getByRole('button', { name: /^Change / })).toHaveCount(2);
  await pos.getByRole('button', { name: `Void ${LUNCH}` }).click();
  await pos.getByRole('button', { name: 'Guest changed their mind' }).click();
  await expect(lines(pos).first()).toContainText('Void');
  // The till shows it before the hub has it.
  const states = async () => (await openOrders())[0]?.lines.map(({ state }) => state);
  await expect.poll(states).toEqual(['voided', 'voided', 'sent', 'sent']);
  expect((await openOrders())[0]?.checks[0]?.total).toBe(75_000);
});

test('a lobster is weighed by its kilogram, by hand and by the scale’s label', async ({ browser }) => {
  const pos = await atPos(browser, house, EMMA);
  await pos.getByRole('button', { name: /^Table 3,/ }).click();
  const search = pos.getByRole('searchbox').first();
  await search.fill(LOBSTER);
  await search.press('Enter');
  const sheet = pos.getByRole('dialog', { name: LOBSTER });
  await sheet.getByRole('button', { name: /^Add/ }).click();
  await expect(sheet.getByRole('alert')).toHaveText('Weigh it, or key in the weight.');
  // A container of 120 g comes off; then the scale types, and its Enter adds the line.
  for (const key of ['1', '2', '0']) await sheet.getByRole('button', { name: key, exact: true }).click();
  await sheet.getByRole('button', { name: 'Set as tare' }).click();
  await pos.keyboard.type('0.470');
  await expect(sheet.getByRole('status').first()).toContainText('₫661,500');
  await pos.keyboard.press('Enter');
  await expect(lines(pos)).toContainText(['0.350 kg']);
  await expect(lines(pos)).toContainText(['₫661,500']);

  const label = '200041701350';
  await search.fill(`${label}${checkDigit(label)}`);
  await search.press('Enter');
  await expect(lines(pos)).toHaveCount(2);
  await expect(lines(pos).nth(1)).toContainText('1.350 kg');
  await search.fill(`200041801350${checkDigit('200041801350')}`);
  await search.press('Enter');
  await expect(pos.getByRole('region', { name: 'Notices' })).toContainText('label’s item 00418');

  await pos.getByRole('button', { name: 'Send' }).click();
  await expect(lines(pos)).toContainText(['Sent', 'Sent']);
  const [order] = await openOrders();
  expect(order?.lines.map(({ grams, gross }) => [grams, gross])).toEqual([
    [350, 661_500],
    [1_350, 2_551_500],
  ]);
  await expect.poll(() => paperOf('Hot kitchen')).toContain('0,350 kg');
});

test('guests put a combo together at the kiosk, and find nothing there that is weighed', async ({ browser }) => {
  const kiosk = await openKiosk(browser, house);
  await toMenu(kiosk);
  const rail = kiosk.getByRole('navigation', { name: 'Categories' });
  await rail.getByRole('button', { name: 'Seafood' }).tap();
  await expect(card(kiosk, 'Tiger prawns')).toBeVisible();
  await expect(card(kiosk, LOBSTER)).toHaveCount(0);
  await rail.getByRole('button', { name: 'Combos' }).tap();
  await card(kiosk, LUNCH).tap();
  await kiosk.getByRole('button', { name: /^Add/ }).last().tap();
  await expect(place(kiosk.locator('body'), 'Main').getByRole('radio').first()).toBeFocused();
  await place(kiosk.locator('body'), 'Main').getByText('Hội An chicken rice').tap();
  await place(kiosk.locator('body'), 'Drink').getByText('Fresh lime juice').tap();
  await kiosk.getByRole('button', { name: 'Add ₫104,000' }).tap();
  await basketBar(kiosk).tap();
  await expect(kiosk.getByRole('list', { name: 'Your order' })).toContainText('Hội An chicken rice');
  await kiosk.getByRole('button', { name: 'Pay at the counter' }).tap();
  await numberOn(kiosk);
  const [order] = await openOrders();
  expect(order?.lines.map(({ combo }) => combo?.name['en'])).toEqual([LUNCH, LUNCH]);
  expect(order?.checks[0]?.total).toBe(LUNCH_TOTAL);
});

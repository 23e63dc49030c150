import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { House } from './house.ts';
import { atConsole, atPos, BAO, EMMA, LINH } from './pages.ts';
import { test } from './test.ts';

/** Starters of the demo venue with nothing to choose: 125,000, 85,000 and 75,000. */
const SQUID = 'Crispy squid';
const DUMPLINGS = 'Prawn dumplings';
const TOFU = 'Salt and pepper tofu';
const ALL = 285_000;

let house: House;
test.beforeEach(({ house: opened }) => {
  house = opened;
});

const emma = (browser: Browser) => atPos(browser, house, EMMA);
const linh = (browser: Browser) => atPos(browser, house, LINH);
const manager = (browser: Browser) => atConsole(browser, house, BAO);

const table = (page: Page, name: string): Locator => page.getByRole('button', { name: new RegExp(`^Table ${name},`) });
const tile = (page: Page, name: string): Locator => page.getByRole('button', { name: new RegExp(name) }).first();
const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });
const notices = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });
const checkTab = (page: Page, name: RegExp): Locator =>
  page.getByRole('tablist', { name: 'Checks of this order' }).getByRole('tab', { name });
const lines = (page: Page): Locator => page.getByRole('list', { name: 'Lines' });
const orders = async (): Promise<readonly OrderView[]> => (await house.ask<{ orders: OrderView[] }>('/orders')).orders;
const checksAt = async (number = 1): Promise<readonly CheckView[]> =>
  (await orders()).find((order) => order.number === number)?.checks ?? [];
const totals = async (): Promise<number[]> => (await checksAt()).map(({ total }) => total);
const tickets = async (station: string) =>
  (await house.ask<{ tickets: TicketView[] }>(`/kitchen/${station}/tickets`)).tickets;

/** What the kitchen was told to make. */
const cooked = async () => (await tickets('wok')).map(({ id, lines: on, state }) => ({ id, state, lines: on }));

/** Opens a table with dishes and sends them. */
async function seat(page: Page, name: string, dishes: readonly string[]): Promise<void> {
  await table(page, name).click();
  for (const dish of dishes) {
    await tile(page, dish).click();
    await expect(lines(page).getByText(dish)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Preparing')).toBeVisible();
}

/** Begins one of the things that can be done with the check. */
async function task(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'What can be done with the check' }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

const pay = (page: Page): Promise<void> => page.getByRole('button', { name: 'Pay', exact: true }).click();

test('three checks of an even split are paid by three tenders, and the kitchen hears nothing of it', async ({
  browser,
}) => {
  const pos = await emma(browser);
  await seat(pos, '3', [SQUID, DUMPLINGS, TOFU]);
  const before = await cooked();
  await task(pos, 'Split');
  await pos.getByRole('button', { name: '3 checks' }).first().click();
  await expect(pos.getByRole('region', { name: 'What comes of it' })).toContainText('Sum₫285,000');
  await pos.getByRole('button', { name: 'Split into 3 checks' }).click();
  await expect.poll(totals).toEqual([95_000, 95_000, 95_000]);
  await checkTab(pos, /Check 2/).click();
  await expect(lines(pos)).toContainText('⅓');
  await expect(lines(pos)).toContainText('₫41,667');

  await checkTab(pos, /Check 1/).click();
  await pay(pos);
  await pos.getByRole('button', { name: '₫100,000' }).click();
  await pos.getByRole('button', { name: 'Take cash' }).click();
  await expect(dialog(pos, 'Paid')).toContainText('₫5,000');
  await pos.getByRole('button', { name: 'Next check (2 left)' }).click();
  await pos.getByText('Card', { exact: true }).click();
  await pos.getByRole('button', { name: 'Ask the terminal' }).click();
  await pos.getByRole('button', { name: 'Next check (1 left)' }).click();
  await pos.getByText('Bank transfer', { exact: true }).click();
  await pos.getByRole('button', { name: 'Show the QR code' }).click();
  await expect(pos.getByRole('img', { name: 'Bank transfer' })).toBeVisible();
  await pos.getByRole('button', { name: 'The money came in' }).click();
  await expect(dialog(pos, 'Paid')).toContainText('Fiscal number 3');
  const paid = await checksAt();
  expect(paid.map(({ state }) => state)).toEqual(['paid', 'paid', 'paid']);
  expect(paid.map(({ payments }) => payments[0]?.tender)).toEqual(['cash', 'card', 'bank_qr']);
  expect(await cooked()).toEqual(before);

  // With all of them in view a receipt is asked for of one: which, the till asks too.
  await dialog(pos, 'Paid').getByRole('button', { name: 'Close' }).last().click();
  await checkTab(pos, /All/).click();
  await pos.getByRole('button', { name: 'Print a receipt …' }).click();
  await dialog(pos, 'Which check?').getByRole('listitem').nth(1).getByRole('button', { name: 'Print receipt' }).click();
  await expect.poll(async () => (await checksAt()).map(({ receipts }) => receipts)).toEqual([0, 1, 0]);
});

test('a till in the hand shows what is ordered, and what takes the money, without a scroll', async ({ browser }) => {
  const pos = await atPos(browser, house, EMMA, { viewport: { width: 390, height: 844 } });
  await table(pos, '3').click();
  await tile(pos, SQUID).click();
  await expect(lines(pos).getByText(SQUID)).toBeInViewport();
  await pay(pos);
  await expect(pos.getByRole('button', { name: 'Take cash' })).toBeInViewport({ ratio: 1 });
  await pos.getByText('Card', { exact: true }).click();
  await expect(pos.getByRole('button', { name: 'Ask the terminal' })).toBeInViewport({ ratio: 1 });
});

test('a check is split by seat, by shared lines and by amount, and is put together again each time', async ({
  browser,
}) => {
  const pos = await emma(browser);
  await table(pos, '3').click();
  for (const [seatName, dish] of [
    ['1', SQUID],
    ['2', DUMPLINGS],
  ] as const) {
    await pos
      .getByRole('combobox')
      .first()
      .selectOption({ label: `Seat ${seatName}` });
    await tile(pos, dish).click();
  }
  await pos.getByRole('combobox').first().selectOption({ label: 'Whole table' });
  await tile(pos, TOFU).click();
  await pos.getByRole('button', { name: 'Send' }).click();
  await expect(pos.getByText('Preparing')).toBeVisible();
  const together = async (): Promise<void> => {
    await pos.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(totals).toEqual([ALL]);
  };

  await task(pos, 'Split');
  await pos.getByText('By seat', { exact: true }).click();
  await pos.getByRole('button', { name: 'Split into 2 checks' }).click();
  await expect.poll(totals).toEqual([125_000 + 37_500, 85_000 + 37_500]);
  await together();

  await task(pos, 'Split');
  await pos.getByText('By lines', { exact: true }).click();
  const grip = pos.getByRole('listitem').filter({ hasText: DUMPLINGS }).locator('.cursor-grab');
  await grip.dragTo(pos.getByRole('region', { name: 'What comes of it' }).getByRole('listitem').nth(1));
  await expect(pos.getByRole('button', { name: `${DUMPLINGS}: to check 2` })).toHaveAttribute('aria-pressed', 'true');
  await pos.getByRole('button', { name: `Share ${SQUID}` }).click();
  await pos.getByRole('button', { name: 'Split into 2 checks' }).click();
  await expect.poll(totals).toEqual([62_500 + 75_000, 62_500 + 85_000]);
  await together();

  await task(pos, 'Split');
  await pos.getByText('By amount', { exact: true }).click();
  await pos.keyboard.type('100000');
  await pos.getByRole('button', { name: 'Add this check' }).click();
  await pos.getByRole('button', { name: 'Split into 2 checks' }).click();
  await expect.poll(totals).toEqual([185_000, 100_000]);
  await checkTab(pos, /Check 2/).click();
  await task(pos, 'Put together again');
  await expect.poll(totals).toEqual([ALL]);
});

test('lines go to another check and to another table', async ({ browser }) => {
  const pos = await emma(browser);
  await seat(pos, '4', [TOFU]);
  await pos.keyboard.press('F7');
  await seat(pos, '3', [SQUID, DUMPLINGS]);
  await task(pos, 'Move lines');
  await pos.getByRole('checkbox', { name: new RegExp(SQUID) }).click();
  await pos.getByRole('button', { name: 'A new check' }).click();
  await expect.poll(async () => (await checksAt(2)).map(({ total }) => total)).toEqual([85_000, 125_000]);
  await checkTab(pos, /Check 2/).click();
  await task(pos, 'Move lines');
  await pos.getByRole('checkbox', { name: new RegExp(SQUID) }).click();
  await pos.getByRole('button', { name: 'Another table' }).click();
  await table(pos, '4').click();
  await expect(notices(pos)).toContainText('on order 1 now');
  expect(await totals()).toEqual([200_000]);
  const there = (await tickets('wok')).map(({ lines: on, table: name }) => `${name}: ${on.length}`);
  expect(there.toSorted((one, other) => one.localeCompare(other))).toEqual(['3: 1', '4: 1', '4: 1']);
});

test('a manager agrees to a discount by PIN, and to a comp at the console; both are taken back', async ({
  browser,
}) => {
  const pos = await linh(browser);
  await seat(pos, '3', [SQUID, DUMPLINGS]);
  await task(pos, 'Discount');
  await pos.getByRole('button', { name: '15%' }).click();
  await expect(dialog(pos, 'Discount on the check')).toContainText('-₫31,500');
  await pos.getByRole('button', { name: 'Regular guest' }).click();
  const approval = dialog(pos, 'A manager has to agree');
  await approval.getByRole('button', { name: /Bảo/ }).click();
  await pos.keyboard.type('9999');
  await pos.keyboard.press('Enter');
  await expect(approval.getByRole('alert')).toBeVisible();
  await pos.keyboard.type('2222');
  await pos.keyboard.press('Enter');
  await expect.poll(totals).toEqual([210_000 - 31_500]);
  await expect(lines(pos)).toContainText('Discount 15% · Regular guest');

  // The line that was added last is chosen already.
  await pos.getByRole('button', { name: `Lower the price: ${DUMPLINGS}` }).click();
  await pos.getByText('Comp: waive the charge').click();
  await pos.getByRole('button', { name: 'Waited too long' }).click();
  await approval.getByRole('button', { name: 'Ask at the console' }).click();
  await expect(approval).toContainText('Asked at the console');
  const console = await manager(browser);
  await console.getByRole('button', { name: 'Approvals: 1 asked for' }).click();
  const asked = console.getByRole('list', { name: 'Approvals' });
  await expect(asked).toContainText('Võ Ngọc Linh asks');
  await expect(asked).toContainText('₫85,000');
  await expect(asked).toContainText('Order 1');
  await console.getByRole('button', { name: 'Agree' }).click();
  await expect.poll(totals).toEqual([Math.round(125_000 * 0.85)]);
  await expect(approval).toBeHidden();
  await expect(lines(pos)).toContainText('Comp · Waited too long');

  await lines(pos)
    .getByRole('button', { name: /Take back: Comp/ })
    .click();
  await lines(pos)
    .getByRole('button', { name: /Take back: Discount/ })
    .click();
  await expect.poll(totals).toEqual([210_000]);
});

test('a waiter voids what was sent once a manager agreed by PIN', async ({ browser }) => {
  const pos = await linh(browser);
  await seat(pos, '3', [SQUID, DUMPLINGS]);
  await pos.getByRole('button', { name: `Void ${DUMPLINGS}` }).click();
  await pos.getByRole('button', { name: 'Entered by mistake' }).click();
  await dialog(pos, 'A manager has to agree').getByRole('button', { name: /Vân/ }).click();
  await pos.keyboard.type('1111');
  await pos.keyboard.press('Enter');
  await expect.poll(totals).toEqual([125_000]);
  await expect(lines(pos)).toContainText('Reason: Entered by mistake');
});

test('what a manager denies is not done, and what is asked no longer leaves the console', async ({ browser }) => {
  const pos = await linh(browser);
  const console = await manager(browser);
  await seat(pos, '3', [SQUID]);
  const approval = dialog(pos, 'A manager has to agree');
  const discount = async (): Promise<void> => {
    await task(pos, 'Discount');
    await pos.getByRole('button', { name: '20%' }).click();
    await pos.getByRole('button', { name: 'Birthday' }).click();
    await approval.getByRole('button', { name: 'Ask at the console' }).click();
  };
  await discount();
  await console.getByRole('button', { name: 'Approvals: 1 asked for' }).click();
  await console.getByRole('button', { name: 'Say no' }).click();
  await expect(approval).toContainText('Trần Quốc Bảo said no');
  await approval.getByRole('button', { name: 'Understood' }).click();
  await pos.keyboard.press('Escape');
  await discount();
  await expect(console.getByRole('button', { name: 'Approvals: 1 asked for' })).toBeVisible();
  await approval.getByRole('button', { name: 'Ask no longer' }).click();
  await expect(console.getByRole('button', { name: 'Approvals: nobody asks' })).toBeVisible();
  expect(await totals()).toEqual([125_000]);
});

test('a check is paid in parts with a tip, and every unit of it is explained', async ({ browser }) => {
  const pos = await emma(browser);
  await seat(pos, '3', [SQUID, DUMPLINGS, TOFU]);
  await pay(pos);
  await pos.getByRole('button', { name: '⅓ of it' }).click();
  await pos.getByRole('button', { name: 'Other tip' }).click();
  await pos.keyboard.type('5000');
  await pos.keyboard.press('Enter');
  await pos.getByRole('button', { name: '₫200,000' }).click();
  await pos.getByRole('button', { name: 'Take cash' }).click();
  await expect(pos.getByText('₫100,000', { exact: true })).toBeVisible();
  await pos.getByRole('button', { name: 'Next payment' }).click();
  await pos.getByText('Card', { exact: true }).click();
  await pos.getByRole('button', { name: 'Ask the terminal' }).click();
  await expect(dialog(pos, 'Paid')).toBeVisible();
  await pos.keyboard.press('Escape');
  expect(await checksAt()).toMatchObject([
    { state: 'paid', tips: 5_000, payments: [{ amount: 95_000, change: 100_000 }, { amount: 190_000 }] },
  ]);
  await task(pos, 'Why this total?');
  const why = dialog(pos, 'Why this total?');
  await expect(why).toContainText('1 × ₫125,000₫125,000');
  await expect(why).toContainText('in the prices already');
  await expect(why).toContainText('Total₫285,000');
  await expect(why).toContainText('Cash: Given ₫200,000, change ₫100,000, tip ₫5,000-₫95,000');
  await expect(why).toContainText('Nothing is due₫0');
});

test('a paid check is found again, given back by line, and another is opened again', async ({ browser }) => {
  const pos = await emma(browser);
  for (const name of ['3', '4']) {
    await seat(pos, name, [SQUID, DUMPLINGS]);
    await pay(pos);
    await pos.getByRole('button', { name: 'Take cash' }).click();
    await expect(dialog(pos, 'Paid')).toBeVisible();
    await pos.keyboard.press('Escape');
    await pos.keyboard.press('F7');
  }
  const agree = async (): Promise<void> => {
    await dialog(pos, 'A manager has to agree').getByRole('button', { name: /Bảo/ }).click();
    await pos.keyboard.type('2222');
    await pos.keyboard.press('Enter');
  };
  const found = dialog(pos, 'Paid checks');
  // In an order, this key splits it.
  await expect(pos.getByRole('button', { name: 'New takeaway' })).toBeVisible();
  await pos.keyboard.press('F5');
  await expect(found.getByRole('listitem')).toHaveCount(2);
  await found.getByRole('searchbox').fill('2');
  await expect(found.getByRole('listitem')).toHaveCount(1);
  await found.getByRole('listitem').getByRole('button').click();

  await task(pos, 'Give money back');
  await pos.getByText('For lines', { exact: true }).click();
  await pos.getByRole('checkbox', { name: new RegExp(DUMPLINGS) }).click();
  await pos.getByRole('button', { name: 'Complaint' }).click();
  await agree();
  await expect(notices(pos)).toContainText('₫85,000 is given back');
  expect(await checksAt(2)).toMatchObject([{ refunded: 85_000, refunds: [{ tender: 'cash', amount: 85_000 }] }]);

  await pos.keyboard.press('F7');
  await table(pos, '3').click();
  await task(pos, 'Open it again');
  await pos.getByRole('button', { name: 'Charged by mistake' }).click();
  await agree();
  await expect.poll(() => checksAt(1)).toMatchObject([{ state: 'open', reopened: true, due: 0 }]);
  await tile(pos, TOFU).click();
  await pay(pos);
  await pos.getByRole('button', { name: 'Take cash' }).click();
  await expect(dialog(pos, 'Paid')).toContainText('Fiscal number 3');
  expect(await checksAt(1)).toMatchObject([{ state: 'paid', total: ALL, fiscalNumber: 3 }]);
});

test('four dishes to take away are sold for cash in at most ten taps', async ({ browser }) => {
  const pos = await emma(browser);
  let taps = 0;
  const tap = async (what: Locator): Promise<void> => {
    taps += 1;
    await what.click();
  };
  const counted = Promise.withResolvers<null>();
  await pos.route('**/api/v1/orders', async (route) => {
    await counted.promise;
    await route.continue();
  });
  await tap(pos.getByRole('button', { name: 'New takeaway' }));
  for (const dish of [SQUID, DUMPLINGS, TOFU, 'Sizzling crêpe']) await tap(tile(pos, dish));
  await tap(pos.getByRole('button', { name: 'Pay', exact: true }));
  // A cashier is quicker than the hub: what was given stays given when that has the order.
  await tap(pos.getByRole('button', { name: '₫500,000' }));
  counted.resolve(null);
  await tap(pos.getByRole('button', { name: 'Take cash' }));
  await expect(dialog(pos, 'Paid')).toContainText('₫100,000');
  expect(taps).toBeLessThanOrEqual(10);
  await expect.poll(async () => (await tickets('wok')).flatMap(({ lines: on }) => on).length).toBe(4);
});

test('by keyboard alone: split, turn to a check, discount and pay', async ({ browser }) => {
  const pos = await emma(browser);
  const { keyboard } = pos;
  await seat(pos, '3', [SQUID, DUMPLINGS]);
  const press = async (name: string | RegExp): Promise<void> => {
    await pos.getByRole('dialog').last().getByRole('button', { name }).first().focus();
    await keyboard.press('Enter');
  };
  await keyboard.press('F5');
  await press('Discount');
  await press('10%');
  await press('Birthday');
  await expect.poll(totals).toEqual([189_000]);
  await expect(pos.getByRole('dialog')).toBeHidden();
  await keyboard.press('F5');
  await press('Split');
  await keyboard.press('+');
  await press('Split into 3 checks');
  await expect.poll(totals).toEqual([63_000, 63_000, 63_000]);
  await expect(pos.getByRole('dialog')).toBeHidden();
  await keyboard.press('PageDown');
  await expect(checkTab(pos, /Check 1/)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('PageUp');
  await keyboard.press('PageUp');
  await expect(checkTab(pos, /Check 3/)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('F4');
  await keyboard.type('70000');
  await keyboard.press('Enter');
  await expect(dialog(pos, 'Paid')).toContainText('₫7,000');
  expect((await checksAt()).map(({ state }) => state)).toEqual(['open', 'open', 'paid']);
});

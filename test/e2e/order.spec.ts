import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import type { DayReport } from '@comanda/shared/contracts/views/operations.ts';
import { type Browser, expect, type Page } from '@playwright/test';
import type { House } from './house.ts';
import { heardAnew, EMMA, openWindow, signIn, useHere, VAN } from './pages.ts';
import { test } from './test.ts';

/** Made at the wok, with nothing to choose; in the demo venue. */
const DISH = 'Sizzling crêpe';
/** Made at the bar: large (45,000), with less ice, and an extra shot (12,000). */
const COFFEE = 'Iced milk coffee';
const TOTAL = 2 * 115_000 + 45_000 + 12_000;
/** Of all of it, 8 % included: 287,000 × 8 / 108. */
const TAX = 21_259;

const RULE = '='.repeat(48);
const THIN = '-'.repeat(48);

/** What has to stand on the papers, spaces between columns told as one. The demo's papers are in Vietnamese. */
const WOK_TICKET = ['Bếp chảo Gửi lúc <time>', '1', 'Mang đi', 'Phục vụ: Emma', RULE, '2 Bánh xèo miền Tây', RULE, ''];
const BAR_TICKET = [
  'Quầy bar Gửi lúc <time>',
  '1',
  'Mang đi',
  'Phục vụ: Emma',
  RULE,
  '1 Cà phê sữa đá',
  'Lớn',
  'Ít đá',
  '100% đường',
  'THÊM cà phê',
  'Ghi chú: to go cup',
  RULE,
  '',
];
/** Of the same line, changed: what is new, and what is not any more. */
const BAR_CHANGE = [
  ...BAR_TICKET.slice(0, 5),
  'ĐỔI',
  '1 Cà phê sữa đá',
  'Lớn',
  'Không đá',
  '100% đường',
  'THÊM cà phê',
  'DỊ ỨNG: allergy: nuts',
  'KHÔNG CÒN: Ít đá',
  'KHÔNG CÒN: to go cup',
  RULE,
  '',
];
const RECEIPT = [
  'Nhà hàng Bến Thuyền',
  'NHÀ HÀNG BẾN THUYỀN',
  '27 Đường Bến Thuyền, Quận 1, TP. Hồ Chí Minh',
  'ĐT / Tel: 028 5550 0127',
  'MST / Tax code: 0300000127',
  'Mở cửa / Open 10:00 – 01:00',
  '',
  'Số 1',
  'Hóa đơn 1 <time> <date>',
  'Mang đi',
  'Phục vụ: Emma',
  RULE,
  '2 Bánh xèo miền Tây 230.000 ₫',
  '1 Cà phê sữa đá 57.000 ₫',
  'Lớn',
  'Không đá',
  '100% đường',
  'Thêm cà phê',
  THIN,
  'Tạm tính 287.000 ₫',
  'TỔNG CỘNG 287.000 ₫',
  'GTGT/VAT 8% (đã gồm) 21.259 ₫',
  RULE,
  'Tiền mặt 300.000 ₫',
  'Tiền thối 13.000 ₫',
  '',
  'Cảm ơn quý khách, hẹn gặp lại! Giá đã gồm thuế',
  'GTGT.',
  '',
];

const COPY = ['IN LẠI', ...RECEIPT];

interface Papers {
  readonly papers: readonly { readonly printer: string; readonly lines: readonly string[] }[];
}

async function screen(browser: Browser, house: House, path: string): Promise<Page> {
  const page = await openWindow(browser);
  await page.goto(`${house.base}${path}`);
  await useHere(page).click();
  return page;
}

async function cashierAtPos(browser: Browser, house: House): Promise<Page> {
  const pos = await screen(browser, house, '/pos');
  await signIn(pos, EMMA);
  return pos;
}

/**
 * One takeaway from the counter to the kitchen, the board, the paper and the day's report. `between` runs between each
 * pair of steps.
 */
async function oneOrder(browser: Browser, house: House, between: (pos: Page) => Promise<void>): Promise<void> {
  const menu = await house.ask<MenuView>('/menu');
  const stationOf = (name: string) => menu.items.find((item) => item.name['en'] === name)?.stations[0];
  const pos = await cashierAtPos(browser, house);
  const wok = await screen(browser, house, `/kitchen?station=${stationOf(DISH)}`);
  const bar = await screen(browser, house, `/kitchen?station=${stationOf(COFFEE)}`);
  const board = await screen(browser, house, '/board');
  const ready = board.getByRole('region', { name: 'Ready' });
  const preparing = board.getByRole('region', { name: 'Preparing' });
  await expect(ready).toBeVisible();

  await pos.getByRole('button', { name: 'New takeaway' }).click();
  const dish = pos.getByRole('button', { name: new RegExp(DISH) }).first();
  await dish.click();
  await dish.click();
  await pos.getByRole('searchbox').first().fill(COFFEE);
  await pos
    .getByRole('button', { name: new RegExp(COFFEE) })
    .first()
    .click();
  const choices = pos.getByRole('dialog', { name: COFFEE });
  await choices.getByText('Large').click();
  await choices.getByText('Less ice').click();
  await choices.getByText('Extra shot').click();
  await choices.getByRole('textbox', { name: /Note/ }).fill('to go cup');
  await choices.getByRole('button', { name: 'Add · ₫57,000' }).click();
  await between(pos);
  await pos.getByRole('button', { name: 'Send' }).click();
  await expect(wok.getByText(DISH).first()).toBeVisible();
  await expect(bar.getByText(COFFEE).first()).toBeVisible();
  await expect(bar.getByText('to go cup').first()).toBeVisible();
  await expect(preparing.getByText('1', { exact: true })).toBeVisible();
  await expect.poll(() => paperOf(house, 'Hot kitchen')).toEqual(WOK_TICKET);
  await expect.poll(() => paperOf(house, 'Bar')).toEqual(BAR_TICKET);
  await between(pos);

  // What the guest thinks of later is the same line, and its cook sees what is another.
  const sent = pos.getByRole('list', { name: 'Lines' }).getByRole('button', { name: new RegExp(COFFEE) });
  const change = pos.getByRole('button', { name: `Change ${COFFEE}` });
  if (!(await change.isVisible())) await sent.click();
  await change.click();
  const changing = pos.getByRole('dialog', { name: `Change ${COFFEE}: it is with the kitchen` });
  await changing.getByText('No ice').click();
  await changing.getByRole('textbox', { name: /Note/ }).fill('allergy: nuts');
  await expect(changing.getByRole('region', { name: 'The kitchen will be told' }).getByRole('listitem')).toHaveText([
    '+ No ice',
    'Less ice',
    '+ “allergy: nuts”',
    '“to go cup”',
  ]);
  await expect(changing.getByRole('button', { name: 'Send change' })).toBeEnabled();
  await pos.keyboard.press('Enter');
  await expect(bar.getByRole('deletion').first()).toContainText('Less ice');
  const told = pos.getByRole('region', { name: 'Notices' }).filter({ hasText: 'the kitchen is told of the change' });
  await told.getByRole('button', { name: 'Dismiss' }).click();
  await expect(pos.getByText('The kitchen has not seen the change yet')).toBeVisible();
  await expect.poll(() => paperOf(house, 'Bar')).toEqual(BAR_CHANGE);
  await bar.getByRole('button', { name: `${COFFEE}: change is seen` }).click();
  await expect(pos.getByText('The kitchen has not seen the change yet')).toHaveCount(0);

  await wok.getByRole('button', { name: 'Bump 1' }).click();
  await expect(wok.getByText(DISH)).toBeHidden();
  await expect(preparing.getByText('1', { exact: true })).toBeVisible();
  await between(pos);
  await bar.getByRole('button', { name: 'Bump 1' }).click();
  await expect(ready.getByText('1', { exact: true })).toBeVisible();
  await expect(preparing.getByText('1', { exact: true })).toBeHidden();
  await between(pos);

  await pos.getByRole('button', { name: 'Pay', exact: true }).click();
  await pos.getByRole('button', { name: '₫300,000' }).click();
  await pos.getByRole('button', { name: 'Take cash' }).click();
  await expect(pos.getByRole('dialog', { name: 'Paid' })).toContainText('₫13,000');
  await expect(pos.getByRole('dialog', { name: 'Paid' })).toContainText('Fiscal number 1');
  await between(pos);

  await pos.getByRole('button', { name: 'Print receipt' }).last().click();
  await expect.poll(() => paperOf(house, 'Cash desk')).toEqual(RECEIPT);
  await between(pos);
  await pos.getByRole('button', { name: 'Print a copy' }).last().click();
  await expect.poll(() => paperOf(house, 'Cash desk')).toEqual(COPY);
  await between(pos);

  const report = await house.ask<DayReport>('/reports/day');
  expect(report).toMatchObject({
    orders: 1,
    checksPaid: 1,
    gross: TOTAL,
    total: TOTAL,
    taxTotal: TAX,
    net: TOTAL - TAX,
  });
  expect(report.tenders).toEqual([{ tender: 'cash', count: 1, amount: TOTAL }]);
  const manager = await managerAtConsole(browser, house);
  const figure = (label: RegExp) =>
    manager.locator('dl > div').filter({ has: manager.locator('dt').filter({ hasText: label }) });
  await expect(figure(/^Orders$/)).toContainText(/Orders1$/);
  await expect(figure(/^Gross/)).toContainText('₫287,000');
  await expect(figure(/^Net/)).toContainText('₫265,741');
  await expect(figure(/^Tax$/)).toContainText('₫21,259');
  await expect(manager.getByRole('row', { name: /Cash.*1.*₫287,000/ })).toBeVisible();
  await expect(manager.getByRole('row', { name: new RegExp(`${DISH}.*2.*₫230,000`) })).toBeVisible();
  await expect(manager.getByRole('row', { name: new RegExp(`${COFFEE}.*1.*₫57,000`) })).toBeVisible();
}

/** The latest paper of a printer, decoded from the bytes that it got; null: none yet. */
async function paperOf(house: House, printer: string): Promise<readonly string[] | null> {
  const { papers } = await house.ask<Papers>('/papers');
  const paper = papers.find((each) => each.printer.includes(printer));
  return (
    paper?.lines.map((line) =>
      line
        .trim()
        .replace(/ +/g, ' ')
        .replace(/^(Gửi lúc|.* Gửi lúc|Hóa đơn \d+) \d\d:\d\d/, '$1 <time>')
        .replace(/\d\d\/\d\d\/\d{4}/, '<date>'),
    ) ?? null
  );
}

async function managerAtConsole(browser: Browser, house: House): Promise<Page> {
  const page = await openWindow(browser);
  await page.goto(`${house.base}/console`);
  await page.getByRole('button', { name: 'Use this browser and sign in by PIN' }).click();
  await useHere(page).click();
  await signIn(page, VAN);
  return page;
}

test.describe('one order', () => {
  test('goes from the counter to the kitchen, the board, the paper and the report', async ({ browser, house }) => {
    await oneOrder(browser, house, async () => {});
  });

  test('does so too when the hub is killed and started again between each pair of steps', async ({
    browser,
    house,
  }) => {
    test.slow();
    await oneOrder(browser, house, async (pos) => {
      const heard = heardAnew(pos);
      await house.killAndRestart();
      await heard;
      // A till that has noticed the break sells on by itself; here all of it goes through the hub.
      await expect(pos.getByText('Live').first()).toBeVisible({ timeout: 60_000 });
    });
  });
});

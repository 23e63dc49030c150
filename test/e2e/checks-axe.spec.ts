import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type House, openHouse } from './house.ts';
import { test } from './test.ts';

/** What is done with checks, looked at by axe: in both languages, and in both looks. */

let house: House;
test.beforeEach(async () => {
  house = await openHouse();
});
test.afterEach(() => house.close());
/** A score of pages, each looked at whole. */
test.setTimeout(300_000);

/** What axe finds on the page as it stands, in words that name the element. */
async function findings(page: Page, where: string): Promise<string[]> {
  // What fades in has not its colours yet; what turns for ever, or counts a bar down, has them.
  await page.evaluate(() => {
    const short = (each: Animation): boolean => Number(each.effect?.getComputedTiming().endTime) <= 1_000;
    const fading = document.getAnimations().filter(short);
    return Promise.all(fading.map((each) => each.finished.catch(() => null)));
  });
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}`));
}

for (const { locale, theme } of [
  { locale: 'en-US', theme: 'light' },
  { locale: 'vi-VN', theme: 'dark' },
] as const) {
  const vi = locale === 'vi-VN';
  const name = (en: string, inVietnamese: string) => (vi ? inVietnamese : en);

  test(`checks, ${locale}, ${theme}`, async ({ browser }) => {
    const context = await browser.newContext({ locale, viewport: { width: 1366, height: 768 } });
    await context.addInitScript((chosen) => {
      localStorage.setItem('comanda.look', `${chosen} auto`);
    }, theme);
    const pos = await context.newPage();
    const found: string[] = [];
    const at = async (where: string) => void found.push(...(await findings(pos, where)));
    const button = (en: string, inVietnamese: string) =>
      pos.getByRole('button', { name: name(en, inVietnamese), exact: true });
    const open = () => pos.locator('dialog[open]');
    const task = async (en: string, inVietnamese: string): Promise<void> => {
      await button('What can be done with the check', 'Các thao tác với hoá đơn').click();
      await open()
        .getByRole('button', { name: name(en, inVietnamese), exact: true })
        .click();
    };
    const leave = async (): Promise<void> => {
      while ((await open().count()) > 0) {
        const before = await open().count();
        await pos.keyboard.press('Escape');
        await expect(open()).toHaveCount(before - 1);
      }
    };

    await pos.goto(`${house.base}/pos`);
    await button('Use this browser', 'Dùng trình duyệt này').click();
    await pos.getByRole('button', { name: /Linh/ }).click();
    await pos.getByRole('group', { name: /PIN/ }).waitFor();
    await pos.keyboard.type('4455');
    await pos.keyboard.press('Enter');
    await pos.getByRole('button', { name: new RegExp(`^${name('Table', 'Bàn')} 3,`) }).click();
    for (const dish of [name('Crispy squid', 'Mực'), name('Prawn dumplings', 'Há cảo')]) {
      await pos.getByRole('searchbox').first().fill(dish);
      await pos.getByRole('searchbox').first().press('Enter');
    }
    await button('Send', 'Gửi bếp').click();
    await button('What can be done with the check', 'Các thao tác với hoá đơn').click();
    await open().waitFor();
    await at('what can be done');
    await leave();

    await task('Move lines', 'Chuyển món');
    await pos.getByRole('checkbox').first().click();
    await at('moving lines');
    await leave();
    await task('Discount', 'Giảm giá');
    await pos.getByRole('button', { name: name('10%', '10%') }).click();
    await at('discount');
    await pos.getByRole('button', { name: name('Birthday', 'Sinh nhật') }).click();
    await pos.getByRole('button', { name: /Bảo/ }).waitFor();
    await at('approval');
    await leave();
    await task('Split', 'Tách hoá đơn');
    await at('split evenly');
    await pos.getByText(name('By lines', 'Theo món'), { exact: true }).click();
    await at('split by lines');
    await pos.getByText(name('By amount', 'Theo số tiền'), { exact: true }).click();
    await at('split by amount');
    await pos.getByText(name('Evenly', 'Chia đều'), { exact: true }).click();
    await open()
      .getByRole('button', { name: name('Split into 2 checks', 'Tách thành 2 hoá đơn') })
      .click();
    await pos.getByRole('tab', { name: new RegExp(name('Check 2', 'Hoá đơn 2')) }).click();
    await at('several checks');

    await button('Pay', 'Thanh toán').click();
    await at('paying one of two');
    await button('Take cash', 'Nhận tiền mặt').click();
    await pos.getByRole('dialog', { name: name('Paid', 'Đã thanh toán') }).waitFor();
    await at('the next check');
    await leave();
    for (const [en, inVietnamese] of [
      ['Give money back', 'Hoàn tiền'],
      ['Open it again', 'Mở lại'],
      ['Add a tip', 'Thêm tiền tip'],
      ['Receipt as QR', 'Hoá đơn dạng QR'],
      ['Mail the receipt', 'Gửi hoá đơn qua thư'],
      ['Invoice', 'Hoá đơn thuế'],
      ['Why this total?', 'Vì sao ra số này?'],
    ] as const) {
      await task(en, inVietnamese);
      await expect(open().getByRole('heading', { level: 2 })).toBeVisible();
      await at(en);
      await leave();
    }
    await pos.keyboard.press('F7');
    await button('Paid checks', 'Hoá đơn đã trả').click();
    await open().getByRole('listitem').first().waitFor();
    await at('paid checks');
    expect(found).toEqual([]);
  });
}

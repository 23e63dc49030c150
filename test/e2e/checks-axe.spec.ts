import { expect } from '@playwright/test';
import type { House } from './house.ts';
import { atPos, axeFindings, LINH } from './pages.ts';
import { test } from './test.ts';

/** What is done with checks, looked at by axe: in both languages, and in both looks. */

let house: House;
test.beforeEach(({ house: opened }) => {
  house = opened;
});
/** A score of pages, each looked at whole. */
test.setTimeout(300_000);

for (const { locale, theme } of [
  { locale: 'en-US', theme: 'light' },
  { locale: 'vi-VN', theme: 'dark' },
] as const) {
  const vi = locale === 'vi-VN';
  const name = (en: string, inVietnamese: string) => (vi ? inVietnamese : en);

  test(`checks, ${locale}, ${theme}`, async ({ browser }) => {
    const pos = await atPos(browser, house, LINH, { locale, theme });
    const found: string[] = [];
    const at = async (where: string) => void found.push(...(await axeFindings(pos, where)));
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

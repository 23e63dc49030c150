import { expect, type Page, type Route } from '@playwright/test';
import type { House } from './house.ts';
import { holdCorner } from './kiosk.ts';
import { axeFindings, EMMA, openWindow, signIn, useHere, VAN } from './pages.ts';
import { test } from './test.ts';
import { waitingOrder } from './waiting.ts';

/** Every screen in its usual states, looked at by axe: in both languages, and in both looks. */

let house: House;
test.beforeEach(({ house: opened }) => {
  house = opened;
});

interface Look {
  readonly locale: 'en-US' | 'vi-VN';
  readonly theme: 'light' | 'dark';
}

const LOOKS: readonly Look[] = [
  { locale: 'en-US', theme: 'light' },
  { locale: 'vi-VN', theme: 'dark' },
];

/** More papers than there is room for beside each other. */
const PAPERS = 8;

/** What the hub answers, as if it had waited for the terminal in vain; later words of the order overtake it. */
async function sayUnanswered(route: Route): Promise<void> {
  const response = await route.fetch();
  const { order, seq } = (await response.json()) as { order: object; seq: number };
  await route.fulfill({ response, json: { order: { ...order, state: 'unanswered' }, seq: seq + 1 } });
}

for (const look of LOOKS) {
  const vi = look.locale === 'vi-VN';
  const name = (en: string, inVietnamese: string) => (vi ? inVietnamese : en);

  test(`pos, kitchen and board, ${look.locale}, ${look.theme}`, async ({ browser }) => {
    const pos = await openWindow(browser, look);
    const found: string[] = [];
    const at = async (page: Page, where: string) => void found.push(...(await axeFindings(page, where)));
    await pos.goto(`${house.base}/pos`);
    await useHere(pos).waitFor();
    await at(pos, 'pos, not paired');
    await useHere(pos).click();
    await pos.getByRole('button', { name: /Emma/ }).waitFor();
    await at(pos, 'pos, who signs in');
    await signIn(pos, EMMA);
    const takeaway = pos.getByRole('button', { name: name('New takeaway', 'Mang đi mới') }).first();
    await takeaway.waitFor();
    await at(pos, 'pos, floor');
    await takeaway.click();
    await pos.getByRole('searchbox').first().fill(name('Iced milk coffee', 'Cà phê sữa đá'));
    await pos
      .getByRole('button', { name: new RegExp(name('Iced milk coffee', 'Cà phê sữa đá')) })
      .first()
      .click();
    const choices = pos.getByRole('dialog');
    await choices.waitFor();
    await at(pos, 'pos, choices');
    await choices.getByRole('button', { name: new RegExp(`^${name('Add', 'Thêm')} ·`) }).click();
    await choices.waitFor({ state: 'hidden' });
    await at(pos, 'pos, order');
    await pos.getByRole('button', { name: name('Send', 'Gửi bếp'), exact: true }).click();
    const coffee = name('Iced milk coffee', 'Cà phê sữa đá');
    await pos.getByRole('button', { name: `${name('Change', 'Sửa')} ${coffee}` }).click();
    const changing = pos.getByRole('dialog', { name: new RegExp(coffee) });
    await changing.getByText(name('No ice', 'Không đá')).click();
    await changing.getByRole('textbox').fill(name('Allergy: nuts', 'Dị ứng đậu phộng'));
    await at(pos, 'pos, change');
    await pos.keyboard.press('Enter');
    await pos.getByText(name('The kitchen has not seen the change yet', 'Bếp chưa xem thay đổi')).waitFor();
    await at(pos, 'pos, changed');
    const told = pos.getByRole('region', { name: name('Notices', 'Thông báo') });
    await told.getByRole('button', { name: name('Dismiss', 'Bỏ qua') }).click();

    const station = (await house.ask<{ items: { name: { en: string }; stations: string[] }[] }>('/menu')).items.find(
      (item) => item.name.en === 'Iced milk coffee',
    )?.stations[0];
    for (const [where, address] of [
      ['kitchen, station', `/kitchen?station=${station}`],
      ['kitchen, expo', '/kitchen?station=expo'],
      ['board', '/board'],
    ] as const) {
      const page = await pos.context().newPage();
      await page.goto(house.base + address);
      const here = useHere(page);
      const shown = page.getByText('1', { exact: true }).first();
      await here.or(shown).first().waitFor();
      if (await here.isVisible()) await here.click();
      await shown.waitFor();
      await at(page, where);
      for (const sheet of where === 'kitchen, station'
        ? [name('Recall', 'Gọi lại'), name('Settings', 'Cài đặt')]
        : []) {
        await page.getByRole('button', { name: sheet, exact: true }).click();
        await page.getByRole('dialog').waitFor();
        await at(page, `kitchen, ${sheet}`);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      }
      await page.close();
    }

    await pos.getByRole('button', { name: name('Pay', 'Thanh toán'), exact: true }).click();
    await pos.getByRole('dialog').waitFor();
    await at(pos, 'pos, pay');
    await pos.getByRole('button', { name: name('Take cash', 'Nhận tiền mặt') }).click();
    await pos.getByRole('dialog', { name: name('Paid', 'Đã thanh toán') }).waitFor();
    await at(pos, 'pos, paid');
    expect(found).toEqual([]);
  });

  for (const access of [false, true]) {
    test(`kiosk, ${access ? 'access mode, ' : ''}${look.locale}, ${look.theme}`, async ({ browser }) => {
      const page = await openWindow(browser, { ...look, viewport: { width: 1080, height: 1920 } });
      const found: string[] = [];
      const at = async (where: string) => void found.push(...(await axeFindings(page, `kiosk, ${where}`)));
      const press = (en: string | RegExp, inVietnamese: string | RegExp) =>
        page
          .getByRole('button', { name: vi ? inVietnamese : en })
          .filter({ visible: true })
          .last()
          .click();
      const simulate = (next: string) => house.ask('/terminal/simulated', { method: 'PUT', body: { next } });
      const { settings } = await house.ask<{ settings: object }>('/venue');
      const bankAccount = { bank: '970436', account: '0011004600600', holder: 'HOUSE', city: 'HUE' };
      await house.ask('/venue/settings', { method: 'PUT', body: { ...settings, bankAccount } });
      await page.clock.install();
      await page.goto(`${house.base}/kiosk`);
      await useHere(page).click();
      await page.getByRole('button', { name: 'Tiếng Việt' }).waitFor();
      const mode = access ? 'access' : 'usual';
      await page.getByRole('button', { name: vi ? 'Tiếng Việt' : 'English' }).click();
      if (access) await press('Large type and voice', 'Chữ lớn và giọng đọc');
      await at(`${mode}, first page`);
      await press('Touch to order', 'Chạm để gọi món');
      await at(`${mode}, where`);
      if (access) {
        await press('Diet and allergies', 'Chế độ ăn, dị ứng');
        await page.getByRole('button', { name: name('Peanuts', 'Đậu phộng') }).waitFor();
        await at(`${mode}, where, filter`);
        await press('Show the menu', 'Xem thực đơn');
      }
      await press('Eat here', 'Ăn tại chỗ');
      await at(`${mode}, number of the stand`);
      await press('Without a number', 'Không có thẻ số');
      await page.getByRole('navigation').waitFor();
      await at(`${mode}, menu`);
      await press('Diet and allergies', 'Chế độ ăn, dị ứng');
      await press('Peanuts', 'Đậu phộng');
      await at(`${mode}, filter`);
      await press('Show the menu', 'Xem thực đơn');
      await press('Search the menu', 'Tìm món');
      await press(/^p$/, /^p$/);
      await at(`${mode}, search`);
      await press('Back', 'Quay lại');
      if (access) {
        await press(/^Combo/, /^Combo/);
        await page.locator('[data-item] > button').first().click();
        await page.getByRole('radio').first().waitFor();
        await at(`${mode}, combo`);
        await press('Back', 'Quay lại');
        await press('Categories', 'Nhóm món');
      }
      await press(/^Pho/, /^Phở/);
      await page.locator('[data-item] button').first().click();
      await at(`${mode}, item`);
      await press(/^Add ₫/, /^Thêm (?=\d)/);
      await press(/^Your order · /, /^Xem đơn · /);
      await at(`${mode}, basket`);
      await press('I have a coupon', 'Tôi có mã giảm giá');
      await press(/^P$/, /^P$/);
      await press('Use it', 'Áp dụng');
      await page.locator('main').getByRole('alert').filter({ hasText: 'P' }).waitFor();
      await at(`${mode}, coupon`);
      await press('Go on without', 'Tiếp tục không dùng mã');
      if (access) {
        await press('Order more', 'Gọi thêm');
        await press('Start over', 'Làm lại từ đầu');
        await page.getByRole('dialog').waitFor();
        await at(`${mode}, start over`);
        await press('Yes, go on', 'Có, tiếp tục');
        await press(/^Your order · /, /^Xem đơn · /);
        await page.clock.runFor(250_000);
        await page.getByRole('dialog').waitFor();
        await at(`${mode}, asked`);
        await press('Yes, go on', 'Có, tiếp tục');
      } else {
        await press('Pay by bank app', 'Chuyển khoản QR');
        await page.getByRole('img').waitFor();
        await at(`${mode}, transfer`);
        await press('Back to the order', 'Về đơn hàng');
      }
      // That a terminal is silent the hub says after 20 s: here its word comes at once.
      await simulate('timeout');
      await page.route('**/kiosk/orders/*/card', sayUnanswered, { times: 1 });
      await press('Pay by card', 'Trả bằng thẻ');
      await page
        .getByText(name('The terminal does not answer', 'Máy quẹt thẻ không trả lời'), { exact: true })
        .waitFor();
      await at(`${mode}, unanswered`);
      await press('Back to the order', 'Về đơn hàng');
      await simulate('decline');
      await press('Pay by card', 'Trả bằng thẻ');
      await at(`${mode}, paying`);
      await page.getByText(name('Nothing was paid', 'Chưa thanh toán được'), { exact: true }).waitFor();
      await at(`${mode}, declined`);
      await simulate('approve');
      await press('Try the card again', 'Thử lại thẻ');
      await page.locator('.k-number').waitFor();
      await at(`${mode}, number`);
      if (access) {
        await press('Done', 'Xong');
        await press('Chạm để gọi món', 'Chạm để gọi món');
        await press('Mang đi', 'Mang đi');
        await page.getByRole('navigation').waitFor();
        await house.kill();
        await page.clock.runFor(10_000);
        await page.getByText('Hệ thống tạm mất kết nối.').waitFor();
        await at(`${mode}, hub away`);
      } else {
        await press('Done', 'Xong');
        await holdCorner(page);
        await page.getByRole('button', { name: EMMA.name }).waitFor();
        await at('staff, who');
        await signIn(page, EMMA);
        await page.getByRole('switch').or(page.getByRole('checkbox')).first().click();
        await at('staff');
        await page.getByRole('button', { name: /Done, for guests again|Xong, mở lại cho khách/ }).click();
        await page.getByText('Máy này tạm đóng').waitFor();
        await at('closed');
      }
      expect(found).toEqual([]);
    });
  }

  test(`console, ${look.locale}, ${look.theme}`, async ({ browser }) => {
    const page = await openWindow(browser, { ...look, viewport: { width: 1440, height: 900 } });
    const found: string[] = [];
    for (let n = 0; n < PAPERS; n += 1) await waitingOrder(house);
    await page.goto(`${house.base}/console`);
    const begin = page.getByRole('button', { name: /PIN/ });
    await begin.waitFor();
    found.push(...(await axeFindings(page, 'console, signed out')));
    await begin.click();
    await useHere(page).click();
    await signIn(page, VAN);
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    for (const tab of await tabs.all()) {
      await tab.click();
      // What is still being fetched turns; other words of a tab’s state stay.
      const loading = page
        .getByRole('tabpanel')
        .getByRole('status')
        .filter({ has: page.locator('svg') });
      await expect(loading).toHaveCount(0);
      const where = `console, ${await tab.innerText()}`;
      if (page.url().endsWith('#printers')) await expect(page.getByRole('figure')).toHaveCount(PAPERS);
      const panel = page.getByRole('tabpanel').first();
      const [wide, place] = await panel.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth] as const);
      if (wide > place) found.push(`${where}: ${wide} px wide in ${place} px`);
      found.push(...(await axeFindings(page, where)));
    }
    expect(found).toEqual([]);
  });
}

import { expect } from '@playwright/test';
import { must } from '@comanda/shared/base/assert.ts';
import type { House } from './house.ts';
import {
  basketBar,
  card,
  fingersOn,
  GLASS,
  holdCorner,
  numberOn,
  openKiosk,
  orderIn,
  said,
  start,
  toMenu,
} from './kiosk.ts';
import { atPos, EMMA, signIn } from './pages.ts';
import { test } from './test.ts';

let house: House;
test.beforeEach(({ house: opened }) => {
  house = opened;
});

test('a guest orders three dishes with modifiers in at most 14 taps from the first, pays by card, and the kitchen has it', async ({
  browser,
}) => {
  // In the house's language, so that the first tap of all is Start; another language is one tap more.
  const page = await openKiosk(browser, house);
  let taps = 0;
  const tap = async (name: string | RegExp, role: 'button' | 'radio' | 'checkbox' = 'button'): Promise<void> => {
    taps += 1;
    await page.getByRole(role, { name }).filter({ visible: true }).last().tap();
  };
  await tap('Chạm để gọi món');
  await tap('Mang đi');
  await tap(/^Phở$/);
  for (const dish of [/^Phở bò tái/, /^Phở bò chín nạm/, /^Phở đặc biệt Bến Thuyền/]) {
    await tap(dish);
    await tap('Bánh phở bản to', 'radio');
    await tap(/^Thêm (?=\d)/);
  }
  await tap(/^Xem đơn · 3/);
  await tap('Trả bằng thẻ');
  const number = await numberOn(page);
  expect(taps).toBeLessThanOrEqual(14);

  const order = await orderIn(house, number);
  expect(order).toMatchObject({ channel: 'kiosk', checks: [{ state: 'paid' }] });
  expect(order?.sentAt).not.toBeNull();
  expect(order?.lines.map(({ modifiers }) => modifiers[0]?.name.en)).toEqual(Array(3).fill('Broad rice noodles'));
  await expect(page.getByText(/phút nữa$/)).toBeVisible();
  await expect(page.getByRole('img', { name: 'Theo dõi đơn trên điện thoại' })).toBeVisible();
  expect((await said(page)).at(-1)?.text).toContain(`Số của quý khách là ${number}.`);
  expect((await page.locator('.k-number').boundingBox())?.height).toBeGreaterThanOrEqual(200);
  const { papers } = await house.ask<{ papers: { text?: string }[] }>('/papers');
  expect(papers.length).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Xong' }).tap();
  await expect(start(page)).toBeVisible();
});

test('a finger works a key once; one that slides away, has another beside it, scrolls or halts the list works nothing', async ({
  browser,
}) => {
  const page = await openKiosk(browser, house);
  await toMenu(page);
  await page.setViewportSize({ width: GLASS.width, height: 900 });
  const fingers = await fingersOn(page);
  const at = { x: 640, y: 600 };

  const bar = page.getByRole('button', { name: 'Your basket is empty' });
  const edge = await bar.evaluate((key) => getComputedStyle(key).boxShadow);
  const { x, y } = must(await bar.boundingBox(), 'it is on the glass');
  await fingers.down({ x: x + 100, y: y + 40 });
  await expect(bar).not.toHaveCSS('box-shadow', edge);
  await fingers.up();
  await page.getByRole('button', { name: 'To the menu' }).tap();
  await expect(page.getByRole('button', { name: 'To the menu' })).toHaveCount(0);
  const once = ['Your basket is empty', 'To the menu'];
  expect(await fingers.worked()).toEqual(once);
  await expect(bar).toHaveCSS('box-shadow', edge);

  await fingers.down(at, { ...at, x: at.x - 60 });
  await fingers.up();
  await fingers.slide(at, { x: -100, y: 0, ms: 100 });
  await fingers.slide(at, { x: 0, y: -300, ms: 100 });
  expect(await fingers.stillScrolls()).toBe(true);
  await fingers.down(at);
  await fingers.up();
  expect(await fingers.worked()).toEqual(once);
});

test('the whole order by keyboard alone', async ({ browser }) => {
  const page = await openKiosk(browser, house);
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return '';
      return `${element?.getAttribute('aria-label') ?? ''} ${element?.closest('label')?.textContent ?? element?.textContent ?? ''}`;
    });
  const reach = async (words: RegExp): Promise<void> => {
    for (let steps = 0; steps < 120; steps += 1) {
      if (words.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${words}; it is at ${await focused()}`);
  };
  const press = async (words: RegExp): Promise<void> => {
    await reach(words);
    await page.keyboard.press('Enter');
  };
  await press(/English/);
  await press(/Touch to order/);
  await press(/Take away/);
  await press(/Coffee/);
  await press(/Iced milk coffee/);
  await press(/^\s*Add\s*₫/);
  // Whoever goes back is where they were.
  await expect.poll(focused).toMatch(/Iced milk coffee/);
  await press(/Your order/);
  await press(/Order more/);
  await expect.poll(focused).toMatch(/Your order/);
  await press(/Your order/);
  await press(/Pay at the counter/);
  const number = await numberOn(page);
  const order = await orderIn(house, number);
  expect(order).toMatchObject({ channel: 'kiosk', checks: [{ state: 'open' }] });
  expect(order?.sentAt).not.toBeNull();
  await expect(page.getByText('Please pay at the counter.')).toBeVisible();
});

test('in access mode by its speech alone, all of it in the lower 45 %, large', async ({ browser }) => {
  const page = await openKiosk(browser, house);
  // Somebody who sees nothing: they press Tab until they hear what they want, then Enter.
  let heard = 0;
  const listen = async (words: RegExp): Promise<void> => {
    for (let steps = 0; steps < 150; steps += 1) {
      const all = await said(page);
      const last = all.at(-1)?.text ?? '';
      if (all.length > heard && words.test(last)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`never heard ${words}; heard last: ${JSON.stringify((await said(page)).slice(-12))}`);
  };
  const choose = async (words: RegExp): Promise<void> => {
    await listen(words);
    heard = (await said(page)).length;
    await page.keyboard.press('Enter');
  };
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Large type and voice' }).click();
  /** What a press has changed is heard without another. */
  const hears = (words: RegExp) => expect.poll(async () => (await said(page)).at(-1)?.text).toMatch(words);
  await choose(/^Touch to order/);
  await choose(/^Diet and allergies/);
  await choose(/Lupin\. not chosen$/);
  await hears(/^Lupin\. chosen$/);
  await choose(/^Show the menu/);
  await choose(/Take away/);
  await choose(/^Pho, /);
  await hears(/^Pho\. \d+ dishes$/);
  await choose(/^Pho with brisket, .*contains.* Fish/);
  await hears(/^Pho with brisket\. .*contains.* Fish/);
  await choose(/^How many\. One more/);
  await hears(/^How many: 2$/);
  await choose(/One less/);
  await hears(/^How many: 1$/);
  await choose(/^Add ₫/);
  await choose(/^Your order · 1/);

  const type = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--k'));
  expect(Number(type)).toBe(1.6);
  // Where a finger can touch anything at all.
  const highest = await page.evaluate(() => {
    for (let y = 0; y < innerHeight; y += 4) {
      for (let x = 20; x < innerWidth; x += 40) {
        if (document.elementFromPoint(x, y)?.closest('button, input, label')) return y / innerHeight;
      }
    }
    return 1;
  });
  expect(highest).toBeGreaterThanOrEqual(0.55);

  await choose(/^Pay by card/);
  await expect.poll(async () => (await said(page)).some(({ text }) => /Your number is \d+\./.test(text))).toBe(true);
  const spoken = (await said(page)).map(({ text }) => /Your number is (\d+)\./.exec(text)?.[1]).find(Boolean);
  expect(Number(spoken)).toBe(await numberOn(page));
});

test('who does nothing for 90 s is asked, and after 30 s more nothing of them remains', async ({ browser }) => {
  const page = await openKiosk(browser, house, { timed: true });
  await toMenu(page);
  await card(page, 'Crispy squid').getByRole('button', { name: 'Add Crispy squid' }).tap();
  await expect(basketBar(page)).toBeVisible();

  await page.clock.runFor(89_000);
  const asked = page.getByRole('dialog', { name: 'Are you still there?' });
  await expect(asked).toBeHidden();
  // A scroll is a sign of life, too.
  await page.locator('.k-scroll').last().hover();
  const scrolled = page.evaluate(() =>
    new Promise((seen) => addEventListener('wheel', seen, { once: true })).then(() => 1),
  );
  await page.mouse.wheel(0, 600);
  await scrolled;
  await page.clock.runFor(80_000);
  await expect(asked).toBeHidden();
  await page.clock.runFor(12_000);
  await expect(asked).toBeVisible();
  await page.getByRole('button', { name: 'Yes, go on' }).tap();
  await expect(asked).toBeHidden();
  await expect(basketBar(page)).toBeVisible();

  await page.clock.runFor(122_000);
  await expect(start(page)).toHaveText('Chạm để gọi món');
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(kept).not.toContain('basket');
  await start(page).tap();
  await page.getByRole('button', { name: 'Mang đi' }).tap();
  await expect(page.getByText('Giỏ hàng đang trống')).toBeVisible();
  await page.getByRole('button', { name: 'Làm lại từ đầu' }).tap();

  // Nor does it of who went back before the menu, or only chose a language.
  const filter = page.getByRole('button', { name: 'Chế độ ăn, dị ứng' }).filter({ visible: true });
  const peanuts = page.getByRole('button', { name: 'Đậu phộng' });
  await filter.tap();
  await peanuts.tap();
  await page.getByRole('button', { name: 'Xem thực đơn' }).tap();
  await page.getByRole('button', { name: 'Quay lại' }).tap();
  await filter.tap();
  await expect(peanuts).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Xem thực đơn' }).tap();
  await page.getByRole('button', { name: 'Quay lại' }).tap();
  await page.getByRole('button', { name: 'English' }).tap();
  await expect(start(page)).toHaveText('Touch to order');
  await page.clock.runFor(62_000);
  await expect(start(page)).toHaveText('Chạm để gọi món');
});

test('the basket outlives the hub being killed in mid-order; the state of the connection is shown', async ({
  browser,
}) => {
  const page = await openKiosk(browser, house);
  await toMenu(page);
  await card(page, 'Crispy squid').getByRole('button', { name: 'Add Crispy squid' }).tap();
  await house.kill();
  await expect(page.getByText('Our system is away for a moment.')).toBeVisible();
  await card(page, 'Prawn dumplings').getByRole('button', { name: 'Add Prawn dumplings' }).tap();
  await basketBar(page).tap();
  await page.getByRole('button', { name: 'Pay at the counter' }).tap();
  await expect(page.getByText('The connection is away for a moment', { exact: true })).toBeVisible();
  await house.start();
  const number = await numberOn(page);
  const order = await orderIn(house, number);
  expect(order?.lines.map(({ name }) => name.en)).toEqual(['Crispy squid', 'Prawn dumplings']);
});

test('a reload in mid-order costs the guest nothing', async ({ browser }) => {
  const page = await openKiosk(browser, house);
  await toMenu(page);
  await card(page, 'Crispy squid').getByRole('button', { name: 'Add Crispy squid' }).tap();
  await basketBar(page).tap();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your order' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Your order' }).getByText('Crispy squid')).toBeVisible();
  // Nor their number, where the card is at the terminal then: the hub ends the order meanwhile.
  await page.getByRole('button', { name: 'Pay by card' }).tap();
  await expect(page.getByText('Please use the card terminal', { exact: true })).toBeVisible();
  await page.reload();
  const order = await orderIn(house, await numberOn(page));
  expect(order).toMatchObject({ checks: [{ state: 'paid' }] });
  const { orders } = await house.ask<{ orders: unknown[] }>('/orders');
  expect(orders).toHaveLength(1);
});

test('staff hold a corner for five seconds and sign in; whoever is no staff, or goes away, leaves it to the guests', async ({
  browser,
}) => {
  const page = await openKiosk(browser, house, { timed: true });
  await toMenu(page);
  await card(page, 'Crispy squid').getByRole('button', { name: 'Add Crispy squid' }).tap();
  const who = page.getByText('Who are you?');
  const corner = await page.locator('[data-corner]').boundingBox();
  await page.mouse.move((corner?.x ?? 0) + 20, (corner?.y ?? 0) + 20);
  await page.mouse.down();
  await page.clock.runFor(4_000);
  await expect(who).toBeHidden();
  await page.clock.runFor(1_500);
  await page.mouse.up();
  await expect(page.getByRole('button', { name: EMMA.name })).toBeVisible();
  // What lies below is not to be reached.
  for (let steps = 0; steps < 20; steps += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[inert]') ?? null)).toBeNull();
  }
  // What the last press scrolled counts as a sign of life for five seconds more.
  await page.clock.runFor(36_000);
  await expect(who).toBeHidden();
  await expect(basketBar(page)).toBeVisible();

  await holdCorner(page);
  await signIn(page, EMMA);
  await page.getByText('Closed to guests').click();
  await page.getByRole('button', { name: 'Done, for guests again' }).click();
  await expect(page.getByText('Máy này tạm đóng')).toBeVisible();
  await holdCorner(page);
  await signIn(page, EMMA);
  await expect(page.getByText('Đóng, không nhận khách')).toBeVisible();
  await page.clock.runFor(62_000);
  await expect(page.getByText('Máy này tạm đóng')).toBeVisible();
  await holdCorner(page);
  await expect(page.getByRole('button', { name: EMMA.name })).toBeVisible();
});

test('what runs out in mid-order is said at once, and not sold', async ({ browser }) => {
  const page = await openKiosk(browser, house);
  await toMenu(page);
  await card(page, 'Crispy squid').getByRole('button', { name: 'Add Crispy squid' }).tap();
  const { items } = await house.ask<{ items: { id: string; name: { en: string } }[] }>('/menu');
  const squid = items.find(({ name }) => name.en === 'Crispy squid');
  const body = { id: squid?.id, available: false, remaining: null };
  await house.ask('/menu/availability', { method: 'POST', body });
  await expect(card(page, 'Crispy squid').getByText('Sold out')).toBeVisible();
  await expect(page.getByText('Something in your basket cannot be had now')).toBeVisible();
  await basketBar(page).tap();
  await expect(
    page.getByRole('list', { name: 'Your order' }).getByText(/Crispy squid has just sold out/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Pay by card' }).tap();
  await expect(page.getByRole('heading', { name: 'Your order' })).toBeVisible();
  const { orders } = await house.ask<{ orders: unknown[] }>('/orders');
  expect(orders).toEqual([]);
  const remove = page.getByRole('button', { name: 'Remove Crispy squid' });
  await remove.tap();
  await expect(page.getByText('Your basket is empty').last()).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).tap();
  await remove.tap();
  await expect(page.getByText('Your basket is empty').last()).toBeVisible();
  await page.getByRole('button', { name: 'To the menu' }).tap();

  // What had been chosen can be taken back when it runs out, and the dish be ordered without it.
  const { groups } = await house.ask<{ groups: MenuGroup[] }>('/menu');
  const [bowl] = groups.filter(({ name }) => name.en === 'Add to the bowl');
  const idOf = (name: string) => bowl?.modifiers.find((each) => each.name.en === name)?.id;
  await page.getByRole('button', { name: 'Pho', exact: true }).tap();
  await card(page, 'Pho with brisket').getByText('Pho with brisket', { exact: true }).tap();
  const marrow = page.getByRole('checkbox', { name: /^Cup of bone marrow/ });
  await marrow.tap();
  await house.ask('/menu/availability', { method: 'POST', body: { ...body, id: idOf('Cup of bone marrow') } });
  await expect(page.locator('label').filter({ has: marrow })).toContainText('Sold out');
  const addIt = page.getByRole('button', { name: /^Add ₫/ });
  await addIt.tap();
  await expect(page.locator('fieldset[data-group]').filter({ has: marrow })).toHaveClass(/border-danger-text/);
  await marrow.tap();
  await expect(marrow).toBeDisabled();
  // Nor does a menu that is published meanwhile keep anybody from ordering.
  await page.getByRole('checkbox', { name: /^More noodles/ }).tap();
  const modifiers = bowl?.modifiers.filter(({ id }) => id !== idOf('More noodles'));
  await house.ask('/menu/groups', { method: 'PUT', body: { ...bowl, modifiers } });
  const changed = page.getByText('The menu has just changed. Please look at your choices again.');
  await expect(changed.filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^More noodles/ })).toBeHidden();
  await addIt.tap();
  await expect(basketBar(page)).toHaveText(/^Your order · 1/);
  await expect(changed).toBeHidden();
});

interface MenuGroup {
  readonly name: { readonly en: string };
  readonly modifiers: readonly { readonly id: string; readonly name: { readonly en: string } }[];
}

test('what the hub refuses is said on the glass: a coupon that it does not know, and a kitchen that is full', async ({
  browser,
}) => {
  const { settings } = await house.ask<{ settings: object }>('/venue');
  const throttles = { kiosk: { orders: 1, lines: null, above: 'pause' } };
  const queue = { boardMinutes: 20, trackOnReceipt: false, guestAddress: null, throttles };
  await house.ask('/venue/settings', { method: 'PUT', body: { ...settings, queue } });
  const page = await openKiosk(browser, house);
  // A coupon that was good when it was typed, and is not when the order comes with it.
  const offer = { code: 'PHO10', name: { en: 'Ten off' }, discount: 10_000 };
  await page.route('**/kiosk/coupons', (route) => route.fulfill({ json: offer }));
  await toMenu(page);
  await card(page, 'Crispy squid').getByRole('button', { name: 'Add Crispy squid' }).tap();
  await basketBar(page).tap();
  await page.getByRole('button', { name: 'I have a coupon' }).tap();
  for (const key of 'PHO10') await page.getByRole('button', { name: key, exact: true }).tap();
  await page.getByRole('button', { name: 'Use it' }).tap();
  const coupon = page.getByRole('region', { name: 'Coupon' });
  await expect(coupon).toContainText('Coupon PHO10');
  const counter = page.getByRole('button', { name: 'Pay at the counter' });
  await counter.tap();
  await expect(coupon).toContainText('The code “PHO10” is not valid here.');
  await page.getByRole('button', { name: 'Take the coupon out' }).tap();
  await expect(coupon).toBeHidden();
  await counter.tap();
  await numberOn(page);
  await page.getByRole('button', { name: 'Done' }).tap();

  await toMenu(page);
  await card(page, 'Crispy squid').getByRole('button', { name: 'Add Crispy squid' }).tap();
  await basketBar(page).tap();
  await counter.tap();
  await expect(page.locator('main').getByText(/again in about \d+ min/)).toBeVisible();
});

test('a suggestion that does not come blocks nobody, a declined card can be paid at the counter, and what is free is ordered', async ({
  browser,
}) => {
  const page = await openKiosk(browser, house);
  await page.route('**/kiosk/suggestion*', () => new Promise(() => undefined));
  await toMenu(page);
  await card(page, 'Crispy squid').getByRole('button', { name: 'Add Crispy squid' }).tap();
  const list = page.locator('.k-scroll').filter({ has: page.locator('[data-item]') });
  await list.evaluate((element) => element.scrollTo(0, 300));
  const top = (): Promise<number> => list.evaluate(({ scrollTop }) => scrollTop);
  const { items } = await house.ask<{ items: { name: { en: string }; variants: object[] }[] }>('/menu');
  const squid = items.find(({ name }) => name.en === 'Crispy squid');
  await house.ask('/menu/items', { method: 'PUT', body: { ...squid, name: { ...squid?.name, en: 'Squid, crisp' } } });
  await expect(card(page, 'Squid, crisp')).toBeVisible();
  expect(await top()).toBe(300);
  await house.ask('/terminal/simulated', { method: 'PUT', body: { next: 'decline' } });
  await basketBar(page).tap();
  await page.getByRole('button', { name: 'Pay by card' }).tap();
  await expect(page.getByText('Please use the card terminal', { exact: true })).toBeVisible();
  await expect(page.getByText('Nothing was paid', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the order' }).tap();
  await page.getByRole('button', { name: 'Order more' }).tap();
  // The menu is where it was left, whatever was published or paid meanwhile.
  await expect(card(page, 'Squid, crisp')).toBeVisible();
  expect(await top()).toBe(300);
  await basketBar(page).tap();
  await page.getByRole('button', { name: 'Pay at the counter' }).tap();
  await numberOn(page);
  await expect(page.getByText('Please pay at the counter.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).tap();

  // What costs nothing is ordered, also where nobody pays at the counter, and nobody is sent there for it.
  const variants = squid?.variants.map((variant) => ({ ...variant, price: 0 }));
  await house.ask('/menu/items', { method: 'PUT', body: { ...squid, variants } });
  const { settings } = await house.ask<{ settings: object }>('/venue');
  const kiosk = { payAtCounter: false, tableTags: false };
  await house.ask('/venue/settings', { method: 'PUT', body: { ...settings, kiosk } });
  await toMenu(page);
  await card(page, 'Crispy squid').getByRole('button', { name: 'Add Crispy squid' }).tap();
  await basketBar(page).tap();
  const order = page.getByRole('button', { name: 'Order', exact: true });
  await expect(order).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pay / })).toHaveCount(0);
  await order.tap();
  expect(await orderIn(house, await numberOn(page))).toMatchObject({ checks: [{ state: 'paid', total: 0 }] });
  await expect(page.getByText('There is nothing to pay.')).toBeVisible();
});

test('who pays by their bank’s app has their number once a till has seen the money come in', async ({ browser }) => {
  const { settings } = await house.ask<{ settings: object }>('/venue');
  const bankAccount = { bank: '970436', account: '0011004600600', holder: 'HOUSE', city: 'HUE' };
  await house.ask('/venue/settings', { method: 'PUT', body: { ...settings, bankAccount } });
  const page = await openKiosk(browser, house);
  await toMenu(page);
  await card(page, 'Crispy squid').getByRole('button', { name: 'Add Crispy squid' }).tap();
  await basketBar(page).tap();
  await page.getByRole('button', { name: 'Pay by bank app' }).tap();
  await expect(page.getByRole('img', { name: 'Code for your bank’s app' })).toBeVisible();

  const pos = await atPos(browser, house, EMMA);
  await pos.getByRole('button', { name: 'Did it come in?' }).click();
  const dialog = pos.getByRole('dialog', { name: 'Look in the bank’s app' });
  await expect(dialog.getByText(/^1 \w{6}$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'The money came in' }).click();
  await expect(dialog.getByText('No transfer is waited for')).toBeVisible();
  expect(await orderIn(house, await numberOn(page))).toMatchObject({ number: 1, checks: [{ state: 'paid' }] });
});

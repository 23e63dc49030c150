import { type Browser, expect, type Page } from '@playwright/test';
import { must } from '@comanda/shared/base/assert.ts';
import type { House } from './house.ts';
import { KitchenHouse, type Ordered } from './kitchen-house.ts';
import { changesOfRole } from './in-page.ts';
import { axeFindings, openWindow, pair, signIn, VAN } from './pages.ts';
import { test } from './test.ts';
import { heardBy, listenTo } from './waiting.ts';

/** A cook's day at a real screen, with the real hub behind it. */

let house: House;
let kitchen: KitchenHouse;
test.beforeEach(({ house: opened }) => {
  house = opened;
  kitchen = new KitchenHouse(house.base);
});

async function screen(browser: Browser, station: string, theme: 'dark' | 'light' = 'dark'): Promise<Page> {
  const page = await openWindow(browser, { viewport: { width: 1920, height: 1080 }, theme });
  await pair(page, house, 'kitchen', station);
  await page.goto(`${house.base}/kitchen?station=${station}`);
  await page.getByRole('main', { name: 'Kitchen' }).waitFor();
  return page;
}

const ticket = (page: Page, number: number) => page.getByRole('article', { name: `Ticket ${number}`, exact: true });
const head = (page: Page, number: number) => ticket(page, number).getByRole('button', { name: 'Bump' });

test('a ticket comes by itself, its lines are ticked off, a wrong bump is undone, and an old one recalled', async ({
  browser,
}) => {
  const wok = await screen(browser, 'wok');
  await expect(wok.getByText('Nothing to make')).toBeVisible();
  const first = await kitchen.order({ of: ['wok', 'wok 1'], note: 'Allergy: peanuts' });
  const card = ticket(wok, first.number);
  await expect(card).toContainText('Allergy: peanuts');
  await expect(card).toContainText('NEW');

  const lines = card.getByRole('listitem').getByRole('button');
  await lines.first().click();
  await expect(lines.first()).toHaveAttribute('aria-pressed', 'true');
  await lines.first().click();
  await expect(lines.first()).toHaveAttribute('aria-pressed', 'false');

  await head(wok, first.number).click();
  await expect(card).toHaveCount(0);
  await wok.keyboard.press('u');
  await expect(card).toBeVisible();
  await head(wok, first.number).click();
  await expect(card).toHaveCount(0);
  await wok.getByRole('button', { name: 'Recall', exact: true }).click();
  await wok.getByRole('button', { name: `Recall ${first.number}` }).click();
  await expect(card).toBeVisible();

  // A change stays marked until it is seen; by that nothing is done.
  const lineId = must(first.lineIds[0], 'a line');
  await kitchen.change(first.orderId, lineId, 'Allergy: sesame');
  await expect(card.getByRole('deletion')).toHaveText('no longer: “Allergy: peanuts”');
  await card.getByRole('button', { name: /: change is seen$/ }).click();
  await expect(card).not.toContainText('CHANGED');
  await expect(card.getByRole('deletion')).toHaveCount(0);
  await expect(lines.first()).toHaveAttribute('aria-pressed', 'false');

  // What the guests order besides says so, to the eye and to a screen reader.
  await kitchen.more(first.orderId, ['wok']);
  await expect(card).toHaveCount(2);
  await expect(card.last().getByRole('button', { name: /^Bump.* ADDITION.* for 0 min, NEW$/ })).toBeVisible();
});

test('a void asks the cook; a rush goes before those that wait; 86 takes two touches', async ({ browser }) => {
  const wok = await screen(browser, 'wok');
  await kitchen.station('bar', { printerId: null });
  const drink = await kitchen.order({ of: ['bar'] });
  const [dish] = await kitchen.dishes('wok');
  const orders: Ordered[] = [];
  for (let n = 0; n < 10; n += 1) orders.push(await kitchen.order({ of: ['wok'] }));
  await expect(wok.getByText('2 wait', { exact: true })).toBeVisible();
  const [first, , , , , , , , ninth, tenth] = orders.map((each) => must(each, 'an order'));
  if (!first || !ninth || !tenth) throw new Error('ten orders');
  await kitchen.send('POST', `/orders/${tenth.orderId}/rush`, { rush: true, reason: 'Allergy: made again' });
  await expect(wok.getByText(`${tenth.number} · ${ninth.number}`)).toBeVisible();
  await head(wok, first.number).click();
  await expect(ticket(wok, tenth.number)).toContainText('RUSH');
  await expect(ticket(wok, ninth.number)).toHaveCount(0);

  await kitchen.send('POST', `/orders/${tenth.orderId}/lines/${tenth.lineIds[0]}/void`, { reason: 'Guest left' });
  await expect(ticket(wok, tenth.number)).toContainText('VOID');
  const voidFirst = `Ticket ${tenth.number}: say first whether the voided line was made.`;
  // A press on a slot that has only just another ticket in it is taken for an echo.
  await expect(async () => {
    await head(wok, tenth.number).click();
    await expect(wok.getByText(voidFirst).first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await ticket(wok, tenth.number).getByRole('button', { name: 'Not started' }).click();
  await expect(ticket(wok, ninth.number)).toBeVisible();

  // Each bump can be taken back for its own time, however many follow it, and none moves for the next.
  const bumped = [1, 2, 3, 4, 5].map((slot) => must(orders[slot], 'an order').number);
  const undo = wok.getByRole('region', { name: 'Can be undone' });
  await wok.keyboard.press('2');
  // While a hand is on the bar its time waits.
  await undo.getByRole('button').first().hover();
  for (const key of ['3', '4', '5', '6']) await wok.keyboard.press(key);
  const offered = bumped.map((number, at) => (at === bumped.length - 1 ? `Undo ${number}` : `${number}`));
  await expect.poll(() => undo.getByRole('button').allTextContents()).toEqual(expect.arrayContaining(offered));
  for (const number of bumped) await expect(ticket(wok, number)).toHaveCount(0);
  for (const _ of bumped) await wok.keyboard.press('u');
  for (const number of bumped) await expect(ticket(wok, number)).toBeVisible();

  const name = must(dish, 'a dish').name['en'] ?? '';
  await ticket(wok, ninth.number).getByRole('button', { name: /86$/ }).click();
  await wok.getByRole('button', { name: `86 ${name}` }).click();
  await expect(wok.getByText(`${name} is 86ed`).first()).toBeVisible();
  await wok.getByRole('complementary', { name: 'All day' }).getByRole('button').first().click();
  await wok.getByRole('button', { name: `${name}: only 5 left` }).click();
  await expect(wok.getByText(`${name}: only 5 left`).first()).toBeVisible();

  // What ran out need not be on any ticket.
  const unasked = must((await kitchen.dishes('wok'))[1], 'another dish').name;
  await wok.getByRole('button', { name: '86 an item' }).click();
  await wok.getByRole('searchbox', { name: 'Search items and modifiers' }).fill(unasked['vi'] ?? '');
  await wok.getByRole('button', { name: `86 ${unasked['en']}`, exact: true }).click();
  await expect(wok.getByText(`${unasked['en']} is 86ed`).first()).toBeVisible();

  // Nothing at the bar has shown it its ticket, no screen and no printer: the till says so, to be heard by who took the order until they look after it.
  const pos = await openWindow(browser);
  await listenTo(pos);
  await pair(pos, house, 'pos');
  await pos.goto(`${house.base}/pos`);
  await signIn(pos, VAN);
  await expect(pos.getByRole('alert')).toContainText(
    `No screen shows the ticket of order ${drink.number} at Bar. Tell the kitchen!`,
  );
  await expect.poll(async () => (await heardBy(pos)).length).toBeGreaterThan(0);
  await pos.getByRole('button', { name: 'I look after it' }).click();
  await expect(pos.getByRole('button', { name: 'I look after it' })).toHaveCount(0);
  await expect(pos.getByRole('alert')).toBeVisible();

  // What was handed over by mistake comes back.
  await pos.getByRole('button', { name: 'Ready (1)' }).click();
  await pos.getByRole('dialog').getByRole('button', { name: 'Handed over' }).click();
  const notices = pos.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText(`Order ${first.number} is handed over`)).toBeVisible();
  await notices.getByRole('button', { name: 'Undo' }).click();
  await expect(notices.getByText(`Order ${first.number} is not handed over after all`)).toBeVisible();
  await expect(pos.getByRole('dialog').getByRole('button', { name: 'Handed over' })).toBeVisible();
});

test('with the hub gone the screen says so within 5 s, cooking goes on, and within 2 s of its return all is right', async ({
  browser,
}) => {
  const wok = await screen(browser, 'wok');
  const [first, second] = [await kitchen.order({ of: ['wok'] }), await kitchen.order({ of: ['wok 1'] })];
  await expect(ticket(wok, second.number)).toBeVisible();
  await expect
    .poll(async () => {
      const { tickets } = await house.ask<{ tickets: { drawnAt: number | null }[] }>('/kitchen/wok/tickets');
      return tickets.map(({ drawnAt }) => drawnAt !== null);
    })
    .toEqual([true, true]);
  const left = async () => {
    const { tickets } = await house.ask<{ tickets: { number: number }[] }>('/kitchen/wok/tickets');
    return tickets.map(({ number }) => number);
  };
  await head(wok, second.number).click();
  await expect.poll(left).toEqual([first.number]);
  await expect(ticket(wok, second.number)).toHaveCount(0);
  const alerts = await changesOfRole(wok, 'alert');
  await house.kill();
  const lostAt = Date.now();
  // A bump that the hub has is taken back here, though the hub that took the ticket off the list is gone.
  await wok.keyboard.press('u');
  await expect(ticket(wok, second.number)).toBeVisible();
  await expect(wok.getByRole('alert')).toContainText('The hub has not answered since');
  await expect(ticket(wok, first.number)).toBeVisible();
  await head(wok, first.number).click();
  await expect(ticket(wok, first.number)).toHaveCount(0);
  await expect(wok.getByRole('alert')).toContainText('2 steps are kept here');
  await house.start();
  const backAt = Date.now();
  await expect(wok.getByRole('alert')).toHaveCount(0);
  const [said = Number.POSITIVE_INFINITY, unsaid = Number.POSITIVE_INFINITY] = await alerts();
  expect(said - lostAt).toBeLessThanOrEqual(5_000);
  expect(unsaid - backAt).toBeLessThanOrEqual(2_000);
  await expect(ticket(wok, first.number)).toHaveCount(0);
  await expect(ticket(wok, second.number)).toBeVisible();
  await expect.poll(left).toEqual([second.number]);
});

test('expo sees each station’s part, fires held courses, and hands over what is complete', async ({ browser }) => {
  const expo = await screen(browser, 'expo');
  const grill = await screen(browser, 'grill');
  const order = await kitchen.order({ of: ['grill @1', 'wok @2'], type: 'dine_in', hold: [2] });
  const card = expo.getByRole('article', { name: `Order ${order.number}`, exact: true });
  await expect(card.getByRole('heading', { name: 'Course 2 · pending' })).toBeVisible();
  await card.getByRole('button', { name: 'Hand over' }).click();
  await expect(expo.getByText(`Order ${order.number} waits for Grill.`).first()).toBeVisible();
  await head(grill, order.number).click();
  await expect(card).toContainText('Ready');
  await card.getByRole('button', { name: 'Hand over' }).click();
  await expect(card).toHaveCount(0);
  const pending = expo.getByRole('region', { name: 'Courses that wait' });
  await pending.getByRole('button', { name: 'Fire course 2' }).click();
  await expect(card).toContainText('Wok');
  await expect(pending).toHaveCount(0);
  await expect(card).toContainText(/sent \d+:\d\d/);
});

test('forwarded as it is bumped, or only when all is, an order is at expo as far as that', async ({ browser }) => {
  await kitchen.station('expo', { forwarding: 'as_bumped' });
  const expo = await screen(browser, 'expo');
  const [grill, wok] = [await screen(browser, 'grill'), await screen(browser, 'wok')];
  const parts = await kitchen.order({ of: ['grill', 'wok'] });
  const first = expo.getByRole('article', { name: `Order ${parts.number}`, exact: true });
  await head(grill, parts.number).click();
  await expect(first.getByRole('heading')).toHaveText(/^Grill/);
  // What expo is not shown is not handed over: it is told how far that is.
  await expect(first).toContainText('Wok 0/1');
  await first.getByRole('button', { name: 'Hand over' }).click();
  await expect(expo.getByText(`Order ${parts.number} waits for Wok.`).first()).toBeVisible();
  await grill.keyboard.press('u');
  await expect(first).toHaveCount(0);
  // It has a slot of its own: a press on a slot that was just bumped is the first one's echo.
  const order = await kitchen.order({ of: ['grill', 'wok'] });
  await expect(ticket(wok, order.number)).toBeVisible();
  await head(wok, parts.number).click();
  await expect(first.getByRole('heading')).toHaveText(/^Wok/);

  await kitchen.station('expo', { forwarding: 'when_all_bumped' });
  const card = expo.getByRole('article', { name: `Order ${order.number}`, exact: true });
  await head(grill, order.number).click();
  await expect(ticket(wok, order.number)).toContainText('Grill done');
  await expect(card).toHaveCount(0);
  await head(wok, order.number).click();
  await expect(card).toContainText('Ready');

  await card.getByRole('button', { name: 'Hand over' }).click();
  await expect(card).toHaveCount(0);
  await expect(expo.getByRole('button', { name: `Undo ${order.number}` })).toBeVisible();
  await expo.keyboard.press('u');
  await expect(card).toContainText('Ready');
  await card.getByRole('button', { name: 'Hand over' }).click();
  await expo.getByRole('button', { name: 'Recall', exact: true }).click();
  await expo
    .getByRole('button', { name: `Order ${order.number}: not handed over` })
    .first()
    .click();
  await expect(card).toContainText('Ready');
});

test('what is quick begins later, so that all of an order is done at once', async ({ browser }) => {
  await kitchen.rules({ autoFire: false, synchronised: true, routing: [] });
  const byTime = async (station: string) => {
    const dishes = (await kitchen.dishes(station)).map(({ prepSeconds }, at) => ({ prepSeconds, at }));
    return dishes.sort((a, b) => a.prepSeconds - b.prepSeconds);
  };
  const slow = must((await byTime('grill')).at(-1), 'a slow dish');
  const quick = must((await byTime('bar'))[0], 'a quick one');
  expect(slow.prepSeconds - quick.prepSeconds).toBeGreaterThan(60);
  const [bar, grill] = [await screen(browser, 'bar'), await screen(browser, 'grill')];
  const order = await kitchen.order({ of: [`grill ${slow.at}`, `bar ${quick.at}`] });
  await expect(ticket(grill, order.number)).toBeVisible();
  await expect(bar.getByRole('region', { name: 'Begin later' })).toContainText(String(order.number));
  await expect(ticket(bar, order.number)).toHaveCount(0);
});

test('a bar with few keys goes through tickets and lines, and learns its keys', async ({ browser }) => {
  const wok = await screen(browser, 'wok');
  const [first, second] = [await kitchen.order({ of: ['wok', 'wok 1'] }), await kitchen.order({ of: ['wok'] })];
  await expect(ticket(wok, second.number)).toBeVisible();
  await wok.getByRole('button', { name: 'Settings' }).click();
  await wok.getByText('By arrows').click();
  await wok.getByRole('button', { name: /^Bump what is chosen/ }).click();
  await wok.keyboard.press('b');
  await expect(wok.getByRole('button', { name: /^Bump what is chosen: key B/ })).toBeVisible();
  await wok.keyboard.press('Escape');
  await expect(wok.getByRole('dialog')).toHaveCount(0);

  // A key tells of all of them as they are taught, and any of them leads back.
  await wok.keyboard.press('?');
  const help = wok.getByRole('dialog', { name: 'Keys of the bump bar' });
  await expect(help.getByRole('definition').filter({ hasText: 'Bump what is chosen' })).toBeVisible();
  await expect(help.getByText('B', { exact: true })).toBeVisible();
  await wok.keyboard.press('b');
  await expect(help).toHaveCount(0);

  await wok.keyboard.press('ArrowRight');
  await wok.keyboard.press('ArrowDown');
  await wok.keyboard.press('b');
  const lines = ticket(wok, first.number).getByRole('listitem').getByRole('button');
  await expect(lines.first()).toHaveAttribute('aria-pressed', 'true');
  await wok.keyboard.press('ArrowRight');
  await wok.keyboard.press('b');
  await expect(ticket(wok, second.number)).toHaveCount(0);
  await wok.keyboard.press('1');
  await expect(ticket(wok, first.number)).toHaveCount(0);

  // Into what was bumped, through it and out of it again with the same keys.
  const recall = wok.getByRole('dialog', { name: 'The last bumped tickets' });
  await wok.keyboard.press('r');
  // Both bumps are heard of: the list moves no more.
  await expect(recall.getByRole('button', { name: /^Recall/ })).toHaveCount(2);
  await wok.keyboard.press('r');
  await expect(recall).toHaveCount(0);
  await wok.keyboard.press('r');
  // Both bumps are heard of: the list moves no more.
  await expect(recall.getByRole('button', { name: /^Recall/ })).toHaveCount(2);
  await wok.keyboard.press('ArrowDown');
  await expect(recall.getByRole('button', { name: `Recall ${first.number}` })).toBeFocused();
  await wok.keyboard.press('b');
  await expect(ticket(wok, first.number)).toBeVisible();
  await wok.keyboard.press('r');
  await expect(recall.getByRole('button', { name: `Recall ${second.number}` })).toBeVisible();
  await wok.keyboard.press('1');
  await expect(ticket(wok, second.number)).toBeVisible();
});

test('Enter presses what the arrows show, whatever a hand touched before', async ({ browser }) => {
  const wok = await screen(browser, 'wok');
  const [first, second] = [await kitchen.order({ of: ['wok', 'wok 1'] }), await kitchen.order({ of: ['wok'] })];
  await expect(ticket(wok, second.number)).toBeVisible();
  const line = ticket(wok, first.number).getByRole('listitem').getByRole('button').first();
  await line.click();
  await expect(line).toHaveAttribute('aria-pressed', 'true');
  await wok.keyboard.press('ArrowRight');
  await wok.keyboard.press('ArrowRight');
  await line.click();
  await expect(line).toHaveAttribute('aria-pressed', 'false');
  await wok.keyboard.press('Enter');
  await expect(ticket(wok, second.number)).toHaveCount(0);
  await expect(line).toHaveAttribute('aria-pressed', 'false');
  // Who goes by Tab means what has the focus.
  await wok.keyboard.press('Tab');
  await wok.keyboard.press('Enter');
  const next = ticket(wok, first.number).getByRole('listitem').getByRole('button').last();
  await expect(next).toHaveAttribute('aria-pressed', 'true');
});

test('a screen keeps its own layout, size of text and sounds', async ({ browser }) => {
  const wok = await openWindow(browser, { viewport: { width: 1920, height: 1080 }, theme: 'dark' });
  await listenTo(wok);
  await pair(wok, house, 'kitchen', 'wok');
  await wok.goto(`${house.base}/kitchen?station=wok`);
  await wok.getByRole('button', { name: 'Start', exact: true }).click();
  const notes = async () => (await heardBy(wok)).length;
  await expect.poll(notes).toBe(3);
  const first = await kitchen.order({ of: ['wok'] });
  await expect(ticket(wok, first.number)).toBeVisible();
  await expect.poll(notes).toBe(5);
  const size = () => head(wok, first.number).evaluate((it) => it.getBoundingClientRect().height);
  await expect(wok.getByText(/^Free/)).toHaveCount(7);
  const usual = await size();

  await wok.getByRole('button', { name: 'Settings' }).click();
  await wok.getByText('5 × 2').click();
  await wok.getByText('Large', { exact: true }).click();
  await wok.getByRole('button', { name: 'Test tone' }).click();
  await expect.poll(notes).toBe(8);
  await wok.getByRole('switch', { name: 'New ticket' }).click();
  await wok.keyboard.press('Escape');
  await expect(wok.getByText(/^Free/)).toHaveCount(9);
  expect(await size()).toBeCloseTo(usual * 1.2);

  // Switched off: only the void that follows is heard.
  const second = await kitchen.order({ of: ['wok'] });
  await expect(ticket(wok, second.number)).toBeVisible();
  await kitchen.send('POST', `/orders/${second.orderId}/lines/${second.lineIds[0]}/void`, { reason: 'Guest left' });
  await expect(ticket(wok, second.number)).toContainText('VOID');
  await expect.poll(notes).toBe(12);

  await wok.getByRole('button', { name: 'Settings' }).click();
  await wok.getByText('3 × 2').click();
  await expect(wok.getByText(/^Free/)).toHaveCount(4);
});

for (const theme of ['dark', 'light'] as const) {
  test(`axe finds nothing wrong with what is held, void, changed, late or begun later, in ${theme}`, async ({
    browser,
  }) => {
    await kitchen.rules({ autoFire: false, synchronised: true, routing: [] });
    await kitchen.station('grill', { dueMinutes: { dine_in: 1 } });
    const grill = await screen(browser, 'grill', theme);
    const expo = await screen(browser, 'expo', theme);
    const held = await kitchen.order({ of: ['grill @1', 'grill 1 @1', 'wok @2'], type: 'dine_in', hold: [2] });
    await kitchen.order({ of: ['grill 2', 'bar'] });
    await kitchen.send('POST', `/orders/${held.orderId}/lines/${held.lineIds[0]}/void`, { reason: 'Guest left' });
    await expect(ticket(grill, held.number)).toContainText('VOID');
    const wrong = await kitchen.order({ of: ['grill'] });
    await kitchen.change(held.orderId, must(held.lineIds[1], 'a line'), 'Allergy: sesame');
    await kitchen.more(held.orderId, ['grill']);
    await expect(ticket(grill, held.number).last()).toContainText('ADDITION');
    await expect(ticket(grill, held.number).first()).toContainText('CHANGED');
    await head(grill, wrong.number).click();
    await expect(grill.getByRole('region', { name: 'Can be undone' })).toBeVisible();
    await grill.keyboard.press('ArrowRight');
    await expect(expo.getByRole('heading', { name: 'Course 2 · pending' })).toBeVisible();
    const walls = [...(await axeFindings(grill, 'grill')), ...(await axeFindings(expo, 'expo'))];
    await grill.keyboard.press('e');
    await expect(grill.getByRole('button', { name: /^86 / }).first()).toBeVisible();
    walls.push(...(await axeFindings(grill, '86')));
    await grill.keyboard.press('Escape');
    await grill.keyboard.press('?');
    await grill.getByRole('dialog').waitFor();
    walls.push(...(await axeFindings(grill, 'keys')));
    await grill.keyboard.press('Escape');
    await house.kill();
    await grill.getByRole('alert').first().waitFor();
    expect([...walls, ...(await axeFindings(grill, 'cut off'))]).toEqual([]);
  });
}

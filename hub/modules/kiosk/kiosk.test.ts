import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import { devicePermissions } from '@comanda/shared/contracts/permissions.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { KioskOrder } from '@comanda/shared/contracts/views/kiosk.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { runAsHub } from '../../log/own-commands.ts';
import { codeOf } from '../../test/identity.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import type { Caller } from '../module.ts';
import { letForgottenGo } from './index.ts';

const kioskOf = (id: string): Caller => ({
  device: { id, role: 'kiosk', station: null },
  staff: null,
  permissions: new Set(devicePermissions.kiosk),
  local: false,
  address: '10.0.0.7',
});
const kiosk = kioskOf('00000000-0000-7000-8000-00000000bbb1');
const other = kioskOf('00000000-0000-7000-8000-00000000bbb2');

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const price = (at: number): number => must(house.dishes[at]?.variants[0]?.price ?? undefined, 'a price');

interface Wanted {
  readonly caller?: Caller;
  readonly at?: number;
  readonly total?: number;
  readonly quantity?: number;
}

/** What a guest orders: one of the dishes, to take away. */
async function hold({ caller = kiosk, at = 0, quantity = 1, total = price(at) * quantity }: Wanted = {}) {
  const orderId = house.newId();
  const lines = [{ ...house.line(at), quantity }];
  const body = { orderId, type: 'takeaway' as const, language: 'vi', total, lines };
  return { orderId, outcome: await house.ask(routes.holdKioskOrder, { caller, body }) };
}
async function held(wanted?: Wanted): Promise<string> {
  const { orderId, outcome } = await hold(wanted);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return orderId;
}
const pay = (orderId: string) =>
  house.ask(routes.payKioskOrder, { caller: kiosk, params: { orderId }, body: { paymentId: house.newId() } });
const giveUp = (orderId: string) => house.ask(routes.giveUpKioskOrder, { caller: kiosk, params: { orderId } });
const counter = (orderId: string) => house.ask(routes.sendKioskOrder, { caller: kiosk, params: { orderId } });
const sweep = () => runAsHub(house.spine, house.newId, letForgottenGo);
async function saveKiosk(settings: NonNullable<VenueSettings['kiosk']>): Promise<void> {
  const venue = await house.ask(routes.venue, { caller: cashier });
  if (!venue.ok) throw new Error(venue.error.code);
  await house.ask(routes.saveSettings, { caller: cashier, body: { ...venue.value.settings, kiosk: settings } });
}
async function now(orderId: string): Promise<KioskOrder> {
  const found = await house.ask(routes.kioskOrder, { caller: kiosk, params: { orderId } });
  if (!found.ok) throw new Error(found.error.code);
  return found.value.order;
}
/** Time in small steps, so that what waits for an answer hears it at its time. */
async function wait(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 5 * SECOND) await house.pass(Math.min(5 * SECOND, ms - passed));
}

describe('an order at a kiosk', () => {
  test('is held until the card is paid, then sent, and its receipt is printed', async () => {
    const orderId = await held();
    expect(await now(orderId)).toMatchObject({ state: 'held', paid: false, total: price(0), payment: null });
    expect(house.types()).not.toContain('lines.sent.v1');
    expect(codeOf(await pay(orderId))).toBe('ok');
    expect((await now(orderId)).state).toBe('paying');
    await wait(5 * SECOND);
    expect(await now(orderId)).toMatchObject({ state: 'sent', paid: true });
    expect(house.types().filter((type) => type === 'lines.sent.v1')).toHaveLength(1);
    expect(house.types().filter((type) => type === 'receipt.requested.v1')).toHaveLength(1);
    expect(house.differences()).toEqual([]);
  });

  test('is sent unpaid where its guest pays at the counter, and not where the venue does not want that', async () => {
    const orderId = await held();
    expect(codeOf(await counter(orderId))).toBe('ok');
    expect(await now(orderId)).toMatchObject({ state: 'sent', paid: false });
    // The slip that its guest takes to the counter.
    expect(house.types().filter((type) => type === 'receipt.requested.v1')).toHaveLength(1);
    expect(codeOf(await counter(orderId))).toBe('nothing_to_send');
    await saveKiosk({ payAtCounter: false, tableTags: false });
    expect(codeOf(await counter(await held({ at: 1 })))).toBe('kiosk_pays_here');
  });

  test('that costs nothing is sent and settled at once, whether or not the counter takes money', async () => {
    const dish = must(house.dishes[0], 'a dish');
    const free = { ...dish, variants: dish.variants.map((variant) => ({ ...variant, price: 0 })) };
    await house.ask(routes.saveItem, { caller: cashier, body: free });
    await saveKiosk({ payAtCounter: false, tableTags: false });
    const orderId = await held({ total: 0 });
    expect(codeOf(await pay(orderId))).toBe('check_empty');
    expect(await counter(orderId)).toMatchObject({
      ok: true,
      value: { order: { state: 'sent', paid: true, total: 0 } },
    });
    expect(house.types().filter((type) => type === 'lines.sent.v1')).toHaveLength(1);
    expect(house.types().filter((type) => type === 'check.paid.v1')).toHaveLength(1);
    expect(house.types().filter((type) => type === 'receipt.requested.v1')).toHaveLength(1);
    expect((await house.view(orderId)).checks[0]).toMatchObject({ state: 'paid', fiscalNumber: 1 });
    expect(house.differences()).toEqual([]);
  });

  test('is refused where its guest was shown another total', async () => {
    const { outcome } = await hold({ total: price(0) - 1 });
    expect(codeOf(outcome)).toBe('total_changed');
    expect(house.types()).not.toContain('order.opened.v1');
  });

  test('is its kiosk’s own affair', async () => {
    const orderId = await held();
    for (const route of [routes.payKioskOrder, routes.sendKioskOrder, routes.giveUpKioskOrder] as const) {
      const body = { paymentId: house.newId() };
      expect(codeOf(await house.ask(route, { caller: other, params: { orderId }, body }))).toBe('not_found');
    }
    expect(codeOf(await house.ask(routes.kioskOrder, { caller: other, params: { orderId } }))).toBe('not_found');
    expect(codeOf((await hold({ caller: cashier })).outcome)).toBe('kiosk_only');
  });

  test('cannot be opened, sent or cancelled past the kiosk’s own routes', async () => {
    const body = { orderId: house.newId(), type: 'takeaway' as const, lines: [house.line()], send: true };
    expect(codeOf(await house.ask(routes.openOrder, { caller: kiosk, body }))).toBe('not_permitted');
    const orderId = await held();
    expect(codeOf(await house.ask(routes.sendOrder, { caller: kiosk, params: { orderId } }))).toBe('not_permitted');
  });
});

describe('a payment that breaks off', () => {
  test('declined, can be tried again or paid at the counter', async () => {
    const orderId = await held();
    house.terminal.setNext('decline');
    await pay(orderId);
    await wait(5 * SECOND);
    expect(await now(orderId)).toMatchObject({ state: 'held', payment: { state: 'failed', reason: 'declined' } });
    house.terminal.setNext('approve');
    await pay(orderId);
    await wait(5 * SECOND);
    expect(await now(orderId)).toMatchObject({ state: 'sent', paid: true });
  });

  test('given up while the terminal waits, is called off there, and the order is let go', async () => {
    const orderId = await held();
    house.terminal.setNext('timeout');
    await pay(orderId);
    await house.pass(SECOND);
    await giveUp(orderId);
    await house.pass(SECOND);
    await sweep();
    expect(await now(orderId)).toMatchObject({ state: 'cancelled', payment: { reason: 'cancelled' } });
  });

  test('given up too late, sends the order: the money moved', async () => {
    const orderId = await held();
    await pay(orderId);
    await house.pass(SECOND);
    await giveUp(orderId);
    await sweep();
    await wait(20 * SECOND);
    expect(await now(orderId)).toMatchObject({ state: 'sent', paid: true });
  });

  test('whose order staff cancelled before the terminal had its word, is given back', async () => {
    const orderId = await held();
    house.terminal.setNext('late');
    await pay(orderId);
    // Too late to be called off: the card is in the terminal.
    await wait(16 * SECOND);
    const paymentId = must((await now(orderId)).payment ?? undefined, 'a payment').id;
    await house.ask(routes.cancelPayment, { caller: cashier, params: { paymentId } });
    const reason = 'Guest left';
    await house.ask(routes.cancelOrder, { caller: cashier, params: { orderId }, body: { reason } });
    await wait(MINUTE);
    const found = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
    if (!found.ok) throw new Error(found.error.code);
    expect(found.value.state).toBe('cancelled');
    const [payment] = must(found.value.checks[0], 'a check').payments;
    expect(payment).toMatchObject({ state: 'taken', refunded: price(0) });
    expect(house.types()).not.toContain('lines.sent.v1');
    expect(house.differences()).toEqual([]);
  });

  test.each([
    ['before it heard of the payment', 0, 'cancelled'],
    ['while it waited for the card', 1_000, 'cancelled'],
    ['after the money moved', 1_500, 'sent'],
  ] as const)('with the terminal off %s, ends as the terminal says when it is on again', async (_when, at, end) => {
    const orderId = await held();
    if (at === 0) house.terminal.setNext('off');
    await pay(orderId);
    // In the very moment in which it would give its answer, at the latest.
    house.timers.after(at, () => house.terminal.setNext('off'));
    await wait(10 * MINUTE);
    await sweep();
    expect((await now(orderId)).state).toBe('unanswered');
    house.terminal.setNext('approve');
    await wait(10 * SECOND);
    await sweep();
    expect((await now(orderId)).state).toBe(end);
  });
});

describe('whose guest went while the terminal was silent', () => {
  test.each([
    [1_000, 'cancelled'],
    [1_500, 'sent'],
  ] as const)(
    'off %i ms after it was asked, is %s when the terminal says so, behind the next guest',
    async (at, end) => {
      const orderId = await held();
      await pay(orderId);
      house.timers.after(at, () => house.terminal.setNext('off'));
      await wait(30 * SECOND);
      await giveUp(orderId);
      expect(await now(orderId)).toMatchObject({ state: 'unanswered', paid: false });
      await held({ at: 1 });
      await wait(10 * MINUTE);
      await sweep();
      expect((await now(orderId)).state).toBe('unanswered');
      house.terminal.setNext('approve');
      await wait(10 * SECOND);
      await sweep();
      expect(await now(orderId)).toMatchObject({ state: end, paid: end === 'sent' });
      expect(house.differences()).toEqual([]);
    },
  );
});

describe('a transfer', () => {
  const transfer = (orderId: string, paymentId = house.newId()) =>
    house.ask(routes.transferKioskOrder, { caller: kiosk, params: { orderId }, body: { paymentId } });
  async function asked(): Promise<{ orderId: string; paymentId: string }> {
    const orderId = await held();
    const paymentId = house.newId();
    expect(codeOf(await transfer(orderId, paymentId))).toBe('ok');
    return { orderId, paymentId };
  }
  const cameIn = (paymentId: string) =>
    house.ask(routes.confirmPayment, { caller: cashier, params: { paymentId }, body: {} });
  beforeEach(async () => {
    const venue = await house.ask(routes.venue, { caller: cashier });
    if (!venue.ok) throw new Error(venue.error.code);
    const bankAccount = { bank: '970436', account: '0011004600600', holder: 'HOUSE', city: 'HUE' };
    await house.ask(routes.saveSettings, { caller: cashier, body: { ...venue.value.settings, bankAccount } });
  });

  test('is asked for by a code, and the order is sent once staff say that it came in', async () => {
    const { orderId, paymentId } = await asked();
    const order = await now(orderId);
    expect(order).toMatchObject({ state: 'paying', payment: { id: paymentId, tender: 'bank_qr', state: 'waiting' } });
    expect(order.transfer).toContain(`54${String(String(price(0)).length).padStart(2, '0')}${price(0)}`);
    expect(order.transfer).toContain(`${order.number} ${paymentId.slice(-6)}`);
    expect(codeOf(await pay(orderId))).toBe('check_waiting');
    await wait(9 * MINUTE);
    await sweep();
    expect(codeOf(await cameIn(paymentId))).toBe('ok');
    expect(await now(orderId)).toMatchObject({ state: 'sent', paid: true, transfer: null });
    expect(house.types().filter((type) => type === 'lines.sent.v1')).toHaveLength(1);
    expect(house.differences()).toEqual([]);
  });

  test('that its guest walked away from still sends the order for ten minutes, and is then let go', async () => {
    const { orderId, paymentId } = await asked();
    await giveUp(orderId);
    await held({ at: 1 });
    await wait(9 * MINUTE);
    await sweep();
    expect((await now(orderId)).state).toBe('paying');
    const late = await asked();
    expect(codeOf(await cameIn(paymentId))).toBe('ok');
    expect(await now(orderId)).toMatchObject({ state: 'sent', paid: true });
    await giveUp(late.orderId);
    await wait(10 * MINUTE);
    await sweep();
    expect(await now(late.orderId)).toMatchObject({ state: 'cancelled', payment: { reason: 'cancelled' } });
    expect(house.differences()).toEqual([]);
  });

  test('that comes in after the order was let go is recorded and can be given back; nothing is cooked', async () => {
    const { orderId, paymentId } = await asked();
    await wait(11 * MINUTE);
    await sweep();
    expect((await now(orderId)).state).toBe('cancelled');
    expect(await cameIn(paymentId)).toMatchObject({ ok: true, value: { checkPaid: false } });
    expect(house.types()).not.toContain('lines.sent.v1');
    const found = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
    if (!found.ok) throw new Error(found.error.code);
    const check = must(found.value.checks[0], 'a check');
    expect(check.payments[0]).toMatchObject({ state: 'taken', amount: price(0) });
    const body = { refundId: house.newId(), paymentId, refund: { how: 'all' as const }, inCash: false, reason: 'Late' };
    const back = await house.ask(routes.giveRefund, { caller: cashier, params: { checkId: check.id }, body });
    expect(back).toMatchObject({ ok: true, value: { state: 'given', given: price(0) } });
    expect(house.differences()).toEqual([]);
  });

  test('that staff call off leaves the guest to choose again', async () => {
    const { orderId, paymentId } = await asked();
    await house.ask(routes.cancelPayment, { caller: cashier, params: { paymentId } });
    expect(await now(orderId)).toMatchObject({ state: 'held', payment: { state: 'failed' }, transfer: null });
    expect(codeOf(await pay(orderId))).toBe('ok');
  });

  test('needs an account to go to', async () => {
    const venue = await house.ask(routes.venue, { caller: cashier });
    if (!venue.ok) throw new Error(venue.error.code);
    await house.ask(routes.saveSettings, { caller: cashier, body: { ...venue.value.settings, bankAccount: null } });
    expect(codeOf(await transfer(await held()))).toBe('bank_account_none');
    expect(
      codeOf(
        await house.ask(routes.transferKioskOrder, {
          caller: other,
          params: { orderId: await held() },
          body: { paymentId: house.newId() },
        }),
      ),
    ).toBe('not_found');
  });
});

describe('an order that nobody comes back to', () => {
  test('is let go, and its portions are there for others', async () => {
    const itemId = must(house.dishes[0], 'a dish').id;
    const countdown = { id: itemId, available: true, remaining: 1 };
    await house.ask(routes.setAvailability, { caller: cashier, body: countdown });
    const orderId = await held();
    expect(codeOf((await hold({ caller: other })).outcome)).toBe('item_unavailable');
    await house.pass(4 * MINUTE);
    await sweep();
    expect((await now(orderId)).state).toBe('held');
    await house.pass(MINUTE);
    await sweep();
    expect((await now(orderId)).state).toBe('cancelled');
    expect(codeOf((await hold({ caller: other })).outcome)).toBe('ok');
  });

  test('is let go when the kiosk’s next guest orders, unless the terminal is at it', async () => {
    const first = await held();
    const second = await held({ at: 1 });
    expect((await now(first)).state).toBe('cancelled');
    await pay(second);
    const third = await held({ at: 2 });
    expect((await now(second)).state).toBe('paying');
    await wait(20 * SECOND);
    expect((await now(second)).state).toBe('sent');
    expect((await now(third)).state).toBe('held');
    expect(house.differences()).toEqual([]);
  });
});

describe('a suggestion', () => {
  const suggested = async (items: readonly string[]) => {
    const query = { items: items.join(','), type: 'takeaway' as const };
    const found = await house.ask(routes.suggestion, { caller: kiosk, query });
    return found.ok ? found.value.itemIds : [];
  };
  const sell = async (ats: readonly number[]) => {
    const orderId = house.newId();
    const body = { orderId, type: 'takeaway' as const, lines: ats.map((at) => house.line(at)), send: true };
    const opened = await house.ask(routes.openOrder, { caller: cashier, body });
    if (!opened.ok) throw new Error(opened.error.code);
    const payment = { paymentId: house.newId(), tendered: opened.value.total };
    const params = { checkId: opened.value.checkId };
    const paid = await house.ask(routes.payCash, { caller: cashier, params, body: payment });
    if (!paid.ok) throw new Error(paid.error.code);
  };

  test('is what was bought with the basket, not what is in it, and not what has run out', async () => {
    const [a, b, c] = [0, 1, 2].map((at) => must(house.dishes[at], 'a dish').id) as [string, string, string];
    for (let n = 0; n < 4; n += 1) await sell([0, 1]);
    for (let n = 0; n < 3; n += 1) await sell([0, 2]);
    for (let n = 0; n < 9; n += 1) await sell([4]);
    expect(await suggested([a])).toEqual([b, c]);
    expect(await suggested([a, b])).toEqual([c]);
    expect(await suggested([])).toEqual([]);
    await house.ask(routes.setAvailability, { caller: cashier, body: { id: b, available: false, remaining: null } });
    expect(await suggested([a])).toEqual([c]);
  });

  test('is nothing that guests cannot order by themselves here and now', async () => {
    const [a, b, c] = [0, 1, 2].map((at) => must(house.dishes[at], 'a dish')) as [MenuItem, MenuItem, MenuItem];
    for (let n = 0; n < 4; n += 1) await sell([0, 1]);
    for (let n = 0; n < 3; n += 1) await sell([0, 2]);
    for (let n = 0; n < 9; n += 1) await sell([4]);
    const every = [0, 1, 2, 3, 4, 5, 6];
    const breakfast = { id: house.newId(), name: { en: 'Breakfast' }, position: 9, hue: 0, archived: false };
    const times = [{ days: every, from: '06:00', until: '10:30' }];
    await house.ask(routes.saveCategory, { caller: cashier, body: { ...breakfast, times } });
    await house.ask(routes.saveItem, { caller: cashier, body: { ...b, categoryId: breakfast.id } });
    // It is seven in the evening.
    expect(await suggested([a.id])).toEqual([c.id]);
    await house.ask(routes.saveCategory, { caller: cashier, body: breakfast });
    expect(await suggested([a.id])).toEqual([b.id, c.id]);
    await house.ask(routes.saveItem, { caller: cashier, body: { ...c, channels: ['pos'] } });
    expect(await suggested([a.id])).toEqual([b.id]);
  });
});

test('a coupon that no venue knows is said to be unknown, by its code, and by the order that comes with it', async () => {
  const orderId = house.newId();
  const lines = [{ ...house.line(), quantity: 1 }];
  const body = { orderId, type: 'takeaway' as const, language: 'vi', total: price(0), lines, coupon: 'PHO10' };
  expect(await house.ask(routes.holdKioskOrder, { caller: kiosk, body })).toMatchObject({
    error: { code: 'coupon_unknown', field: 'coupon', details: { code: 'PHO10' } },
  });
  expect(house.types()).not.toContain('order.opened.v1');
  const asked = await house.ask(routes.askCoupon, { caller: kiosk, body: { code: 'PHO10' } });
  expect(asked).toMatchObject({ error: { code: 'coupon_unknown', details: { code: 'PHO10' } } });
});

test('the stand that a guest took is on the kitchen’s tickets, told apart from a table', async () => {
  const orderId = house.newId();
  const lines = [{ ...house.line(), quantity: 1 }];
  const body = { orderId, type: 'dine_in' as const, tag: '17', language: 'vi', total: price(0), lines };
  await house.ask(routes.holdKioskOrder, { caller: kiosk, body });
  await counter(orderId);
  const station = must(house.dishes[0]?.stations[0], 'a station');
  const found = await house.ask(routes.stationTickets, { caller: cashier, params: { station } });
  expect(found.ok && found.value.tickets[0]?.table).toBe('#17');
});

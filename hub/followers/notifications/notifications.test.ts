import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cursors } from '../../db/schema/log.ts';
import { type Follower, startFollower } from '../../log/follower.ts';
import { runAsHub } from '../../log/own-commands.ts';
import { kioskModule } from '../../modules/kiosk/index.ts';
import { markUndrawn } from '../../modules/kitchen/index.ts';
import { noticesModule } from '../../modules/notices/index.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import { notifications } from './index.ts';

let house: Trade;
let follower: Follower;
let told = 0;

const follow = (): Follower =>
  startFollower(
    house.spine,
    house.store,
    house.timers,
    notifications({ store: house.store, onNotice: () => (told += 1) }),
  );

beforeEach(async () => {
  house = await openTrade();
  house.use(noticesModule({ now: house.timers.now, onSeen: () => {} }));
  told = 0;
  follower = follow();
});
afterEach(async () => {
  await follower.stop();
  house.close();
});

async function read() {
  await follower.settled();
  const reply = await house.ask(routes.notices, { caller: cashier });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.notices;
}

test('a ticket that no screen drew is told of, with its order and its station', async () => {
  const { orderId, number } = await house.order(1);
  house.timers.advance(20 * SECOND);
  await runAsHub(house.spine, house.newId, (deciding) => markUndrawn(deciding, () => null));
  expect(await read()).toMatchObject([
    { kind: 'undrawn', orderId, number, name: { en: expect.any(String), vi: expect.any(String) }, seenAt: null },
  ]);
  expect(told).toBe(1);
});

test('an item that counted down to nothing is told of; one that somebody made unavailable is not', async () => {
  const [first, second] = house.dishes;
  const set = (id: string, available: boolean, remaining: number | null) =>
    house.ask(routes.setAvailability, { body: { id, available, remaining }, caller: cashier });
  await set(must(first, 'a dish').id, true, 1);
  await set(must(second, 'another').id, false, null);
  expect(await read()).toEqual([]);
  await house.order(1);
  expect(await read()).toMatchObject([{ kind: 'sold_out', name: first?.name, orderId: null }]);
});

test('a card that pays late what was paid in cash meanwhile is told of, with what is too much', async () => {
  house.terminal.setNext('late');
  const { checkId, orderId, total } = await house.order(1);
  const paymentId = house.newId();
  const params = { checkId };
  await house.ask(routes.payCard, { params, body: { paymentId }, caller: cashier });
  await house.pass(21 * SECOND);
  expect(await read()).toMatchObject([{ kind: 'card_unanswered', orderId, amount: null }]);
  await house.ask(routes.cancelPayment, { params: { paymentId }, caller: cashier });
  const cash = { paymentId: house.newId(), tendered: total };
  expect(await house.ask(routes.payCash, { params, body: cash, caller: cashier })).toMatchObject({ ok: true });
  await house.pass(60 * SECOND);
  expect(await read()).toMatchObject([{ kind: 'overpaid', orderId, amount: total }, { kind: 'card_unanswered' }]);
});

test('a transfer that a kiosk’s guest was asked for is told of, and what comes in for an order that was cancelled', async () => {
  const venue = await house.ask(routes.venue, { caller: cashier });
  if (!venue.ok) throw new Error(venue.error.code);
  const bankAccount = { bank: '970436', account: '0011004600600', holder: 'HOUSE', city: 'HUE' };
  await house.ask(routes.saveSettings, { caller: cashier, body: { ...venue.value.settings, bankAccount } });
  house.use(kioskModule(house.timers.now));
  const caller = { ...cashier, device: { id: house.newId(), role: 'kiosk' as const, station: null } };
  const orderId = house.newId();
  const total = must(house.dishes[0]?.variants[0]?.price ?? undefined, 'a price');
  const body = { orderId, type: 'takeaway' as const, language: 'vi', total, lines: [{ ...house.line(), quantity: 1 }] };
  expect(await house.ask(routes.holdKioskOrder, { caller, body })).toMatchObject({ ok: true });
  const params = { orderId, paymentId: house.newId() };
  await house.ask(routes.transferKioskOrder, { caller, params, body: params });
  expect(await read()).toMatchObject([{ kind: 'transfer_waits', orderId, amount: total }]);
  await house.ask(routes.cancelPayment, { caller: cashier, params });
  await house.ask(routes.cancelOrder, { caller: cashier, params, body: { reason: 'Left' } });
  await house.ask(routes.confirmPayment, { caller: cashier, params, body: {} });
  expect(await read()).toMatchObject([{ kind: 'paid_cancelled', orderId, amount: total }, { kind: 'transfer_waits' }]);
});

test('the same event told again makes no second notice (L6)', async () => {
  await house.order(1);
  house.timers.advance(20 * SECOND);
  await runAsHub(house.spine, house.newId, (deciding) => markUndrawn(deciding, () => null));
  expect(await read()).toHaveLength(1);
  await follower.stop();
  house.store.put(cursors, { follower: 'notifications', seq: 0 });
  follower = follow();
  expect(await read()).toHaveLength(1);
  expect(told).toBe(1);
});

test('what somebody saw is seen, and what came since is not', async () => {
  for (let n = 0; n < 2; n += 1) {
    await house.order(1);
    house.timers.advance(20 * SECOND);
    await runAsHub(house.spine, house.newId, (deciding) => markUndrawn(deciding, () => null));
  }
  const [latest, earlier] = await read();
  const body = { upTo: must(earlier, 'two notices').id };
  expect(await house.ask(routes.seeNotices, { body, caller: cashier })).toEqual({ ok: true, value: { seen: 1 } });
  expect((await read()).map(({ seenAt }) => seenAt)).toEqual([null, house.timers.now()]);
  expect(latest?.seenAt).toBeNull();
});

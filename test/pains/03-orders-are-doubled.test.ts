import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HouseAndTill, houseAndTill, place } from './house-and-till.ts';

let house: HouseAndTill;
beforeEach(async () => {
  house = await houseAndTill();
}, 30_000);
afterEach(() => house.end());

const times = (orderId: string, type: string) => house.eventsOf(orderId).filter((event) => event.type === type).length;

test('an order whose answer was lost on its way is sent again, and cooked once', async () => {
  const page = await house.page();
  await house.signIn(page, 'cashier');
  const order = house.order(page);
  house.net.loseReplies = 2;
  expect(await place(page, order)).toMatchObject({ ok: true, value: { orderId: order.orderId } });
  expect(house.net.loseReplies).toBe(0);
  expect(times(order.orderId, 'order.opened.v1')).toBe(1);
  expect(times(order.orderId, 'lines.sent.v1')).toBe(1);
}, 30_000);

test('a second tab that wakes up with the same orders to send adds nothing', async () => {
  const page = await house.page();
  await house.signIn(page, 'cashier');
  const second = await house.page();
  const orders = Array.from({ length: 5 }, () => house.order(page));
  house.net.loseReplies = 3;
  const placed = orders.map((order) => place(page, order));
  second.outbox.kick(true);
  await second.outbox.load();
  await Promise.all(placed);
  for (const { orderId } of orders) expect(times(orderId, 'lines.sent.v1')).toBe(1);
}, 30_000);

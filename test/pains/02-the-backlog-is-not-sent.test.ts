import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type HouseAndTill, houseAndTill, place } from './house-and-till.ts';

let house: HouseAndTill;
beforeEach(async () => {
  house = await houseAndTill();
}, 30_000);
afterEach(() => house.end());

test('what was ordered while the hub was away arrives by itself when it is back, in order, also after a reload', async () => {
  const page = await house.page();
  await house.signIn(page, 'cashier');
  await house.stopHub();
  const orders = [house.order(page), house.order(page), house.order(page)];
  for (const order of orders) void place(page, order);
  // The machine's network is there all the time: what the till says is what it hears of the hub, not of the browser.
  await vi.waitFor(() => expect(page.connection.getState()).toMatchObject({ state: 'kept', waiting: 3 }), 8_000);
  page.stop();
  const reloaded = await house.page();
  expect(reloaded.connection.getState().waiting).toBe(3);
  await house.startHub();
  await vi.waitFor(
    () => expect(reloaded.connection.getState()).toEqual({ state: 'live', since: null, waiting: 0 }),
    10_000,
  );
  const opened = house
    .hub()
    .store.all<{ stream: string }>("select stream from log where type = 'order.opened.v1' order by seq")
    .map(({ stream }) => stream);
  expect(opened).toEqual(orders.map(({ orderId }) => `order:${orderId}`));
}, 30_000);

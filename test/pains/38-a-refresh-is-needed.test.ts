import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type HouseAndTill, houseAndTill, place } from './house-and-till.ts';

let house: HouseAndTill;
beforeEach(async () => {
  house = await houseAndTill();
}, 30_000);
afterEach(() => house.end());

test('an order shows on every till by itself, also on one that was open before the hub was restarted', async () => {
  const page = await house.page();
  await house.signIn(page, 'manager');
  const watching = await house.page();
  const orders = watching.follow('orders', {});
  const letGo = orders.hold();
  const seen = () => orders.state.getState().list.map(({ id }) => id);
  const first = house.order(page);
  await place(page, first);
  await vi.waitFor(() => expect(seen()).toEqual([first.orderId]), 5_000);

  await house.stopHub();
  await house.startHub();
  await vi.waitFor(() => expect(page.connection.getState().state).toBe('live'), 10_000);
  const second = house.order(page);
  await place(page, second);
  await vi.waitFor(() => expect(seen()).toEqual([first.orderId, second.orderId]), 10_000);
  letGo();
}, 40_000);

import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTrade, type Trade } from '../../hub/test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

test('orders opened at the same moment have numbers and identities of their own, and none overwrites another', async () => {
  const orders = await Promise.all(Array.from({ length: 60 }, () => house.order(1)));
  expect(new Set(orders.map(({ number }) => number)).size).toBe(60);
  expect(house.store.get('select count(*) as n from orders')).toEqual({ n: 60 });
  expect(house.store.get('select count(*) as n from lines')).toEqual({ n: 60 });
});

test('a number that an open order has is not given again when the count starts anew', async () => {
  const first = await house.order(1);
  house.store.run("update counters set last = 999 where name like 'pickup:%'");
  const next = await house.order(1);
  expect(first.number).toBe(1);
  expect(next.number).toBe(2);
});

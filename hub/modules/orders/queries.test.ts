import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../db/store.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import { openOrders, orderView, orderViews } from './queries.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

/** How often the database is asked. */
function counting(store: Store): { readonly store: Store; readonly asked: () => number } {
  let asked = 0;
  const reading: Pick<Store, 'get' | 'all'> = {
    get: (sql, ...values) => {
      asked += 1;
      return store.get(sql, ...values);
    },
    all: (sql, ...values) => {
      asked += 1;
      return store.all(sql, ...values);
    },
  };
  return {
    store: { ...store, ...reading },
    asked: () => asked,
  };
}

it('the list of open orders asks as often for thirty as for one', async () => {
  await house.order(2);
  const one = counting(house.store);
  expect(openOrders(one.store)).toHaveLength(1);
  for (let at = 1; at < 30; at += 1) await house.order(2);
  const many = counting(house.store);
  const listed = openOrders(many.store);
  expect(listed).toHaveLength(30);
  expect(many.asked()).toBe(one.asked());
  expect(listed).toEqual(listed.map(({ id }) => orderView(house.store, id)));
});

it('the list is as the orders were opened, each with its own lines, checks and payments', async () => {
  const first = await house.order(1);
  const second = await house.order(3);
  await house.ask(routes.payCash, {
    caller: cashier,
    params: { checkId: second.checkId },
    body: { paymentId: house.newId(), tendered: 9_000_000 },
  });
  expect(
    orderViews(house.store, [second.orderId, first.orderId, house.newId()]).map(({ id, lines, checks }) => [
      id,
      lines.length,
      checks.map(({ payments }) => payments.length),
    ]),
  ).toEqual([
    [first.orderId, 1, [0]],
    [second.orderId, 3, [1]],
  ]);
});

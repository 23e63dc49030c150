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

test('where open orders have every number up to 999, it counts further, wherever the count stands', async () => {
  const { orderId } = await house.order(1);
  const columns = house.store
    .all<{ name: string }>("select name from pragma_table_info('orders') where name not in ('id', 'number')")
    .map(({ name }) => name)
    .join(', ');
  house.store.run(
    `insert into orders (id, number, ${columns})
     with recursive n(i) as (select 2 union all select i + 1 from n where i < 999)
     select 'order ' || i, i, ${columns} from n, orders where id = ?`,
    orderId,
  );
  house.store.run("update counters set last = 731 where name like 'pickup:%'");
  expect((await house.order(1)).number).toBe(1_000);
  expect((await house.order(1)).number).toBe(1_001);
});

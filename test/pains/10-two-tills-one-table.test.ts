import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

test('two tills open one table: one order, and the other till is told which', async () => {
  const table = must(house.store.get<{ id: string }>('select id from tables order by id'), 'a table');
  const open = () =>
    house.ask(routes.openOrder, {
      caller: cashier,
      body: { orderId: house.newId(), type: 'dine_in', tableId: table.id, lines: [house.line()], send: true },
    });
  const [first, second] = await Promise.all([open(), open()]);
  const { orderId } = must(first.ok ? first.value : null, 'the first order');
  expect(second).toMatchObject({ ok: false, error: { code: 'table_taken', details: { orderId } } });
});

test('what two tills add to one order at the same moment is all on it, once', async () => {
  const { orderId } = await house.order(1);
  const add = (at: number) =>
    house.ask(routes.addLines, {
      caller: cashier,
      params: { orderId },
      body: { lines: [house.line(at)], send: true },
    });
  await Promise.all([add(1), add(2)]);
  expect(house.store.get('select count(*) as n from lines where order_id = ?', orderId)).toEqual({ n: 3 });
  expect(house.store.get('select count(*) as n from ticket_lines')).toEqual({ n: 3 });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

let house: Trade;
let tableId: string;
beforeEach(async () => {
  house = await openTrade();
  tableId = must(house.store.get<{ id: string }>('select id from tables order by id'), 'a table').id;
});
afterEach(() => house.close());

const lan = { ...cashier, staff: { ...must(cashier.staff, 'staff'), id: '00000000-0000-7000-8000-00000000bbbb' } };

const open = (caller: typeof cashier, dish: number) =>
  house.ask(routes.openOrder, {
    caller,
    body: { orderId: house.newId(), type: 'dine_in', tableId, lines: [house.line(dish)], send: true, join: true },
  });
const shown = async (orderId: string) => {
  const found = await house.ask(routes.openOrders, { caller: cashier });
  return must(found.ok ? found.value.orders.find(({ id }) => id === orderId) : null, 'the order');
};

test('two waiters open one table at the same moment: one order, and each sees what the other took', async () => {
  const [first, second] = await Promise.all([open(cashier, 0), open(lan, 1)]);
  const { orderId } = must(first.ok ? first.value : null, 'the order');
  expect(second).toMatchObject({ ok: true, value: { orderId } });
  const { lines, number } = await shown(orderId);
  expect(lines.map(({ addedBy }) => addedBy)).toEqual([`staff:${cashier.staff?.id}`, `staff:${lan.staff.id}`]);
  expect(second).toMatchObject({ value: { number } });
  expect(house.store.get('select count(*) as n from orders')).toEqual({ n: 1 });
  expect(house.store.get('select count(*) as n from ticket_lines')).toEqual({ n: 2 });
});

test('who comes with lines that were kept while the table was taken loses none of them', async () => {
  await open(cashier, 0);
  const kept = [house.line(1), house.line(2), house.line(1)];
  const body = { orderId: house.newId(), type: 'dine_in', tableId, lines: kept, join: true } as const;
  const joined = await house.ask(routes.openOrder, { caller: lan, body });
  const { lines } = await shown(must(joined.ok ? joined.value.orderId : null, 'an order'));
  expect(lines.slice(1).map(({ id, state }) => [id, state])).toEqual(kept.map(({ id }) => [id, 'new']));
});

test('a table does not vanish: it has its order until that is paid and cleared', async () => {
  const first = await open(cashier, 0);
  const { orderId, checkId } = must(first.ok ? first.value : null, 'the order');
  const body = { paymentId: house.newId(), tendered: 9_000_000 };
  await house.ask(routes.payCash, { caller: lan, params: { checkId }, body });
  expect(await shown(orderId)).toMatchObject({ tableId, checks: [{ state: 'paid' }] });
  await house.ask(routes.clearTable, { caller: lan, params: { tableId } });
  const left = await house.ask(routes.openOrders, { caller: cashier });
  expect(left).toMatchObject({ ok: true, value: { orders: [] } });
});

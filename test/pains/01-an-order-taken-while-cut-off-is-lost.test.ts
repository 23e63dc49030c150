import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '../../apps/kit/hub-client/contracts.frozen.ts';
import { type HouseAndTill, houseAndTill, place } from './house-and-till.ts';
import { tillApart } from './till-apart.ts';

let house: HouseAndTill;
beforeEach(async () => {
  house = await houseAndTill();
}, 30_000);
afterEach(() => house.end());

const drained = (page: Awaited<ReturnType<HouseAndTill['page']>>) =>
  vi.waitFor(() => expect(page.outbox.state.getState()).toMatchObject({ waiting: 0, unsettled: [] }), 15_000);

test('what stands on a receipt of a till that was cut off is at the hub, under that number, and so is its money', async () => {
  const page = await house.page();
  await house.signIn(page, 'cashier');
  const till = await tillApart(page);
  await house.stopHub();
  const head = till.head(page.newId());
  till.add(head, must(till.dishes[0], 'a dish'));
  till.add(head, must(till.dishes[1], 'a dish'));
  await till.keep(head);
  const { paymentId, amount } = await till.pay(head);
  const number = till.shown(head.orderId)?.keptNumber;
  page.stop();
  const reloaded = await house.page();
  expect(reloaded.outbox.state.getState().waiting).toBe(1);
  await house.startHub();
  await drained(reloaded);
  const { store } = house.hub();
  expect(number).toMatch(/^[A-Z]-\d\d$/);
  expect(store.all('select number from kept_orders where kept_id = ?', head.orderId)).toEqual([{ number }]);
  expect(store.all('select id, amount, state, tender from payments')).toEqual([
    { id: paymentId, amount, state: 'taken', tender: 'cash' },
  ]);
  expect(store.get('select total, paid, state from checks where order_id = ?', head.orderId)).toEqual({
    total: amount,
    paid: amount,
    state: 'paid',
  });
  expect(store.get('select count(*) as n from lines where order_id = ?', head.orderId)).toEqual({ n: 2 });
}, 40_000);

test('an order of the hub, paid at a till that was cut off, is paid once', async () => {
  const page = await house.page();
  await house.signIn(page, 'cashier');
  const till = await tillApart(page);
  const order = house.order(page);
  await place(page, order);
  const answer = await page.get(routes.oneOrder, { params: { orderId: order.orderId } });
  const view = must(answer.ok ? answer.value : null, 'the order');
  await house.stopHub();
  const { amount } = await till.pay({ ...till.head(order.orderId), opened: true }, view);
  house.net.loseReplies = 2;
  await house.startHub();
  await drained(page);
  const { store } = house.hub();
  expect(store.all('select amount from payments where order_id = ?', order.orderId)).toEqual([{ amount }]);
  expect(store.get('select state, total from checks where order_id = ?', order.orderId)).toEqual({
    state: 'paid',
    total: amount,
  });
}, 40_000);

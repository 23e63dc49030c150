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

test('what a waiter had not sent yet when signing out is sent later, in that waiter’s name', async () => {
  const page = await house.page();
  const waiter = await house.signIn(page, 'waiter');
  await house.stopHub();
  const order = house.order(page);
  void place(page, order);
  await vi.waitFor(() => expect(page.outbox.state.getState().waiting).toBe(1));
  await page.signOut();
  expect(page.sessions.current).toBeNull();
  expect(page.outbox.state.getState().waiting).toBe(1);
  await house.startHub();
  await vi.waitFor(() => expect(page.outbox.state.getState()).toMatchObject({ waiting: 0, unsettled: [] }), 10_000);
  const events = house.eventsOf(order.orderId);
  expect(events.map(({ type }) => type)).toContain('lines.sent.v1');
  expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set([`staff:${waiter}`]));
}, 30_000);

test('what was kept by somebody whose session the hub has ended is given to it by another, and says who did it', async () => {
  const page = await house.page();
  const waiter = await house.signIn(page, 'waiter');
  const till = await tillApart(page);
  await house.stopHub();
  const head = till.head(page.newId());
  till.add(head, must(till.dishes[0], 'a dish'));
  await till.keep(head);
  const { amount } = await till.pay(head);
  page.stop();
  await house.startHub();
  const { store } = house.hub();
  store.run('update sessions set ended_at = 1');
  store.run('delete from session_tokens');
  const next = await house.page();
  await vi.waitFor(
    () => expect(next.outbox.state.getState()).toMatchObject({ waiting: 1, trouble: { code: 'session_over' } }),
    10_000,
  );
  // Whatever is asked next, the screen says that somebody must sign in.
  await next.get(routes.staffTiles);
  expect(next.sessions.current).toBeNull();
  const cashier = await house.signIn(next, 'cashier');
  expect(store.get('select count(*) as n from orders')).toEqual({ n: 0 });
  const { entries } = next.outbox.state.getState();
  await next.outbox.adopt(
    entries.map(({ key }) => key),
    must(next.sessions.current, 'a session').id,
  );
  await vi.waitFor(() => expect(next.outbox.state.getState()).toMatchObject({ waiting: 0, unsettled: [] }), 10_000);
  expect(new Set(house.eventsOf(head.orderId).map(({ actor }) => actor))).toEqual(new Set([`staff:${cashier}`]));
  expect(store.get('select taken_by from kept_orders where kept_id = ?', head.orderId)).toEqual({ taken_by: waiter });
  expect(store.all('select amount from payments')).toEqual([{ amount }]);
}, 40_000);

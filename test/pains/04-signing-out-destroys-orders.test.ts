import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type HouseAndTill, houseAndTill, place } from './house-and-till.ts';

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

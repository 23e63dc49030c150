import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { nothing } from '@comanda/kit/hub-client/followed.ts';
import { ok } from '@comanda/shared/base/result.ts';
import type { KioskOrder } from '@comanda/shared/contracts/views/kiosk.ts';
import { expect, test } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Checkout, type CheckoutHub, isSilent } from './checkout.ts';

const ORDER: KioskOrder = {
  orderId: 'order',
  number: 7,
  state: 'paying',
  total: 90_000,
  paid: false,
  tag: null,
  payment: null,
  transfer: 'the bank’s code',
};

const hubThatFollows = (followed: StoreApi<unknown>): CheckoutHub =>
  ({
    newId: () => 'id',
    call: () => Promise.resolve(ok({ order: ORDER, seq: 1 })),
    attempt: (route: unknown) =>
      Promise.resolve(ok(route === routes.holdKioskOrder ? { number: ORDER.number } : { order: ORDER, seq: 1 })),
    follow: () => ({ state: followed, hold: () => () => undefined }),
  }) as unknown as CheckoutHub;
const clock = { now: () => 0, after: () => () => undefined };
const WANTED = { type: 'takeaway' as const, tag: null, language: 'en', total: ORDER.total, lines: [] };

test('who calls off a payment of which the terminal says nothing is not kept by it, and hears it if it does', async () => {
  const said = (state: KioskOrder['state'], seq: number) => ({
    ...nothing,
    items: new Map([[ORDER.orderId, { ...ORDER, state }]]),
    state: 'live' as const,
    seq,
  });
  const followed = createStore(() => said('paying', 1));
  const checkout = new Checkout(hubThatFollows(followed), clock, ORDER.orderId);
  await checkout.begin(WANTED, 'card');
  await checkout.leave();
  expect(checkout.state.getState().stage).toBe('leaving');
  expect(isSilent(checkout.state.getState())).toBe(false);
  followed.setState(said('unanswered', 2));
  expect(checkout.state.getState().stage).toBe('leaving');
  expect(isSilent(checkout.state.getState())).toBe(true);
  followed.setState(said('sent', 3));
  expect(checkout.state.getState().stage).toBe('sent');
});

test('while a guest pays nothing is asked of the hub: that it is away, and back, is seen all the same', async () => {
  const followed = createStore(() => ({ ...nothing, items: new Map([[ORDER.orderId, ORDER]]), state: 'live' }));
  const checkout = new Checkout(hubThatFollows(followed), clock, ORDER.orderId);
  await checkout.begin(WANTED, 'transfer');
  expect(checkout.state.getState()).toMatchObject({ stage: 'waiting', away: false });
  followed.setState({ state: 'old' });
  expect(checkout.state.getState()).toMatchObject({ stage: 'waiting', away: true });
  followed.setState({ state: 'live' });
  expect(checkout.state.getState().away).toBe(false);
});

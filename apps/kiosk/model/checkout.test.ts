import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { nothing } from '@comanda/kit/hub-client/followed.ts';
import { ok } from '@comanda/shared/base/result.ts';
import type { KioskOrder } from '@comanda/shared/contracts/views/kiosk.ts';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Checkout, type CheckoutHub } from './checkout.ts';

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

test('while a guest pays nothing is asked of the hub: that it is away, and back, is seen all the same', async () => {
  const followed = createStore(() => ({ ...nothing, items: new Map([[ORDER.orderId, ORDER]]), state: 'live' }));
  const hub = {
    newId: () => 'id',
    call: () => Promise.resolve(ok({ order: ORDER, seq: 1 })),
    attempt: (route: unknown) =>
      Promise.resolve(ok(route === routes.holdKioskOrder ? { number: ORDER.number } : { order: ORDER, seq: 1 })),
    follow: () => ({ state: followed, hold: () => () => undefined }),
  } as unknown as CheckoutHub;
  const clock = { now: () => 0, after: () => () => undefined };
  const checkout = new Checkout(hub, clock, ORDER.orderId);
  await checkout.begin({ type: 'takeaway', tag: null, language: 'en', total: ORDER.total, lines: [] }, 'transfer');
  expect(checkout.state.getState()).toMatchObject({ stage: 'waiting', away: false });
  followed.setState({ state: 'old' });
  expect(checkout.state.getState()).toMatchObject({ stage: 'waiting', away: true });
  followed.setState({ state: 'live' });
  expect(checkout.state.getState().away).toBe(false);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Checkout } from '../../apps/kiosk/model/checkout.ts';
import { deviceClock } from '../../apps/kit/hub-client/clock.ts';
import { type House, openHouse } from '../e2e/house.ts';
import {
  breakingOff,
  eventsOf,
  type KioskBrowser,
  type Moment,
  MOMENTS,
  openKiosk,
  orderIn,
  settled,
  terminal,
  until,
  wanted,
} from './kiosk-and-terminal.ts';

/** A real hub in a process of its own, a kiosk's real client, and the terminal that the demo has. */
let house: House;
let kiosk: KioskBrowser;
beforeAll(async () => {
  house = await openHouse();
  kiosk = await openKiosk(house);
}, 60_000);
afterAll(async () => {
  kiosk.end();
  await house.close();
});

const [, , , , WHILE_IT_WAITS, MONEY_MOVED] = MOMENTS;

/** Begins an order, and breaks something at a moment of it. What is left is the checkout that the guest sees. */
async function orderAndBreak(
  moment: Moment,
  breakIt: () => Promise<void>,
  begun: (orderId: string) => void = () => undefined,
): Promise<Checkout> {
  const client = kiosk.client();
  const order = await wanted(house, client);
  const checkout = new Checkout(breakingOff(client, moment, breakIt), deviceClock, client.newId());
  begun(checkout.orderId);
  void checkout.begin(order, 'card');
  if (moment === WHILE_IT_WAITS) {
    await until(() => checkout.state.getState().stage === 'waiting');
    await breakIt();
  }
  if (moment === MONEY_MOVED) {
    await until(async () =>
      (await eventsOf(house, checkout.orderId).catch((): string[] => [])).includes('payment.taken.v1'),
    );
    await breakIt();
  }
  return checkout;
}

/** What must hold of every order, whatever broke: paid and sent are one. */
async function expectNeverPaidAndNotOrdered(orderId: string): Promise<'sent' | 'nothing charged'> {
  const order = await orderIn(house, orderId);
  if (!order) return 'nothing charged';
  const events = await eventsOf(house, orderId);
  const taken = events.filter((type) => type === 'payment.taken.v1').length;
  expect(taken).toBeLessThanOrEqual(1);
  expect(events.filter((type) => type === 'lines.sent.v1')).toHaveLength(taken);
  expect(order.checks[0]?.state).toBe(taken === 1 ? 'paid' : 'open');
  return taken === 1 ? 'sent' : 'nothing charged';
}

/** The guest tries again where the card was not charged, as the screen offers it. */
async function insist(checkout: Checkout): Promise<void> {
  await settled(checkout);
  if (checkout.state.getState().stage !== 'failed') return;
  await checkout.pay('card');
  await settled(checkout);
}

describe.each(MOMENTS)('%s', (moment) => {
  test('the hub is killed: the guest waits, and has ordered', async () => {
    const checkout = await orderAndBreak(moment, () => house.killAndRestart());
    await insist(checkout);
    expect(checkout.state.getState().stage).toBe('sent');
    expect(await expectNeverPaidAndNotOrdered(checkout.orderId)).toBe('sent');
  }, 90_000);

  test('the kiosk is killed: it takes the order up, or the hub ends it alone', async () => {
    // A dead page says and hears nothing: what it asked last never comes back.
    const died = Promise.withResolvers<void>();
    let orderId = '';
    void orderAndBreak(
      moment,
      async () => {
        await kiosk.killAndRestart();
        died.resolve();
        await new Promise(() => undefined);
      },
      (id) => (orderId = id),
    );
    await died.promise;
    const client = kiosk.client();
    const resumed = new Checkout(client, deviceClock, orderId);
    await resumed.resume();
    await insist(resumed);
    const { stage } = resumed.state.getState();
    const end = await expectNeverPaidAndNotOrdered(orderId);
    expect(end).toBe(stage === 'sent' ? 'sent' : 'nothing charged');
  }, 90_000);

  test('the terminal is switched off, and on again later: it knows how the payment ended', async () => {
    const checkout = await orderAndBreak(moment, async () => void (await terminal(house, 'off')));
    await until(() => ['waiting', 'sent'].includes(checkout.state.getState().stage));
    await terminal(house, 'approve');
    await insist(checkout);
    expect(await expectNeverPaidAndNotOrdered(checkout.orderId)).toBe('sent');
  }, 90_000);
});

test('a transfer is waited for over the death of kiosk and hub, and sends the order once it is seen to come in', async () => {
  const first = kiosk.client();
  const checkout = new Checkout(
    breakingOff(first, WHILE_IT_WAITS, async () => undefined),
    deviceClock,
    first.newId(),
  );
  void checkout.begin(await wanted(house, first), 'transfer');
  await until(() => (checkout.state.getState().order?.transfer ?? null) !== null);
  const { order: asked } = checkout.state.getState();
  await kiosk.killAndRestart();
  await house.killAndRestart();
  const resumed = new Checkout(kiosk.client(), deviceClock, checkout.orderId);
  await resumed.resume();
  expect(resumed.state.getState()).toMatchObject({ stage: 'waiting', means: 'transfer', number: asked?.number });
  expect(resumed.state.getState().order?.transfer).toBe(asked?.transfer);
  expect(await expectNeverPaidAndNotOrdered(checkout.orderId)).toBe('nothing charged');
  await house.ask(`/payments/${asked?.payment?.id}/confirm`, { method: 'POST', body: {} });
  await settled(resumed);
  expect(resumed.state.getState().stage).toBe('sent');
  expect(await expectNeverPaidAndNotOrdered(checkout.orderId)).toBe('sent');
}, 90_000);

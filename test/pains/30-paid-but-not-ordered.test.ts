import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { Checkout } from '../../apps/kiosk/model/checkout.ts';
import { deviceClock } from '../../apps/kit/hub-client/clock.ts';
import { type House, openHouse } from '../e2e/house.ts';
import {
  breakingOff,
  charged,
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
interface Place {
  readonly house: House;
  readonly kiosk: KioskBrowser;
}

/** A place for each way to break, so that nobody waits while another hub starts again. */
function placeFor(name: string): () => Place {
  let place: Place | null = null;
  beforeAll(async () => {
    const house = await openHouse();
    place = { house, kiosk: await openKiosk(house, name) };
  }, 60_000);
  afterAll(async () => {
    place?.kiosk.end();
    await place?.house.close();
  });
  return () => must(place, 'a place is open');
}

/** At one place; the places have nothing to do with each other. */
const ONE_BY_ONE = { concurrent: false, timeout: 90_000 };

const [, , , , WHILE_IT_WAITS, MONEY_MOVED] = MOMENTS;

/** Begins an order, and breaks something at a moment of it. What is left is the checkout that the guest sees. */
async function orderAndBreak(
  { house, kiosk }: Place,
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

/**
 * What must hold of every order, whatever broke: paid and sent are one. Whether money moved is the terminal's word: the
 * hub may have missed it.
 */
async function expectNeverPaidAndNotOrdered({ house }: Place, orderId: string): Promise<'sent' | 'nothing charged'> {
  await until(() => isDeepStrictEqual(charged(house).terminal, charged(house).hub));
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

describe.concurrent('the hub is killed: the guest waits, and has ordered', () => {
  const here = placeFor('hub-killed');

  test.each(MOMENTS)('%s', ONE_BY_ONE, async (moment) => {
    const place = here();
    const checkout = await orderAndBreak(place, moment, () => place.house.killAndRestart());
    await insist(checkout);
    expect(checkout.state.getState().stage).toBe('sent');
    expect(await expectNeverPaidAndNotOrdered(place, checkout.orderId)).toBe('sent');
  });

  test(
    'a transfer is waited for over the death of the kiosk, too, and sends the order once it is seen to come in',
    ONE_BY_ONE,
    async () => {
      const { house, kiosk } = here();
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
      expect(await expectNeverPaidAndNotOrdered(here(), checkout.orderId)).toBe('nothing charged');
      await house.ask(`/payments/${asked?.payment?.id}/confirm`, { method: 'POST', body: {} });
      await settled(resumed);
      expect(resumed.state.getState().stage).toBe('sent');
      expect(await expectNeverPaidAndNotOrdered(here(), checkout.orderId)).toBe('sent');
    },
  );
});

describe.concurrent('the kiosk is killed, and takes the order up when it is back', () => {
  const here = placeFor('kiosk-killed');

  test.each(MOMENTS)('%s', ONE_BY_ONE, async (moment) => {
    const place = here();
    // A dead page says and hears nothing: what it asked last never comes back.
    const died = Promise.withResolvers<void>();
    let orderId = '';
    void orderAndBreak(
      place,
      moment,
      async () => {
        await place.kiosk.killAndRestart();
        died.resolve();
        await new Promise(() => undefined);
      },
      (id) => (orderId = id),
    );
    await died.promise;
    const resumed = new Checkout(place.kiosk.client(), deviceClock, orderId);
    await resumed.resume();
    await insist(resumed);
    const { stage } = resumed.state.getState();
    const end = await expectNeverPaidAndNotOrdered(place, orderId);
    expect(end).toBe(stage === 'sent' ? 'sent' : 'nothing charged');
  });
});

describe.concurrent('the kiosk is killed, and never comes back: the hub ends it alone', () => {
  const here = placeFor('kiosk-gone');

  /** A kiosk that dies at a moment of an order, and is not started again. */
  async function die(moment: Moment): Promise<string> {
    const place = here();
    const died = Promise.withResolvers<void>();
    let orderId = '';
    void orderAndBreak(
      place,
      moment,
      async () => {
        place.kiosk.end();
        died.resolve();
        await new Promise(() => undefined);
      },
      (id) => (orderId = id),
    );
    await died.promise;
    return orderId;
  }
  /** Another kiosk's guests: the dead one's order is nothing to them. */
  const back = (): Promise<void> => here().kiosk.killAndRestart();

  test('what is paid goes to the kitchen', ONE_BY_ONE, async () => {
    const orderId = await die(WHILE_IT_WAITS);
    await until(async () => (await eventsOf(here().house, orderId)).includes('lines.sent.v1'));
    expect(await expectNeverPaidAndNotOrdered(here(), orderId)).toBe('sent');
    await back();
  });

  test('what was not yet to be paid is let go, and nothing is charged', ONE_BY_ONE, async () => {
    const orderId = await die('before the hub heard that it is to be paid');
    expect((await orderIn(here().house, orderId))?.state).toBe('placed');
    await back();
    // The next guest's order is all that the hub hears of that kiosk.
    const client = here().kiosk.client();
    const next = new Checkout(
      breakingOff(client, WHILE_IT_WAITS, async () => undefined),
      deviceClock,
      client.newId(),
    );
    await next.begin(await wanted(here().house, client), 'counter');
    expect((await orderIn(here().house, orderId))?.state).toBe('cancelled');
    expect(await expectNeverPaidAndNotOrdered(here(), orderId)).toBe('nothing charged');
  });
});

describe.concurrent('the terminal is switched off, and on again later: it knows how the payment ended', () => {
  const here = placeFor('terminal-off');

  test.each(MOMENTS)('%s', ONE_BY_ONE, async (moment) => {
    const place = here();
    const checkout = await orderAndBreak(place, moment, async () => void (await terminal(place.house, 'off')));
    await until(() => ['waiting', 'sent'].includes(checkout.state.getState().stage));
    await terminal(place.house, 'approve');
    await insist(checkout);
    expect(await expectNeverPaidAndNotOrdered(place, checkout.orderId)).toBe('sent');
  });
});

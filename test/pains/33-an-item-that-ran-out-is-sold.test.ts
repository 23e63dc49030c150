import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { Checkout } from '../../apps/kiosk/model/checkout.ts';
import { deviceClock } from '../../apps/kit/hub-client/clock.ts';
import { type House, openHouse } from '../e2e/house.ts';
import { type KioskBrowser, openKiosk, orderIn, settled, terminal, until, wanted } from './kiosk-and-terminal.ts';

/** A real hub, and a kiosk's real client. */
let house: House;
let kiosk: KioskBrowser;
beforeAll(async () => {
  house = await openHouse();
  kiosk = await openKiosk(house, 'kiosk');
}, 60_000);
afterAll(async () => {
  kiosk.end();
  await house.close();
});

const restrict = (id: string, available: boolean, remaining: number | null): Promise<unknown> =>
  house.ask('/menu/availability', { method: 'POST', body: { id, available, remaining } });

/** How many portions are left to be ordered. */
async function left(itemId: string): Promise<number | null | undefined> {
  const { entries } = await house.ask<{ entries: { id: string; remaining: number | null }[] }>('/menu/availability');
  return entries.find(({ id }) => id === itemId)?.remaining;
}

test('what is 86’d while a guest chooses is known at their kiosk at once, and refused where they order it all the same', async () => {
  const client = kiosk.client();
  const order = await wanted(house, client);
  const { itemId } = must(order.lines[0], 'a line');
  const followed = client.live.follow('availability', {});
  const letGo = followed.hold();
  await until(() => followed.state.getState().state === 'live');
  await restrict(itemId, false, null);
  await until(() => followed.state.getState().items.get(itemId)?.available === false);
  letGo();

  const checkout = new Checkout(client, deviceClock, client.newId());
  void checkout.begin(order, 'counter');
  await settled(checkout);
  expect(checkout.state.getState()).toMatchObject({
    stage: 'refused',
    problem: { code: 'item_unavailable', field: 'lines.0.itemId' },
  });
  expect(await orderIn(house, checkout.orderId)).toBeNull();
}, 60_000);

test('the last portion is sold once: a held order has it, and one that comes to nothing gives it back', async () => {
  const client = kiosk.client();
  const order = { ...(await wanted(house, client)) };
  const line = { ...must(order.lines[0], 'a line'), quantity: 1 };
  const one = { ...order, total: order.total / 2, lines: [line] };
  await restrict(line.itemId, true, 1);

  const first = new Checkout(client, deviceClock, client.newId());
  void first.begin(one, 'counter');
  await settled(first);
  expect(first.state.getState().stage).toBe('sent');
  const second = new Checkout(client, deviceClock, client.newId());
  void second.begin({ ...one, lines: [{ ...line, id: client.newId() }] }, 'counter');
  await settled(second);
  expect(second.state.getState()).toMatchObject({ stage: 'refused', problem: { code: 'item_unavailable' } });

  await restrict(line.itemId, true, 1);
  // A card that nobody holds against it: the guest thinks better of it.
  await terminal(house, 'timeout');
  const third = new Checkout(client, deviceClock, client.newId());
  void third.begin({ ...one, lines: [{ ...line, id: client.newId() }] }, 'card');
  await until(() => third.state.getState().order?.state === 'paying');
  expect(await left(line.itemId)).toBe(0);
  void third.leave();
  await settled(third);
  expect(third.state.getState().stage).toBe('gone');
  expect(await left(line.itemId)).toBe(1);
  const fourth = new Checkout(client, deviceClock, client.newId());
  void fourth.begin({ ...one, lines: [{ ...line, id: client.newId() }] }, 'counter');
  await settled(fourth);
  expect(fourth.state.getState().stage).toBe('sent');
  expect(await left(line.itemId)).toBe(0);
}, 60_000);

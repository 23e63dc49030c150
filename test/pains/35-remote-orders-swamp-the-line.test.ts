import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { devicePermissions } from '@comanda/shared/contracts/permissions.ts';
import { refusalSentence } from '@comanda/shared/contracts/refusals.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { Throttle } from '@comanda/shared/contracts/views/queue-settings.ts';
import type { QueuePlace } from '@comanda/shared/contracts/views/queue.ts';
import { makeQueue, type Queue } from '../../hub/modules/queue/index.ts';
import { venueState } from '../../hub/modules/venue/index.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

let house: Trade;
let queue: Queue;
beforeEach(async () => {
  house = await openTrade();
  const { spine, timers } = house;
  queue = makeQueue({ spine, trackKey: Buffer.alloc(32), address: () => 'http://hub', now: timers.now });
  house.use(queue.module);
  await queue.start(() => undefined);
});
afterEach(() => {
  queue.stop();
  house.close();
});

async function throttle(limit: Throttle, channel: 'remote' | 'kiosk' = 'remote'): Promise<void> {
  const settings = venueState(house.store)?.settings;
  if (!settings) throw new Error('the venue is there');
  const queueSettings = {
    boardMinutes: 20,
    trackOnReceipt: false,
    guestAddress: null,
    throttles: { [channel]: limit },
  };
  const saved = await house.ask(routes.saveSettings, { caller: cashier, body: { ...settings, queue: queueSettings } });
  if (!saved.ok) throw new Error(saved.error.code);
}

const order = async (channel: 'pos' | 'remote', portions = 1) => {
  const orderId = house.newId();
  const line = { ...house.line(), quantity: portions };
  const body = { orderId, type: 'takeaway' as const, channel, lines: [line], send: true };
  return { orderId, reply: await house.ask(routes.openOrder, { caller: cashier, body }) };
};

async function placeOf(orderId: string): Promise<QueuePlace> {
  await new Promise(setImmediate);
  const reply = await house.ask(routes.queue, { caller: cashier });
  const place = reply.ok ? reply.value.places.find((each) => each.orderId === orderId) : undefined;
  if (!place) throw new Error('the order is in the queue');
  return place;
}

test('remote orders above what the kitchen can make are refused in words, while the counter goes on', async () => {
  await throttle({ orders: 3, lines: null, above: 'pause' });
  for (let n = 0; n < 3; n += 1) expect((await order('remote')).reply.ok).toBe(true);
  const { reply } = await order('remote');
  if (reply.ok) throw new Error('the fourth is refused');
  expect(reply.error.code).toBe('channel_paused');
  expect(refusalSentence(reply.error, 'en')).toContain('15 min');
  expect(refusalSentence(reply.error, 'vi')).toContain('15 phút');
  expect((await order('pos')).reply.ok).toBe(true);
  await house.pass(15 * MINUTE);
  expect((await order('remote')).reply.ok).toBe(true);
});

test('or they are promised later, one quarter of an hour after the other, and nobody at the counter waits longer for it', async () => {
  await throttle({ orders: 2, lines: null, above: 'later' });
  const noon = house.timers.now();
  const before = await order('pos');
  const promised = (await placeOf(before.orderId)).promisedAt;
  const remote: QueuePlace[] = [];
  for (let n = 0; n < 6; n += 1) remote.push(await placeOf((await order('remote')).orderId));
  const quarters = remote.map(({ likelyAt }) => Math.floor((likelyAt - noon) / (15 * MINUTE)));
  expect(quarters.slice(0, 2).every((quarter) => quarter === 0)).toBe(true);
  expect(quarters.slice(2, 4).every((quarter) => quarter >= 1)).toBe(true);
  expect(quarters.slice(4).every((quarter) => quarter >= 2)).toBe(true);
  expect((await placeOf(before.orderId)).promisedAt).toBe(promised);
  const after = await placeOf((await order('pos')).orderId);
  expect(after.position).toBe(4);
  for (const { likelyAt } of remote.slice(2)) expect(after.likelyAt).toBeLessThan(likelyAt);
  // And the kitchen sees them only then: its screens are not full of what may wait.
  const shown = house.store.all<{ show_at: number }>('select show_at from tickets order by show_at');
  const quarter = 15 * MINUTE;
  expect(shown.map(({ show_at }) => Math.floor((show_at - noon) / quarter))).toEqual([0, 0, 0, 0, 1, 1, 2, 2]);
});

test('portions count, too: ten of one dish are no small order', async () => {
  await throttle({ orders: null, lines: 10, above: 'pause' });
  expect((await order('remote', 10)).reply.ok).toBe(true);
  expect((await order('remote', 1)).reply).toMatchObject({ ok: false, error: { code: 'channel_paused' } });
});

test('a kiosk is paused as well: its guest is told so before anything is paid, and when it goes on', async () => {
  await throttle({ orders: 1, lines: null, above: 'pause' }, 'kiosk');
  const id = house.newId();
  const permissions = new Set(devicePermissions.kiosk);
  const caller = { ...cashier, device: { id, role: 'kiosk' as const, station: null }, staff: null, permissions };
  const total = must(house.dishes[0]?.variants[0]?.price ?? undefined, 'a price');
  const hold = () => {
    const lines = [{ ...house.line(), quantity: 1 }];
    const body = { orderId: house.newId(), type: 'takeaway' as const, language: 'vi', total, lines };
    return house.ask(routes.holdKioskOrder, { caller, body });
  };
  const first = await hold();
  if (!first.ok) throw new Error(first.error.code);
  await house.ask(routes.sendKioskOrder, { caller, params: { orderId: first.value.orderId }, body: {} });
  const second = await hold();
  if (second.ok) throw new Error('the second is refused');
  expect(second.error.code).toBe('channel_paused');
  expect(refusalSentence(second.error, 'vi')).toContain('15 phút');
  await house.pass(15 * MINUTE);
  expect((await hold()).ok).toBe(true);
});

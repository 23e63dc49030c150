import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { DAY, MINUTE } from '@comanda/shared/base/time.ts';
import { devicePermissions } from '@comanda/shared/contracts/permissions.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { Caller } from '../../module.ts';
import { cashier, openTrade, type Trade } from '../../../test/trade.ts';
import { ticketsOfOrder } from '../../kitchen/index.ts';
import { venueState } from '../../venue/index.ts';
import { makeQueue, type Queue } from '../index.ts';

let house: Trade;
let queue: Queue;

beforeEach(async () => {
  house = await openTrade();
  const { spine, timers } = house;
  queue = makeQueue({ spine, trackKey: Buffer.alloc(32, 7), address: () => 'http://10.0.0.2:4600', now: timers.now });
  house.use(queue.module);
  await queue.start(() => undefined);
});
afterEach(() => {
  queue.stop();
  house.close();
});

const turn = () => new Promise(setImmediate);
const code = (reply: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  reply.ok ? 'ok' : reply.error?.code;

const deviceCaller = (id: string): Caller => ({
  ...cashier,
  device: { id, role: 'kiosk', station: null },
  staff: null,
  permissions: new Set(['orders.take']),
});

async function link(orderId: string, caller: Caller = cashier): Promise<{ token: string; url: string }> {
  const reply = await house.ask(routes.trackLink, { params: { orderId }, caller });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

async function track(token: string) {
  await turn();
  return house.ask(routes.track, { params: { token } });
}

async function view(token: string) {
  const reply = await track(token);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

async function bumpAll(orderId: string): Promise<void> {
  for (const { id } of ticketsOfOrder(house.store, orderId)) {
    await house.ask(routes.bumpTicket, { params: { ticketId: id }, caller: cashier });
  }
}

describe('the link of an order', () => {
  test('is told to staff who see orders, and to the kiosk that placed it, and to nobody else', async () => {
    const { orderId } = await house.order();
    const { token, url } = await link(orderId);
    expect(url).toBe(`http://10.0.0.2:4600/track/${token}`);
    const mine = house.newId();
    const placed = house.newId();
    const body = { orderId: placed, type: 'takeaway' as const, lines: [house.line()], send: true };
    await house.ask(routes.openOrder, { caller: deviceCaller(mine), body });
    expect((await link(placed, deviceCaller(mine))).token).not.toBe(token);
    const ask = (id: string, caller: Caller) => house.ask(routes.trackLink, { params: { orderId: id }, caller });
    expect(code(await ask(placed, deviceCaller(house.newId())))).toBe('not_permitted');
    expect(code(await ask(orderId, deviceCaller(mine)))).toBe('not_permitted');
    // Whether there is such an order is nobody's business either.
    expect(code(await ask(house.newId(), deviceCaller(mine)))).toBe('not_permitted');
    expect(code(await ask(house.newId(), cashier))).toBe('not_found');
  });

  test('says whether it is brought, by the rule of the board: to a table or to a stand from a kiosk', async () => {
    const [tableId] = must(venueState(house.store) ?? undefined, 'a venue').tables.keys();
    const total = must(house.dishes[0]?.variants[0]?.price ?? undefined, 'a price');
    const kiosk = { ...deviceCaller(house.newId()), permissions: new Set(devicePermissions.kiosk) };
    const atKiosk = async (tag: string | null): Promise<string> => {
      const orderId = house.newId();
      const lines = [{ ...house.line(), quantity: 1 }];
      const body = { orderId, type: 'dine_in' as const, tag, language: 'vi', total, lines };
      must((await house.ask(routes.holdKioskOrder, { caller: kiosk, body })).ok || undefined, 'it is held');
      return orderId;
    };
    const brought = async (orderId: string): Promise<boolean> => (await view((await link(orderId)).token)).brought;
    expect(await brought((await house.order(1, tableId)).orderId)).toBe(true);
    expect(await brought(await atKiosk('17'))).toBe(true);
    expect(await brought((await house.order(1)).orderId)).toBe(false);
    expect(await brought(await atKiosk(null))).toBe(false);
  });

  test('shows its own order from placed to handed over, with nothing of what is in it', async () => {
    await house.order();
    const orderId = house.newId();
    const body = { orderId, type: 'takeaway' as const, lines: [house.line()], send: false };
    const opened = await house.ask(routes.openOrder, { caller: cashier, body });
    const number = opened.ok ? opened.value.number : 0;
    const { token } = await link(orderId);
    expect(await view(token)).toMatchObject({ number, state: 'placed', place: null });
    await house.ask(routes.sendOrder, { params: { orderId }, caller: cashier });
    const preparing = await view(token);
    expect(preparing).toMatchObject({ state: 'preparing', since: house.timers.now() });
    expect([1, 2]).toContain(preparing.place?.position);
    expect(Object.keys(preparing).sort()).toEqual([
      'brought',
      'number',
      'orderType',
      'place',
      'since',
      'state',
      'venue',
    ]);
    await bumpAll(orderId);
    expect(await view(token)).toMatchObject({ state: 'ready', place: null });
    await house.pass(MINUTE);
    await house.ask(routes.handOverOrder, { params: { orderId }, caller: cashier });
    expect(await view(token)).toMatchObject({ state: 'handed_over', since: house.timers.now() });
  });

  test('ends half an hour after the hand-over, and a day after the order in any case', async () => {
    const { orderId } = await house.order();
    const left = await house.order();
    const { token } = await link(orderId);
    const forgotten = await link(left.orderId);
    await bumpAll(orderId);
    await house.ask(routes.handOverOrder, { params: { orderId }, caller: cashier });
    await house.pass(30 * MINUTE - 1);
    expect(code(await track(token))).toBe('ok');
    await house.pass(1);
    expect(code(await track(token))).toBe('track_over');
    expect(code(await track(forgotten.token))).toBe('ok');
    await house.pass(DAY);
    expect(code(await track(forgotten.token))).toBe('track_over');
  });

  test('is good for nothing where it is made up', async () => {
    const { orderId } = await house.order();
    const { token } = await link(orderId);
    expect(code(await track(`${token.slice(0, -1)}_`))).toBe('track_unknown');
    expect(code(await track(orderId))).toBe('track_unknown');
  });

  test('leads to the order that its own was merged into', async () => {
    const [first, second] = [...house.store.all<{ id: string }>('select id from tables order by id')];
    const one = await house.order(1, must(first, 'a table').id);
    const other = await house.order(1, must(second, 'another').id);
    const { token } = await link(other.orderId);
    const body = { fromOrderId: other.orderId };
    const merged = await house.ask(routes.mergeOrders, { params: { orderId: one.orderId }, caller: cashier, body });
    expect(merged.ok).toBe(true);
    expect(await view(token)).toMatchObject({ number: one.number, state: 'preparing' });
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import { ticketsOfOrder } from '../kitchen/index.ts';
import { makeQueue, type Queue } from './index.ts';

let house: Trade;
const queueOf = ({ spine, timers }: Trade): Queue =>
  makeQueue({ spine, trackKey: Buffer.alloc(32, 7), address: () => 'http://10.0.0.2:4600', now: timers.now });
let queue: Queue;
let heard = 0;

beforeEach(async () => {
  house = await openTrade();
  queue = queueOf(house);
  house.use(queue.module);
  heard = 0;
  await queue.start(() => (heard += 1));
});
afterEach(() => {
  queue.stop();
  house.close();
});

const turn = () => new Promise(setImmediate);

async function places(of: Trade = house) {
  await turn();
  const reply = await of.ask(routes.queue, { caller: cashier });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

async function bump(orderId: string): Promise<void> {
  for (const { id } of ticketsOfOrder(house.store, orderId)) {
    must(
      (await house.ask(routes.bumpTicket, { params: { ticketId: id }, caller: cashier })).ok || undefined,
      'a bump is accepted',
    );
  }
}

describe('the queue', () => {
  test('has the sent orders in it, with their numbers, until the kitchen has bumped them', async () => {
    const first = await house.order();
    await house.pass(MINUTE);
    const second = await house.order();
    const both = (await places()).places;
    expect(both.map(({ number, position }) => [number, position])).toEqual([
      [first.number, 1],
      [second.number, 2],
    ]);
    for (const { likelyAt, latestAt } of both) {
      expect(likelyAt).toBeGreaterThanOrEqual(house.timers.now());
      expect(latestAt).toBeGreaterThanOrEqual(likelyAt);
    }
    await bump(first.orderId);
    expect((await places()).places.map(({ number, position }) => [number, position])).toEqual([[second.number, 1]]);
  });

  test('says so whenever somebody may have moved, and only then', async () => {
    await house.order();
    await turn();
    expect(heard).toBe(1);
    await house.ask(routes.setAvailability, {
      body: { id: must(house.dishes[3], 'a dish').id, available: false, remaining: null },
      caller: cashier,
    });
    await turn();
    expect(heard).toBe(1);
  });

  test('keeps an order that the kitchen has: it can no longer be cancelled', async () => {
    const { orderId } = await house.order();
    const body = { reason: 'left' };
    const cancelled = await house.ask(routes.cancelOrder, { params: { orderId }, body, caller: cashier });
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'line_sent' } });
    expect((await places()).places).toHaveLength(1);
  });

  test('has what is brought back in it again', async () => {
    const { orderId } = await house.order();
    await bump(orderId);
    expect((await places()).places).toEqual([]);
    const [ticket] = ticketsOfOrder(house.store, orderId);
    await house.ask(routes.recallTicket, {
      params: { ticketId: must(ticket, 'a ticket').id },
      body: {},
      caller: cashier,
    });
    expect((await places()).places.map((place) => place.orderId)).toEqual([orderId]);
  });

  test('is the same after a restart: the log is all it is made from', async () => {
    for (let n = 0; n < 6; n += 1) {
      const { orderId } = await house.order();
      await house.pass(3 * MINUTE);
      if (n % 2 === 0) await bump(orderId);
    }
    const before = await places();
    const after = queueOf(house);
    house.use(after.module);
    await after.start(() => {});
    expect(await places()).toEqual(before);
    after.stop();
  });

  test('keeps score of its promises', async () => {
    const { orderId } = await house.order();
    await bump(orderId);
    expect((await places()).score).toEqual({ orders: 1, kept: 1 });
  });

  test('goes by what staff say: ahead of the others or behind them, until that is taken back', async () => {
    const orders = [];
    for (let n = 0; n < 8; n += 1) orders.push(await house.order(1));
    const last = must(orders.at(-1), 'an order').orderId;
    const order = async () => (await places()).places.map(({ orderId }) => orderId);
    expect((await order()).at(-1)).toBe(last);
    const params = { orderId: last };
    await house.ask(routes.setRush, { params, body: { rush: true, reason: 'Peanuts' }, caller: cashier });
    expect((await order()).indexOf(last)).toBeLessThan(6);
    const second = must(orders[1], 'an order').orderId;
    const kept = { kept: true, reason: 'Later' };
    await house.ask(routes.keepBack, { params: { orderId: second }, body: kept, caller: cashier });
    expect(await order()).toContain(second);
    await house.ask(routes.setRush, { params, body: { rush: false }, caller: cashier });
    expect((await order()).at(-1)).toBe(last);
  });

  test('is not for strangers', async () => {
    const reply = await house.ask(routes.queue);
    expect(reply).toMatchObject({ ok: false, error: { code: 'not_permitted' } });
  });
});

describe('the waits of a day', () => {
  const report = async (date?: string) => {
    const reply = await house.ask(routes.waits, { query: { date }, caller: cashier });
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value;
  };

  test('are the averages and what nine in ten did not exceed, by hour, station and channel', async () => {
    for (const minutes of [4, 6, 8]) {
      const { orderId } = await house.order(1);
      await house.pass(minutes * MINUTE);
      await bump(orderId);
    }
    const open = await house.order(1);
    await turn();
    const day = await report();
    expect(day).toMatchObject({ orders: 4, active: 1, all: { orders: 3, average: 360, p90: 456 } });
    expect(day.hours).toEqual([{ hour: 19, orders: 3, average: 360, p90: 456 }]);
    expect(day.channels).toEqual([{ channel: 'pos', orders: 3, average: 360, p90: 456 }]);
    expect(day.stations).toEqual([{ ...must(day.stations[0], 'a station'), orders: 3, average: 360, early: 0 }]);
    expect(day.score.orders).toBe(3);
    await bump(open.orderId);
    expect((await report()).active).toBe(0);
  });

  test('are of their date, and a day without guests has none', async () => {
    await house.order(1);
    expect(await report('2020-01-01')).toMatchObject({ orders: 0, active: 0, all: { orders: 0, average: 0, p90: 0 } });
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { runAsHub } from '../../log/own-commands.ts';
import { accepted } from '../../test/identity.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import { ticketsOfOrder } from '../kitchen/index.ts';
import { venueState } from '../venue/index.ts';
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

  test('has every order of a crowd in it, and what is left of each as its lines are bumped and voided', async () => {
    const { orderId } = await house.order(3);
    for (let n = 0; n < 90; n += 1) await house.order(1);
    expect((await places()).places).toHaveLength(91);
    const place = async () =>
      must(
        (await places()).places.find((each) => each.orderId === orderId),
        'its place',
      );
    const before = await place();
    const [ticket] = ticketsOfOrder(house.store, orderId);
    const [first, second] = (await house.view(orderId)).lines;
    const params = { ticketId: must(ticket, 'a ticket').id, lineId: must(first, 'a line').id };
    must((await house.ask(routes.bumpLine, { caller: cashier, params })).ok || undefined, 'a line is bumped');
    const bumped = await place();
    expect(bumped.likelyAt).toBeLessThan(before.likelyAt);
    const line = { orderId, lineId: must(second, 'a line').id };
    await house.ask(routes.voidLine, { caller: cashier, params: line, body: { reason: 'Changed their mind' } });
    expect((await place()).likelyAt).toBeLessThan(bumped.likelyAt);
  });

  test('has one place for two orders that were merged', async () => {
    const [one, other] = [...must(venueState(house.store) ?? undefined, 'a venue').tables.keys()];
    const into = await house.order(1, one);
    const from = await house.order(2, other);
    const body = { fromOrderId: from.orderId };
    await house.ask(routes.mergeOrders, { caller: cashier, params: { orderId: into.orderId }, body });
    expect((await places()).places.map(({ orderId }) => orderId)).toEqual([into.orderId]);
    await bump(into.orderId);
    expect((await places()).places).toEqual([]);
  });

  test('has none that is called while a drink of it waits for the hand-over, which tells nothing of the bar', async () => {
    const food = must(house.dishes[0]?.stations[0], 'a station');
    const at = house.dishes.findIndex(({ stations }) => stations[0] !== food);
    const bar = must(house.dishes[at]?.stations[0], 'another station');
    const before = must(venueState(house.store)?.stations.get(bar), 'the bar');
    await runAsHub(house.spine, house.newId, (deciding) =>
      ok(deciding.append(event('station.saved.v1', `station:${bar}`, { ...before, doneWhen: 'handed_over' }))),
    );
    const place = async (...dishes: readonly number[]) => {
      const lines = dishes.map((dish) => house.line(dish));
      const body = { orderId: house.newId(), type: 'takeaway' as const, lines, send: true };
      return accepted(await house.ask(routes.openOrder, { caller: cashier, body })).orderId;
    };
    const handOver = async (orderId: string) =>
      accepted(await house.ask(routes.handOverOrder, { caller: cashier, params: { orderId }, body: {} }));
    const first = await place(0, at);
    const second = await place(0);
    await house.pass(3 * MINUTE);
    const [ticket] = ticketsOfOrder(house.store, first).filter(({ station }) => station === food);
    const params = { ticketId: must(ticket, 'the food').id };
    accepted(await house.ask(routes.bumpTicket, { caller: cashier, params }));
    const called = await places();
    expect(called.places.map(({ orderId, position }) => [orderId, position])).toEqual([[second, 1]]);
    expect(called.score.orders).toBe(1);
    const drink = { lines: [house.line(at)], send: true };
    accepted(await house.ask(routes.addLines, { caller: cashier, params: { orderId: first }, body: drink }));
    await house.pass(20 * MINUTE);
    await handOver(first);
    accepted(await house.ask(routes.undoHandOver, { caller: cashier, params: { orderId: first } }));
    expect((await places()).places.map(({ orderId }) => orderId)).toEqual([second]);
    const promise = async (orderId: string) => {
      const found = (await places()).places.find((each) => each.orderId === orderId);
      return must(found, 'its place').latestAt - house.timers.now();
    };
    const soon = await place(at);
    const short = await promise(soon);
    await house.pass(20 * MINUTE);
    await handOver(soon);
    expect((await places()).score.orders).toBe(1);
    const latest = await place(at);
    expect(await promise(latest)).toBe(short);
    const now = await places();
    const after = queueOf(house);
    house.use(after.module);
    await after.start(() => {});
    expect(await places()).toEqual(now);
    after.stop();
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
    expect(day.score?.orders).toBe(3);
    await bump(open.orderId);
    expect((await report()).active).toBe(0);
  });

  test('are of their date, and a day without guests has none, nor a score of its promises', async () => {
    await house.order(1);
    const none = { orders: 0, active: 0, all: { orders: 0, average: 0, p90: 0 }, score: null };
    expect(await report('2020-01-01')).toMatchObject(none);
    expect((await report((await report()).businessDate)).score).not.toBeNull();
  });

  test('of a station begin when its cooks could begin: what is shown to it later is not waited for before', async () => {
    const found = await house.ask(routes.venue, { caller: cashier });
    if (!found.ok) throw new Error(found.error.code);
    const kitchen = { autoFire: false, synchronised: true, routing: [] };
    await house.ask(routes.saveSettings, { caller: cashier, body: { ...found.value.settings, kitchen } });
    const sorted = house.dishes.map((dish, at) => ({ at, ...dish })).sort((a, b) => a.prepSeconds - b.prepSeconds);
    const slow = must(sorted.at(-1), 'a slow dish');
    const quick = must(
      sorted.find(({ stations }) => stations[0] !== slow.stations[0]),
      'a quick dish made elsewhere',
    );
    const orderId = house.newId();
    const lines = [house.line(slow.at), house.line(quick.at)];
    await house.ask(routes.openOrder, { caller: cashier, body: { orderId, type: 'takeaway', lines, send: true } });
    await house.pass(slow.prepSeconds * SECOND);
    await bump(orderId);
    const took = new Map((await report()).stations.map(({ station, average }) => [station, average]));
    expect(took.get(must(slow.stations[0], 'a station'))).toBe(slow.prepSeconds);
    expect(took.get(must(quick.stations[0], 'a station'))).toBe(quick.prepSeconds);
  });
});

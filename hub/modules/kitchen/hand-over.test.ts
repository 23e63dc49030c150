import { must } from '@comanda/shared/base/assert.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { HAND_OVER_UNDONE_WITHIN_MS } from '@comanda/shared/domain/order/hand-over.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAsHub } from '../../log/own-commands.ts';
import { accepted, codeOf } from '../../test/identity.ts';
import { type KitchenFollower, followKitchen } from '../../test/kitchen-follower.ts';
import { callerAs, cashier as caller, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';
import { venueState } from '../venue/index.ts';

let house: Trade;
let expo: KitchenFollower;
beforeEach(async () => {
  house = await openTrade();
  expo = followKitchen(house, 'expo');
});
afterEach(() => closeReplayed(house));

const station = async (id: string, given: Partial<Station>): Promise<void> => {
  const before = must(venueState(house.store)?.stations.get(id), 'a station');
  await runAsHub(house.spine, house.newId, (deciding) =>
    ok(deciding.append(event('station.saved.v1', `station:${id}`, { ...before, ...given }))),
  );
};
const home = () => must(house.dishes[0]?.stations[0], 'a station');
const elsewhere = () => house.dishes.findIndex(({ stations }) => stations[0] !== home());

/** An order of two dishes that two stations make, and their tickets: that of the first dish’s station first. */
async function twoParts(given: { tableId?: string; hold?: number[] } = {}) {
  const lines = [house.line(0), house.line(elsewhere())];
  const { orderId, checkId } = accepted(
    await house.ask(routes.openOrder, {
      caller,
      body: { orderId: house.newId(), type: given.tableId ? 'dine_in' : 'takeaway', lines, send: true, ...given },
    }),
  );
  const tickets = house.store.all<{ id: string; station: string }>(
    'select id, station from tickets where order_id = ? order by station = ? desc',
    orderId,
    home(),
  );
  const [first, second] = tickets;
  return { orderId, checkId, first: must(first, 'a ticket').id, second: must(second, 'another').id };
}
type Parts = Awaited<ReturnType<typeof twoParts>>;

const bump = async (...ids: string[]) => {
  for (const ticketId of ids) accepted(await house.ask(routes.bumpTicket, { caller, params: { ticketId } }));
};
const handOver = async ({ orderId }: Pick<Parts, 'orderId'>) =>
  codeOf(await house.ask(routes.handOverOrder, { caller, params: { orderId } }));
const undo = async ({ orderId }: Pick<Parts, 'orderId'>, by = caller) =>
  codeOf(await house.ask(routes.undoHandOver, { caller: by, params: { orderId } }));
const recall = async (ticketId: string) =>
  codeOf(await house.ask(routes.recallTicket, { caller, params: { ticketId } }));
const pay = async ({ checkId }: Parts) => {
  const body = { paymentId: house.newId(), tendered: 9_000_000 };
  accepted(await house.ask(routes.payCash, { caller, params: { checkId }, body }));
};
const stateOf = async ({ orderId }: Pick<Parts, 'orderId'>) => (await house.view(orderId)).state;
/** What a screen at expo shows that hears of changes alone, which is what one shows that asks anew. */
const atExpo = () => {
  const shown = expo.shows();
  expect(shown).toEqual(expo.anew());
  return shown;
};
const partsAtExpo = () => atExpo().map(({ id, state, served }) => `${id} ${served ? 'served' : state}`);
const table = () => must(house.store.get<{ id: string }>('select id from tables order by id'), 'a table').id;

describe('an expo that is shown only what is bumped', () => {
  it.each(['as_bumped', 'when_all_bumped'] as const)(
    '%s: knows what the other stations still make',
    async (forwarding) => {
      await station('expo', { forwarding });
      const parts = await twoParts();
      await bump(parts.first);
      const early = atExpo();
      expect(
        early.map(({ id, others }) => [id, others.map(({ done, total, bumped }) => [done, total, bumped])]),
      ).toEqual(forwarding === 'as_bumped' ? [[parts.first, [[0, 1, false]]]] : []);
      await bump(parts.second);
      expect(atExpo().map(({ others }) => others)).toEqual([[], []]);
    },
  );

  it('knows of what its own first station was sent later', async () => {
    await station('expo', { forwarding: 'as_bumped' });
    const parts = await twoParts();
    await bump(parts.first, parts.second);
    const body = { lines: [house.line()], send: true };
    accepted(await house.ask(routes.addLines, { caller, params: { orderId: parts.orderId }, body }));
    expect(atExpo().map(({ others }) => others.map(({ station: at, bumped }) => [at, bumped]))).toEqual([
      [[home(), false]],
      [[home(), false]],
    ]);
  });

  it('is shown what nobody bumps once the stations with screens have bumped theirs', async () => {
    const second = must(house.dishes[elsewhere()]?.stations[0], 'a station');
    await station(second, { doneWhen: 'handed_over' });
    for (const forwarding of ['as_bumped', 'when_all_bumped'] as const) {
      await station('expo', { forwarding });
      expo = followKitchen(house, 'expo');
      const parts = await twoParts();
      expect(atExpo()).toEqual([]);
      await bump(parts.first);
      expect(atExpo()).toHaveLength(2);
      expect(await stateOf(parts)).toBe('ready');
      expect(await handOver(parts)).toBe('ok');
      expect(atExpo()).toEqual([]);
      expect(house.store.all('select id from tickets where open = 1')).toEqual([]);
    }
  });
});

describe('a station whose tickets are done with the hand-over', () => {
  it('keeps no order from being called that other stations have bumped; alone, nobody calls it', async () => {
    await station(must(house.dishes[elsewhere()]?.stations[0], 'a station'), { doneWhen: 'handed_over' });
    const parts = await twoParts();
    const board = async () =>
      accepted(await house.ask(routes.openOrders, { caller })).orders.map(({ id, state }) => [id, state]);
    expect(await board()).toEqual([[parts.orderId, 'preparing']]);
    await bump(parts.first);
    expect(await board()).toEqual([[parts.orderId, 'ready']]);
    const drink = { lines: [house.line(elsewhere())], send: true };
    accepted(await house.ask(routes.addLines, { caller, params: { orderId: parts.orderId }, body: drink }));
    expect(await board()).toEqual([[parts.orderId, 'ready']]);
    const body = { lines: [house.line(elsewhere())], send: true };
    expect(await handOver(parts)).toBe('ok');
    accepted(await house.ask(routes.addLines, { caller, params: { orderId: parts.orderId }, body }));
    await pay(parts);
    // What was bumped before says nothing of a drink that was ordered after it.
    expect(await stateOf(parts)).toBe('preparing');
    expect(await handOver(parts)).toBe('ok');
    expect(await stateOf(parts)).toBe('completed');
  });
});

describe('expo’s card of an order', () => {
  it('goes when the guests of a paid table leave without a hand-over', async () => {
    const parts = await twoParts({ tableId: table() });
    await bump(parts.first, parts.second);
    await pay(parts);
    expect(atExpo()).toHaveLength(2);
    accepted(await house.ask(routes.clearTable, { caller, params: { tableId: table() } }));
    expect(atExpo()).toEqual([]);
  });

  it('goes as well where a station has not bumped; the cook still has his ticket', async () => {
    const parts = await twoParts({ tableId: table() });
    await bump(parts.first);
    await pay(parts);
    const cook = followKitchen(house, 'bar');
    accepted(await house.ask(routes.clearTable, { caller, params: { tableId: table() } }));
    expect(atExpo()).toEqual([]);
    expect(cook.shows()).toEqual(cook.anew());
    expect(house.store.all('select id from tickets where open = 1')).toEqual([{ id: parts.second }]);
  });
});

describe('a hand-over that was a mistake', () => {
  it('is taken back: a paid takeaway that it completed is open and at expo again, as it was', async () => {
    const parts = await twoParts();
    await bump(parts.first, parts.second);
    await pay(parts);
    const before = await house.view(parts.orderId);
    const card = atExpo();
    await house.pass(MINUTE);
    expect(await handOver(parts)).toBe('ok');
    expect([await stateOf(parts), atExpo()]).toEqual(['completed', []]);
    await house.pass(5 * MINUTE);
    expect(await undo(parts)).toBe('ok');
    expect(await house.view(parts.orderId)).toEqual(before);
    expect(atExpo()).toEqual(card);
    expect(await undo(parts)).toBe('not_handed_over');
    expect(await handOver(parts)).toBe('ok');
    expect(await stateOf(parts)).toBe('completed');
  });

  it('gives the cooks back what it bumped', async () => {
    await station('expo', { needsBumps: false });
    const parts = await twoParts();
    await bump(parts.first);
    const body = { unbumped: [parts.second] };
    accepted(await house.ask(routes.handOverOrder, { caller, params: { orderId: parts.orderId }, body }));
    expect(await undo(parts)).toBe('ok');
    expect(await stateOf(parts)).toBe('preparing');
    expect(partsAtExpo().sort()).toEqual([`${parts.first} bumped`, `${parts.second} open`].sort());
    await bump(parts.second);
    expect(await stateOf(parts)).toBe('ready');
  });

  it('leaves a course where it is that went to the kitchen with it', async () => {
    const { settings } = must(venueState(house.store) ?? undefined, 'a venue');
    const kitchen = { autoFire: true, synchronised: false, routing: [] };
    accepted(await house.ask(routes.saveSettings, { caller, body: { ...settings, kitchen } }));
    const lines = [house.line(), { ...house.line(1), course: 2 }];
    const body = { orderId: house.newId(), type: 'dine_in' as const, tableId: table(), lines, hold: [2], send: true };
    const { orderId } = accepted(await house.ask(routes.openOrder, { caller, body }));
    const first = must(house.store.get<{ id: string }>('select id from tickets'), 'a ticket').id;
    await bump(first);
    expect(await handOver({ orderId })).toBe('ok');
    const second = must(house.store.get<{ id: string }>('select id from tickets where id <> ?', first), 'fired').id;
    expect(partsAtExpo()).toEqual([`${second} open`]);
    expect(await undo({ orderId })).toBe('ok');
    expect(await stateOf({ orderId })).toBe('preparing');
    expect(partsAtExpo()).toEqual([`${first} bumped`, `${second} open`]);
    expect(house.types().filter((type) => type === 'lines.sent.v1')).toHaveLength(2);
  });

  it('is final after its time, when the table was left, where another order has its number, and for who may not', async () => {
    const late = await twoParts();
    await bump(late.first, late.second);
    await pay(late);
    await handOver(late);
    await house.pass(HAND_OVER_UNDONE_WITHIN_MS + 1);
    expect(await house.ask(routes.undoHandOver, { caller, params: { orderId: late.orderId } })).toMatchObject({
      error: { code: 'hand_over_final', details: { minutes: 30 } },
    });
    const left = await twoParts({ tableId: table() });
    await bump(left.first, left.second);
    await pay(left);
    await handOver(left);
    accepted(await house.ask(routes.clearTable, { caller, params: { tableId: table() } }));
    expect(await undo(left)).toBe('order_closed');
    const open = await twoParts();
    expect(await undo(open)).toBe('not_handed_over');
    expect(await undo(open, { ...callerAs('waiter'), permissions: new Set(['orders.view']) })).toBe('not_permitted');
    expect(await undo({ orderId: house.newId() })).toBe('not_found');
    const twin = await twoParts();
    await bump(twin.first, twin.second);
    await pay(twin);
    await handOver(twin);
    const number = (await house.view(twin.orderId)).number;
    // The day's numbers begin again, and come to this one.
    await house.order(1);
    const last = must(
      house.spine.eventsAfter(0, 10_000).findLast(({ type }) => type === 'order.opened.v1'),
      'it',
    );
    await runAsHub(house.spine, house.newId, (deciding) => {
      const payload = { ...last.payload, orderId: house.newId(), checkId: house.newId(), tableId: null, number };
      return ok(deciding.append({ type: 'order.opened.v1', stream: `order:${payload.orderId}`, payload } as never));
    });
    expect(await undo(twin)).toBe('order_closed');
  });

  it('is taken back by a recall too, for that ticket alone: what is made again is handed over by itself', async () => {
    const parts = await twoParts();
    await bump(parts.first, parts.second);
    await pay(parts);
    await handOver(parts);
    expect(await stateOf(parts)).toBe('completed');
    expect(await recall(parts.second)).toBe('ok');
    expect(await stateOf(parts)).toBe('preparing');
    expect(partsAtExpo()).toEqual([`${parts.second} open`]);
    await bump(parts.second);
    expect(await stateOf(parts)).toBe('ready');
    expect(partsAtExpo()).toEqual([`${parts.second} bumped`]);
    expect(await handOver(parts)).toBe('ok');
    expect([await stateOf(parts), atExpo()]).toEqual(['completed', []]);
    await house.pass(HAND_OVER_UNDONE_WITHIN_MS + 1);
    expect(await recall(parts.second)).toBe('order_closed');
  });

  it('at a table: a dish that is recalled comes to expo again and is handed over again', async () => {
    const parts = await twoParts({ tableId: table() });
    await bump(parts.first, parts.second);
    await handOver(parts);
    expect(await recall(parts.first)).toBe('ok');
    await bump(parts.first);
    expect(partsAtExpo()).toEqual([`${parts.first} bumped`]);
    expect(await handOver(parts)).toBe('ok');
    expect([await stateOf(parts), atExpo()]).toEqual(['handed_over', []]);
  });
});

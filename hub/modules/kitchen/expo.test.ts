import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import { kitchenModule } from './index.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

/** What expo shows: each ticket's state, by the route and by the topic alike. */
async function atExpo(): Promise<string[]> {
  const shown = await house.ask(routes.stationTickets, { caller: cashier, params: { station: 'expo' } });
  if (!shown.ok) throw new Error(shown.error.code);
  const topic = must(kitchenModule.topics?.[0], 'the kitchen’s topic');
  const ids = house.store.all<{ id: string }>('select id from tickets order by id').map(({ id }) => id);
  const followed = topic.some(house.store, { station: 'expo' }, ids);
  expect(followed).toEqual(shown.value.tickets);
  return shown.value.tickets.map(({ state }) => state);
}

const bumpAll = async (): Promise<void> => {
  for (const { id } of house.store.all<{ id: string }>('select id from tickets where open = 1')) {
    await house.ask(routes.bumpTicket, { caller: cashier, params: { ticketId: id } });
  }
};

test('a bumped ticket stays at expo until its order is handed over; at its station it is gone', async () => {
  const { orderId } = await house.order(1);
  const station = must(house.store.get<{ station: string }>('select station from tickets'), 'a ticket').station;
  expect(await atExpo()).toEqual(['open']);
  await bumpAll();
  expect(await atExpo()).toEqual(['bumped']);
  const there = await house.ask(routes.stationTickets, { caller: cashier, params: { station } });
  expect(there).toMatchObject({ ok: true, value: { tickets: [] } });
  await house.ask(routes.handOverOrder, { caller: cashier, params: { orderId } });
  expect(await atExpo()).toEqual([]);
});

test('what was handed over does not come back when the guests order more', async () => {
  const { orderId } = await house.order(1);
  await bumpAll();
  house.timers.advance(60_000);
  await house.ask(routes.handOverOrder, { caller: cashier, params: { orderId } });
  house.timers.advance(60_000);
  const body = { lines: [house.line()], send: true };
  await house.ask(routes.addLines, { caller: cashier, params: { orderId }, body });
  expect(await atExpo()).toEqual(['open']);
  await bumpAll();
  expect(await atExpo()).toEqual(['bumped']);
});

test('a hand-over reaches the followers of expo', async () => {
  const { orderId } = await house.order(1);
  await bumpAll();
  await house.ask(routes.handOverOrder, { caller: cashier, params: { orderId } });
  const topic = must(kitchenModule.topics?.[0], 'the kitchen’s topic');
  const event = must(
    house.spine.eventsAfter(0, 1_000).find(({ type }) => type === 'order.handed_over.v1'),
    'the hand-over',
  );
  expect(topic.touched(event, house.store).map(({ room }) => room)).toContain('expo');
});

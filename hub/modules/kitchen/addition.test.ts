import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cashier, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => closeReplayed(house));

/** Of each open ticket, the oldest first: whether its screen calls it an addition. */
async function additions(): Promise<boolean[]> {
  const shown = await house.ask(routes.stationTickets, { caller: cashier, params: { station: 'expo' } });
  if (!shown.ok) throw new Error(shown.error.code);
  return shown.value.tickets.map(({ addition }) => addition);
}

test('what comes to an order that its station had is an addition; another order, or another station, has none', async () => {
  const { orderId } = await house.order(1);
  expect(await additions()).toEqual([false]);
  house.timers.advance(1_000);
  const made = house.dishes.findIndex(({ stations }) => stations[0] === house.dishes[0]?.stations[0]);
  const elsewhere = house.dishes.findIndex(({ stations }) => stations[0] !== house.dishes[0]?.stations[0]);
  expect(elsewhere).toBeGreaterThan(0);
  const add = (at: number) =>
    house.ask(routes.addLines, {
      caller: cashier,
      params: { orderId },
      body: { lines: [house.line(at)], send: true },
    });
  await add(made);
  expect(await additions()).toEqual([false, true]);
  house.timers.advance(1_000);
  await add(elsewhere);
  expect(await additions()).toEqual([false, true, false]);
  house.timers.advance(1_000);
  await house.order(1);
  expect(await additions()).toEqual([false, true, false, false]);
});

import { must } from '@comanda/shared/base/assert.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cashier, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';
import { venueState } from '../venue/index.ts';

/** Speed that a kitchen reports is worth something only beside how often it bumped what nobody can have cooked. */

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => closeReplayed(house));

const caller = cashier;
const report = async () => {
  const found = await house.ask(routes.dayReport, { caller, query: {} });
  if (!found.ok) throw new Error(found.error.code);
  return found.value.stations.map(({ station, tickets, early, seconds }) => ({ station, tickets, early, seconds }));
};

/** A ticket of one station, and that station's minimum in seconds. */
async function ticket() {
  await house.order(1);
  const { id, station } = must(
    house.store.get<{ id: string; station: string }>('select id, station from tickets where open = 1'),
    'a ticket',
  );
  const minimum = must(venueState(house.store)?.stations.get(station), 'its station').minimumSeconds;
  return { station, minimum, params: { ticketId: id } };
}

it('a bump below the station’s minimum is counted beside its speed', async () => {
  const first = await ticket();
  expect(first.minimum).toBeGreaterThan(1);
  await house.pass((first.minimum - 1) * SECOND);
  await house.ask(routes.bumpTicket, { caller, params: first.params });
  const { station, minimum } = first;
  expect(await report()).toEqual([{ station, tickets: 1, early: 1, seconds: minimum - 1 }]);
  const second = await ticket();
  await house.pass((minimum + 99) * SECOND);
  await house.ask(routes.bumpTicket, { caller, params: second.params });
  expect(await report()).toEqual([{ station, tickets: 2, early: 1, seconds: minimum + 49 }]);
});

it.each(['unbumpTicket', 'recallTicket'] as const)('%s takes the bump out of the figures again', async (back) => {
  const { station, minimum, params } = await ticket();
  await house.ask(routes.bumpTicket, { caller, params });
  expect(await report()).toEqual([{ station, tickets: 1, early: 1, seconds: 0 }]);
  await house.ask(routes[back], { caller, params, body: {} });
  expect(await report()).toEqual([]);
  await house.pass(minimum * 2 * SECOND);
  await house.ask(routes.bumpTicket, { caller, params });
  expect(await report()).toEqual([{ station, tickets: 1, early: 0, seconds: minimum * 2 }]);
});

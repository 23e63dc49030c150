import { must } from '@comanda/shared/base/assert.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accepted } from '../../test/identity.ts';
import { cashier as caller, openTrade, type Trade } from '../../test/trade.ts';
import { recentTickets } from './queries.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

/** Bumped tickets of two stations in turn, the first one bumped first. */
async function bumped(count: number): Promise<{ id: string; station: string }[]> {
  const home = house.dishes[0]?.stations[0];
  const other = house.dishes.findIndex(({ stations }) => stations[0] !== home);
  const tickets: { id: string; station: string }[] = [];
  for (let n = 0; n < count; n += 1) {
    const body = { orderId: house.newId(), type: 'takeaway' as const, lines: [house.line(n % 2 ? other : 0)] };
    accepted(await house.ask(routes.openOrder, { caller, body: { ...body, send: true } }));
    const ticket = must(
      house.store.get<{ id: string; station: string }>('select id, station from tickets where open = 1'),
      'a ticket',
    );
    house.timers.advance(SECOND);
    accepted(await house.ask(routes.bumpTicket, { caller, params: { ticketId: ticket.id } }));
    tickets.push(ticket);
  }
  return tickets;
}
const recent = async (station: string) =>
  accepted(await house.ask(routes.recentTickets, { caller, params: { station } })).tickets.map(({ id }) => id);

it('offers the last 50 bumped tickets, the latest first: of a station its own, of expo those of all', async () => {
  const tickets = await bumped(104);
  const ids = tickets.map(({ id }) => id).toReversed();
  expect(await recent('expo')).toEqual(ids.slice(0, 50));
  const station = must(tickets[0], 'a ticket').station;
  const own = tickets.filter((each) => each.station === station).map(({ id }) => id);
  expect(own).toHaveLength(52);
  expect(await recent(station)).toEqual(own.toReversed().slice(0, 50));
  // One that is back is not offered again, and makes room for the one before.
  accepted(await house.ask(routes.recallTicket, { caller, params: { ticketId: ids[0] ?? '' } }));
  expect(await recent('expo')).toEqual(ids.slice(1, 51));
});

it('looks at the latest tickets alone, however many years of them there are', async () => {
  const asked: string[] = [];
  const watched = Object.create(house.store) as Trade['store'];
  watched.all = (sql: string, ...values: never[]) => {
    asked.push(sql);
    return house.store.all(sql, ...values);
  };
  for (const station of ['expo', 'wok']) {
    asked.length = 0;
    recentTickets(watched, station);
    const values = station === 'expo' ? [] : [station];
    const query = must(
      asked.find((sql) => sql.includes('from tickets t')),
      'the query',
    );
    const plan = house.store.all<{ detail: string }>(`explain query plan ${query}`, ...values);
    const steps = plan.map(({ detail }) => detail).join('\n');
    expect(steps).toMatch(/t USING INDEX tickets_(latest|bumped)/);
    expect(steps).not.toContain('TEMP B-TREE');
  }
});

it('brings its lines back to the till too: they are not done until they are bumped once more', async () => {
  const { orderId } = await house.order(2);
  const lines = async () => (await house.view(orderId)).lines.map(({ state, again }) => [state, again]);
  const tickets = house.store.all<{ ticketId: string }>('select id as ticketId from tickets');
  const [first] = tickets;
  const bump = async () => {
    for (const params of tickets) await house.ask(routes.bumpTicket, { caller, params });
  };
  await bump();
  expect(await lines()).toEqual([
    ['done', undefined],
    ['done', undefined],
  ]);
  const called = house.store.all<{ id: string }>(
    'select line_id as id from ticket_lines where ticket_id = ?',
    must(first, 'a ticket').ticketId,
  );
  accepted(await house.ask(routes.recallTicket, { caller, params: must(first, 'a ticket') }));
  const back = (await house.view(orderId)).lines.map(({ id, state, again }) => ({ id, state, again }));
  for (const { id, ...line } of back) {
    expect(line).toEqual(
      called.some((each) => each.id === id)
        ? { state: 'sent', again: 'recalled' }
        : { state: 'done', again: undefined },
    );
  }
  await bump();
  expect((await lines()).flat()).toEqual(['done', undefined, 'done', undefined]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

async function ticketNow() {
  const { id, station } = must(
    house.store.get<{ id: string; station: string }>('select id, station from tickets'),
    'a ticket',
  );
  const found = await house.ask(routes.stationTickets, { caller: cashier, params: { station } });
  return { id, ticket: found.ok ? found.value.tickets[0] : undefined };
}

test('a wrong bump is undone, and a recall leaves the timer as it was unless the cook wants it anew', async () => {
  await house.order(1);
  const { id, ticket } = await ticketNow();
  const fired = must(ticket, 'an open ticket').firedAt;
  const params = { ticketId: id };
  await house.ask(routes.bumpTicket, { caller: cashier, params });
  expect((await ticketNow()).ticket).toBeUndefined();
  await house.ask(routes.unbumpTicket, { caller: cashier, params });
  expect((await ticketNow()).ticket?.firedAt).toBe(fired);

  await house.pass(5 * MINUTE);
  await house.ask(routes.bumpTicket, { caller: cashier, params });
  await house.ask(routes.recallTicket, { caller: cashier, params, body: { restart: false } });
  expect((await ticketNow()).ticket?.firedAt).toBe(fired);

  await house.ask(routes.bumpTicket, { caller: cashier, params });
  await house.ask(routes.recallTicket, { caller: cashier, params, body: { restart: true } });
  expect((await ticketNow()).ticket?.firedAt).toBe(fired + 5 * MINUTE);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

test('when a table orders one more thing, the kitchen gets that one alone', async () => {
  const { orderId } = await house.order(1);
  const first = must(house.store.get<{ id: string }>('select id from tickets'), 'a ticket').id;
  await house.ask(routes.bumpTicket, { caller: cashier, params: { ticketId: first } });
  const added = house.line();
  await house.ask(routes.addLines, { caller: cashier, params: { orderId }, body: { lines: [added], send: true } });
  const open = house.store.all<{ id: string; line_id: string }>(
    'select t.id, l.line_id from tickets t join ticket_lines l on l.ticket_id = t.id where t.open = 1',
  );
  expect(open.map(({ line_id }) => line_id)).toEqual([added.id]);
  expect(open[0]?.id).not.toBe(first);
});

test('when something is void that was made already, the cook sees the void, and nothing that he has to make again', async () => {
  const lines = [house.line(), house.line(), house.line()];
  const opened = { orderId: house.newId(), type: 'takeaway' as const, lines, send: true };
  await house.ask(routes.openOrder, { caller: cashier, body: opened });
  const { orderId } = opened;
  const { id: ticketId, station } = must(
    house.store.get<{ id: string; station: string }>('select id, station from tickets'),
    'a ticket',
  );
  await house.ask(routes.bumpTicket, { caller: cashier, params: { ticketId } });
  const lineId = must(lines[1], 'a line').id;
  await house.ask(routes.voidLine, { caller: cashier, params: { orderId, lineId }, body: { reason: 'Cold' } });
  const shown = async () => {
    const found = await house.ask(routes.stationTickets, { caller: cashier, params: { station } });
    return found.ok ? found.value.tickets.flatMap((each) => each.lines.map(({ state }) => state)) : [];
  };
  expect(await shown()).toEqual(['done', 'voided', 'done']);
  // One word of the cook is all that is wanted: there is no second bump.
  const said = { ticketId, lineId };
  await house.ask(routes.acknowledgeVoid, { caller: cashier, params: said, body: { made: true } });
  expect(await shown()).toEqual([]);
  expect(house.types().filter((type) => type === 'ticket.bumped.v1')).toHaveLength(1);
});

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

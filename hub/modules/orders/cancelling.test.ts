import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accepted, codeOf } from '../../test/identity.ts';
import { callerAs, cashier as caller, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';
import { ticketsOfOrder } from '../kitchen/index.ts';

/** An order that the kitchen has is cancelled as a whole, in one command. */

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => closeReplayed(house));

const reason = 'Nobody came';
const cancel = async (orderId: string, who = caller) =>
  codeOf(await house.ask(routes.cancelOrder, { caller: who, params: { orderId }, body: { reason, withSent: true } }));
async function bump(orderId: string): Promise<void> {
  for (const { id } of ticketsOfOrder(house.store, orderId)) {
    accepted(await house.ask(routes.bumpTicket, { caller, params: { ticketId: id } }));
  }
}

test('what the kitchen has of it is void, and its cooks are asked what they made', async () => {
  const { orderId } = await house.order(2);
  const more = { lines: [house.line()], send: false };
  accepted(await house.ask(routes.addLines, { caller, params: { orderId }, body: more }));
  expect(await cancel(orderId)).toBe('ok');
  const { state, lines } = await house.view(orderId);
  expect(state).toBe('cancelled');
  expect(lines.map((line) => [line.state, line.voidReason])).toEqual([
    ['voided', reason],
    ['voided', reason],
    ['new', null],
  ]);
  const [ticket] = ticketsOfOrder(house.store, orderId);
  const { id: ticketId } = must(ticket, 'a ticket');
  const params = { ticketId, lineId: must(lines[0], 'a line').id };
  accepted(await house.ask(routes.acknowledgeVoid, { caller, params, body: { made: true } }));
  expect((await house.view(orderId)).lines[0]?.made).toBe(true);
  expect((await house.view(orderId)).state).toBe('cancelled');
  expect(await cancel(orderId)).toBe('order_closed');
});

test('also one that is ready and that nobody fetches; one that is with its guests stays', async () => {
  const ready = await house.order(1);
  const served = await house.order(1);
  await house.pass(5 * MINUTE);
  for (const { orderId } of [ready, served]) await bump(orderId);
  const handed = { caller, params: { orderId: served.orderId }, body: {} };
  accepted(await house.ask(routes.handOverOrder, handed));
  expect(await cancel(ready.orderId)).toBe('ok');
  const left = await house.view(ready.orderId);
  expect([left.state, left.checks.map(({ total }) => total)]).toEqual(['cancelled', [0]]);
  expect(await cancel(served.orderId)).toBe('order_handed_over');
  expect((await house.view(served.orderId)).lines.map(({ state }) => state)).toEqual(['done']);
});

test('one that is paid stays as it is, in all its lines', async () => {
  const { orderId, checkId, total } = await house.order(2);
  const params = { checkId };
  const body = { paymentId: house.newId(), amount: total, tendered: total };
  accepted(await house.ask(routes.payCash, { caller, params, body }));
  expect(await cancel(orderId)).toBe('check_paid');
  expect((await house.view(orderId)).lines.map(({ state }) => state)).toEqual(['sent', 'sent']);
});

test('what was sent is voided by who may, or with somebody’s word', async () => {
  const { orderId } = await house.order(1);
  expect(await cancel(orderId, callerAs('waiter'))).toBe('approval_needed');
  expect((await house.view(orderId)).lines.map(({ state }) => state)).toEqual(['sent']);
  const placed = { orderId: house.newId(), type: 'takeaway' as const, lines: [house.line()], send: false };
  accepted(await house.ask(routes.openOrder, { caller, body: placed }));
  expect(await cancel(placed.orderId, callerAs('waiter'))).toBe('ok');
});

test('money on a check of it is given back first: none is left on an order that is no more', async () => {
  const placed = { orderId: house.newId(), type: 'takeaway' as const, lines: [house.line()], send: false };
  const { orderId, checkId } = accepted(await house.ask(routes.openOrder, { caller, body: placed }));
  const paymentId = house.newId();
  const part = { paymentId, amount: 10_000, tendered: 10_000 };
  accepted(await house.ask(routes.payCash, { caller, params: { checkId }, body: part }));
  expect(await cancel(orderId)).toBe('check_part_paid');
  const params = { checkId };
  const body = { refundId: house.newId(), paymentId, refund: { how: 'all' as const }, reason };
  accepted(await house.ask(routes.giveRefund, { caller, params, body }));
  expect(await cancel(orderId)).toBe('ok');
});

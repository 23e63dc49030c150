import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accepted, codeOf } from '../../test/identity.ts';
import { cashier as caller, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';

/** Pain 13 and 15: a cook hears of every void, and a void brings nothing back as to be made. */

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => closeReplayed(house));

/** An order of as many lines of one station, all on one ticket. */
async function oneTicket(lines: number) {
  const body = {
    orderId: house.newId(),
    type: 'takeaway' as const,
    lines: Array.from({ length: lines }, () => house.line()),
    send: true,
  };
  const { orderId, checkId } = accepted(await house.ask(routes.openOrder, { caller, body }));
  const ticket = must(
    house.store.get<{ id: string; station: string }>('select id, station from tickets where order_id = ?', orderId),
    'a ticket',
  );
  return { orderId, checkId, ...ticket, lineIds: body.lines.map(({ id }) => id) };
}
type One = Awaited<ReturnType<typeof oneTicket>>;

const bump = async ({ id }: One) => codeOf(await house.ask(routes.bumpTicket, { caller, params: { ticketId: id } }));
const unbump = async ({ id }: One) =>
  codeOf(await house.ask(routes.unbumpTicket, { caller, params: { ticketId: id } }));
const tap = async ({ id, lineIds }: One, at: number, route: 'bumpLine' | 'unbumpLine' = 'bumpLine') =>
  codeOf(await house.ask(routes[route], { caller, params: { ticketId: id, lineId: lineIds[at] ?? '' } }));
const voidLine = async ({ orderId, lineIds }: One, at: number) => {
  const params = { orderId, lineId: lineIds[at] ?? '' };
  accepted(await house.ask(routes.voidLine, { caller, params, body: { reason: 'Guest left' } }));
};
const say = async ({ id, lineIds }: One, at: number, made: boolean) => {
  const params = { ticketId: id, lineId: lineIds[at] ?? '' };
  accepted(await house.ask(routes.acknowledgeVoid, { caller, params, body: { made } }));
};
const shown = async ({ station }: One): Promise<TicketView | undefined> =>
  accepted(await house.ask(routes.stationTickets, { caller, params: { station } })).tickets[0];
const states = async (one: One) => (await shown(one))?.lines.map(({ state, acknowledged }) => [state, acknowledged]);
const speeds = async () =>
  accepted(await house.ask(routes.dayReport, { caller, query: {} })).stations.map(({ tickets, seconds }) => [
    tickets,
    seconds,
  ]);
const stateOf = async ({ orderId }: One) => (await house.view(orderId)).state;

test('a bump that comes after a void leaves the void standing; what else was on the ticket is done', async () => {
  const one = await oneTicket(3);
  await voidLine(one, 1);
  await house.pass(5 * MINUTE);
  // The screen had not heard of the void, or kept the bump while it was cut off.
  expect(await bump(one)).toBe('ok');
  expect(await states(one)).toEqual([
    ['done', true],
    ['voided', false],
    ['done', true],
  ]);
  expect(await stateOf(one)).toBe('ready');
  expect(await bump(one)).toBe('ticket_done');
  await house.pass(MINUTE);
  await say(one, 1, true);
  expect(await shown(one)).toBeUndefined();
  expect((await house.view(one.orderId)).lines.map(({ made }) => made)).toEqual([null, true, null]);
  // The cook's speed is that of his bump, and it counts once.
  expect(await speeds()).toEqual([[1, 300]]);
  expect(house.types().filter((type) => type === 'ticket.bumped.v1')).toHaveLength(1);
});

test('the last open line of a ticket bumps it, and a void on it that nobody spoke of stays to be seen', async () => {
  const one = await oneTicket(2);
  await voidLine(one, 0);
  expect(await tap(one, 1)).toBe('ok');
  expect(await stateOf(one)).toBe('ready');
  expect(await states(one)).toEqual([
    ['voided', false],
    ['done', true],
  ]);
  await say(one, 0, false);
  expect(await shown(one)).toBeUndefined();
});

test('a void on a bumped ticket of several lines brings the void back, and nothing to be made', async () => {
  const one = await oneTicket(3);
  await house.pass(2 * MINUTE);
  await bump(one);
  await house.pass(20 * MINUTE);
  await voidLine(one, 0);
  expect(await states(one)).toEqual([
    ['voided', false],
    ['done', true],
    ['done', true],
  ]);
  expect(await stateOf(one)).toBe('ready');
  await say(one, 0, true);
  expect(await shown(one)).toBeUndefined();
  expect(await speeds()).toEqual([[1, 120]]);
});

test('a bump under which a void came can be undone too: its lines are open again, the void stays', async () => {
  const one = await oneTicket(3);
  await tap(one, 0);
  await bump(one);
  await voidLine(one, 2);
  expect(await unbump(one)).toBe('ok');
  expect(await states(one)).toEqual([
    ['done', true],
    ['open', true],
    ['voided', false],
  ]);
  expect(await stateOf(one)).toBe('preparing');
  expect(await speeds()).toEqual([]);
  await say(one, 2, false);
  expect(await states(one)).toEqual([
    ['done', true],
    ['open', true],
    ['voided', true],
  ]);
});

test('one line of a bumped ticket that is not done after all comes back alone', async () => {
  const one = await oneTicket(3);
  await bump(one);
  await voidLine(one, 2);
  expect(await tap(one, 0, 'unbumpLine')).toBe('ok');
  expect((await states(one))?.map(([state]) => state)).toEqual(['open', 'done', 'voided']);
  expect(await tap(one, 0)).toBe('ok');
  expect(await stateOf(one)).toBe('ready');
});

test('a ticket of which every line is void says nothing of the cook’s speed', async () => {
  const one = await oneTicket(1);
  await house.pass(7 * SECOND);
  await voidLine(one, 0);
  await say(one, 0, false);
  expect(await shown(one)).toBeUndefined();
  expect(await speeds()).toEqual([]);
});

test('portions of a void that a bump ran over can be sold again once the cook has said that nothing was made', async () => {
  const itemId = must(house.dishes[0], 'a dish').id;
  const body = { id: itemId, available: true, remaining: 2 };
  accepted(await house.ask(routes.setAvailability, { caller, body }));
  const one = await oneTicket(2);
  await voidLine(one, 0);
  await bump(one);
  const left = () =>
    house.store.get<{ remaining: number }>('select remaining from availability where id = ?', itemId)?.remaining;
  expect(left()).toBe(0);
  await say(one, 0, false);
  expect(left()).toBe(1);
});

test('a cook’s word of a void is taken back: it waits again, its waste and its portions with it', async () => {
  const itemId = must(house.dishes[0], 'a dish').id;
  accepted(await house.ask(routes.setAvailability, { caller, body: { id: itemId, available: true, remaining: 2 } }));
  const left = () =>
    house.store.get<{ remaining: number; available: number }>(
      'select remaining, available from availability where id = ?',
      itemId,
    );
  const unsay = async ({ id, lineIds }: One) => {
    const params = { ticketId: id, lineId: lineIds[0] ?? '' };
    accepted(await house.ask(routes.unacknowledgeVoid, { caller, params }));
  };
  const waste = async () => {
    const { voids } = accepted(await house.ask(routes.xReport, { caller, query: {} })).figures;
    return [voids.made.count, voids.notMade.count];
  };
  const one = await oneTicket(2);
  await voidLine(one, 0);
  await bump(one);
  await say(one, 0, true);
  expect([(await house.view(one.orderId)).lines[0]?.made, await waste()]).toEqual([true, [1, 0]]);
  await unsay(one);
  expect([(await house.view(one.orderId)).lines[0]?.made, await waste()]).toEqual([null, [0, 1]]);
  expect((await states(one))?.[0]).toEqual(['voided', false]);
  expect(await stateOf(one)).toBe('ready');
  await say(one, 0, false);
  expect(left()).toEqual({ remaining: 1, available: 1 });
  await unsay(one);
  await unsay(one);
  expect(left()).toEqual({ remaining: 0, available: 0 });
  // What was sold in between stays sold.
  await say(one, 0, false);
  await oneTicket(1);
  await unsay(one);
  expect(left()).toEqual({ remaining: 0, available: 0 });
  await say(one, 0, true);
  expect((await shown(one))?.id).not.toBe(one.id);
  expect(await speeds()).toHaveLength(1);
});

test('what a cook says of a void is waited for also after its order is with its guests, paid and closed', async () => {
  const one = await oneTicket(2);
  await voidLine(one, 0);
  await bump(one);
  const pay = { paymentId: house.newId(), tendered: 9_000_000 };
  accepted(await house.ask(routes.payCash, { caller, params: { checkId: one.checkId }, body: pay }));
  accepted(await house.ask(routes.handOverOrder, { caller, params: { orderId: one.orderId } }));
  expect(await stateOf(one)).toBe('completed');
  expect((await states(one))?.[0]).toEqual(['voided', false]);
  await say(one, 0, true);
  expect(await shown(one)).toBeUndefined();
  expect((await house.view(one.orderId)).lines[0]?.made).toBe(true);
});

test('the other stations’ progress counts no void as done', async () => {
  const home = house.dishes[0]?.stations[0];
  const elsewhere = house.dishes.findIndex(({ stations }) => stations[0] !== home);
  const lines = [house.line(), house.line(elsewhere), house.line(elsewhere)];
  const body = { orderId: house.newId(), type: 'takeaway' as const, lines, send: true };
  const { orderId } = accepted(await house.ask(routes.openOrder, { caller, body }));
  const seen = async () =>
    accepted(
      await house.ask(routes.stationTickets, { caller, params: { station: home ?? '' } }),
    ).tickets[0]?.others.map(({ done, total, bumped }) => [done, total, bumped]);
  const other = must(
    house.store.get<{ id: string }>('select id from tickets where station <> ?', home ?? ''),
    'the other ticket',
  ).id;
  expect(await seen()).toEqual([[0, 2, false]]);
  const [, first, second] = lines.map(({ id }) => id);
  await house.ask(routes.voidLine, {
    caller,
    params: { orderId, lineId: first ?? '' },
    body: { reason: 'Guest left' },
  });
  expect(await seen()).toEqual([[0, 2, false]]);
  const void1 = { ticketId: other, lineId: first ?? '' };
  accepted(await house.ask(routes.acknowledgeVoid, { caller, params: void1, body: { made: false } }));
  expect(await seen()).toEqual([[0, 1, false]]);
  accepted(await house.ask(routes.bumpLine, { caller, params: { ticketId: other, lineId: second ?? '' } }));
  expect(await seen()).toEqual([[1, 1, true]]);
});

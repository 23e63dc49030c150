import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeOf } from '../../test/identity.ts';
import { cashier, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => closeReplayed(house));

const caller = cashier;
const lineOf = (course: number, dish = 0) => ({ ...house.line(dish), course });
/** A starter that goes at once, a main dish and a dessert that are held. */
const threeCourses = async () => {
  const table = must(house.store.get<{ id: string }>('select id from tables order by id'), 'a table');
  const lines = [lineOf(1), lineOf(2, 1), lineOf(2, 2), lineOf(3)];
  const opened = await house.ask(routes.openOrder, {
    caller,
    body: { orderId: house.newId(), type: 'dine_in', tableId: table.id, lines, hold: [2, 3], send: true },
  });
  if (!opened.ok) throw new Error(opened.error.code);
  return { orderId: opened.value.orderId, checkId: opened.value.checkId, lines };
};
const order = (orderId: string) => house.view(orderId);
const statesOf = async (orderId: string) =>
  (await order(orderId)).lines.map(({ course, state }) => `${course} ${state}`);
const fire = (orderId: string, course: number) =>
  house.ask(routes.fireCourse, { caller, params: { orderId, course: String(course) } });
const hold = (orderId: string, course: number, held: boolean) =>
  house.ask(routes.holdCourse, { caller, params: { orderId, course: String(course) }, body: { held } });
const cooking = () =>
  house.store
    .all<{ line_id: string }>("select line_id from ticket_lines where state = 'open' order by ticket_id, position")
    .map(({ line_id }) => line_id);

it('a send leaves held courses, and each is released by its fire', async () => {
  const { orderId, lines } = await threeCourses();
  expect(await statesOf(orderId)).toEqual(['1 sent', '2 new', '2 new', '3 new']);
  expect((await order(orderId)).held).toEqual([2, 3]);
  expect(codeOf(await house.ask(routes.sendOrder, { caller, params: { orderId } }))).toBe('nothing_to_send');
  expect(cooking()).toEqual([lines[0]?.id]);
  expect(codeOf(await fire(orderId, 2))).toBe('ok');
  expect(await statesOf(orderId)).toEqual(['1 sent', '2 sent', '2 sent', '3 new']);
  expect((await order(orderId)).held).toEqual([3]);
  expect(cooking().sort()).toEqual(
    lines
      .slice(0, 3)
      .map(({ id }) => id)
      .sort(),
  );
  expect(house.types().slice(-2)).toEqual(['course.fired.v1', 'lines.sent.v1']);
});

it('a course is fired once: the second waiter is told that there is nothing left', async () => {
  const { orderId } = await threeCourses();
  const outcomes = await Promise.all([fire(orderId, 2), fire(orderId, 2)]);
  expect(outcomes.map(codeOf)).toEqual(['ok', 'nothing_to_send']);
  expect(cooking()).toHaveLength(3);
});

it('a hold that is taken back lets the course go with the next send', async () => {
  const { orderId } = await threeCourses();
  await hold(orderId, 2, false);
  await hold(orderId, 2, false);
  await house.ask(routes.sendOrder, { caller, params: { orderId } });
  expect(await statesOf(orderId)).toEqual(['1 sent', '2 sent', '2 sent', '3 new']);
  await hold(orderId, 1, true);
  const body = { lines: [lineOf(1), lineOf(4)], send: true };
  await house.ask(routes.addLines, { caller, params: { orderId }, body });
  expect((await statesOf(orderId)).slice(4)).toEqual(['1 new', '4 sent']);
});

it('a served order is preparing again when its next course is fired, and paying sends no held course', async () => {
  const { orderId, checkId } = await threeCourses();
  for (const { id } of house.store.all<{ id: string }>('select id from tickets')) {
    await house.ask(routes.bumpTicket, { caller, params: { ticketId: id } });
  }
  await house.ask(routes.handOverOrder, { caller, params: { orderId } });
  expect((await order(orderId)).state).toBe('handed_over');
  const paymentId = house.newId();
  await house.ask(routes.payCash, { caller, params: { checkId }, body: { paymentId, tendered: 9_000_000 } });
  expect(await statesOf(orderId)).toEqual(['1 done', '2 new', '2 new', '3 new']);
  await fire(orderId, 2);
  expect((await order(orderId)).state).toBe('preparing');
});

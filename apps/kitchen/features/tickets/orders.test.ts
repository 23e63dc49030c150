import { expect, test } from 'vitest';
import { ordersOf, progressOf, sameOrder } from './orders.ts';
import type { Ticket } from './ticket.ts';

const ticket = (id: string, orderId: string, state: Ticket['state'], lines: Ticket['lines'] = []): Ticket =>
  ({ id, orderId, state, station: 'wok', lines }) as unknown as Ticket;

test('tickets are grouped by order; ready is what is bumped everywhere', () => {
  const tickets = [ticket('1', 'a', 'bumped'), ticket('2', 'b', 'open'), ticket('3', 'a', 'bumped')];
  const orders = ordersOf(tickets);
  expect(orders.map(({ id, parts, ready }) => [id, parts.map((part) => part.id), ready])).toEqual([
    ['a', ['1', '3'], true],
    ['b', ['2'], false],
  ]);
});

test('an order is the same until one of its tickets is another', () => {
  const [one, two, three] = [ticket('1', 'a', 'open'), ticket('2', 'b', 'open'), ticket('3', 'a', 'open')];
  const same = (before: readonly Ticket[], after: readonly Ticket[]): boolean[] => {
    const now = ordersOf(after);
    return ordersOf(before).map((order, at) => now[at] !== undefined && sameOrder(order, now[at]));
  };
  expect(same([one, two, three], [one, two, three])).toEqual([true, true]);
  expect(same([one, two, three], [one, two, ticket('3', 'a', 'bumped')])).toEqual([false, true]);
  expect(same([one, two], [one, two, three])).toEqual([false, true]);
});

test('progress counts what is to be made', () => {
  const lines = [
    { state: 'done', acknowledged: true },
    { state: 'open', acknowledged: true },
    { state: 'voided', acknowledged: true },
  ] as Ticket['lines'];
  expect(progressOf(ticket('1', 'a', 'open', lines))).toEqual({ station: 'wok', done: 1, total: 2, bumped: false });
  expect(progressOf(ticket('1', 'a', 'bumped', lines))).toEqual({ station: 'wok', done: 2, total: 2, bumped: true });
});

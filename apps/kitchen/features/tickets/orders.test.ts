import { expect, test } from 'vitest';
import { ordersOf, progressOf, sameOrder } from './orders.ts';
import type { Ticket } from './ticket.ts';

const ticket = (id: string, orderId: string, state: Ticket['state'], given: Partial<Ticket> = {}): Ticket =>
  ({
    id,
    orderId,
    state,
    station: 'wok',
    number: 7,
    table: '3',
    lines: [],
    held: [],
    others: [],
    served: false,
    firedAt: 5,
    ...given,
  }) as Ticket;
const NONE: ReadonlySet<string> = new Set();

test('tickets are grouped by order; ready is what is bumped everywhere', () => {
  const tickets = [ticket('1', 'a', 'bumped'), ticket('2', 'b', 'open'), ticket('3', 'a', 'bumped')];
  const { orders, pending } = ordersOf(tickets, NONE);
  expect(orders.map(({ id, parts, ready }) => [id, parts.map((part) => part.id), ready])).toEqual([
    ['a', ['1', '3'], true],
    ['b', ['2'], false],
  ]);
  expect(pending).toEqual([]);
});

test('an order of which another station still makes something that expo is not shown is not ready', () => {
  const grill = { station: 'grill', done: 1, total: 2, bumped: false, firedAt: 5 };
  const bar = { station: 'bar', done: 1, total: 1, bumped: true, firedAt: 5 };
  const at = (...others: Ticket['others']) => ordersOf([ticket('1', 'a', 'bumped', { others })], new Set(['paper']));
  expect(at(bar, grill).orders[0]).toMatchObject({ ready: false, whole: false, elsewhere: [grill] });
  expect(at(bar, { ...grill, bumped: true }).orders[0]).toMatchObject({ ready: true, elsewhere: [] });
  expect(at({ ...grill, station: 'paper' }).orders[0]?.ready).toBe(true);
});

test('a station where nobody bumps is not waited for', () => {
  const tickets = [ticket('1', 'a', 'bumped'), ticket('2', 'a', 'open', { station: 'paper' })];
  expect(ordersOf(tickets, new Set(['paper'])).orders[0]?.ready).toBe(true);
  expect(ordersOf(tickets, NONE).orders[0]?.ready).toBe(false);
});

test('what was handed over is not put together again: its held courses are pending, and the next one stands alone', () => {
  const held = [{ course: 2, lines: [] }];
  const starter = ticket('1', 'a', 'bumped', { served: true, held });
  expect(ordersOf([starter], NONE)).toEqual({ orders: [], pending: [{ id: 'a', number: 7, table: '3', held }] });
  const main = ticket('2', 'a', 'open', { held });
  const { orders, pending } = ordersOf([starter, main], NONE);
  expect(orders.map(({ parts, held: later }) => [parts, later])).toEqual([[[main], held]]);
  expect(pending).toEqual([]);
});

test('an order is the same until one of its tickets is another', () => {
  const [one, two, three] = [ticket('1', 'a', 'open'), ticket('2', 'b', 'open'), ticket('3', 'a', 'open')];
  const same = (before: readonly Ticket[], after: readonly Ticket[]): boolean[] => {
    const now = ordersOf(after, NONE).orders;
    return ordersOf(before, NONE).orders.map((order, at) => now[at] !== undefined && sameOrder(order, now[at]));
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
  const open = { station: 'wok', done: 1, total: 2, bumped: false, firedAt: 5 };
  expect(progressOf(ticket('1', 'a', 'open', { lines }))).toEqual(open);
  expect(progressOf(ticket('1', 'a', 'bumped', { lines }))).toEqual({ ...open, done: 2, bumped: true });
});

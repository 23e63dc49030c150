import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { Caller } from '../../apps/board/features/calls/calls.ts';
import { columnsOf } from '../../apps/board/features/numbers/numbers.ts';
import { routes } from '../../apps/kit/hub-client/contracts.frozen.ts';
import { type HouseAndTill, houseAndTill, place } from './house-and-till.ts';

let house: HouseAndTill;
beforeEach(async () => {
  house = await houseAndTill();
}, 30_000);
afterEach(() => house.end());

test('three numbers become ready at once: each is said to its end, and stays on the board until it is handed over', async () => {
  const page = await house.page();
  await house.signIn(page, 'manager');
  const board = page.follow('board', {});
  const letGo = board.hold();
  const list = () => board.state.getState().list;
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const order = house.order(page);
    await place(page, order);
    ids.push(order.orderId);
  }
  await vi.waitFor(() => expect(list()).toHaveLength(3), 5_000);

  let speaking = 0;
  const atOnce: number[] = [];
  const said: string[] = [];
  const caller = new Caller<null>(async ({ orderId }) => {
    speaking += 1;
    atOnce.push(speaking);
    await new Promise(setImmediate);
    said.push(orderId);
    speaking -= 1;
  });
  caller.hear(list(), null);
  for (const id of ids) {
    const tickets = house.hub().store.all<{ id: string }>('select id from tickets where order_id = ?', id);
    for (const { id: ticketId } of tickets) await page.command(routes.bumpTicket, { params: { ticketId }, body: {} });
  }
  await vi.waitFor(() => expect(list().every(({ state }) => state === 'ready')).toBe(true), 5_000);
  caller.hear(list(), null);
  await vi.waitFor(() => expect(said).toHaveLength(3), 5_000);
  expect(new Set(said)).toEqual(new Set(ids));
  expect(atOnce).toEqual([1, 1, 1]);

  // Somebody else's hand-over, and a break, clear nobody else's number.
  await page.command(routes.handOverOrder, { params: { orderId: must(ids[0], 'an order') }, body: {} });
  await vi.waitFor(() => expect(list()).toHaveLength(2), 5_000);
  await house.stopHub();
  await house.startHub();
  await vi.waitFor(() => expect(page.connection.getState().state).toBe('live'), 10_000);
  const readyAt = Math.max(...list().map(({ since }) => since));
  // Of a house that has set nothing else, a number leaves after twenty minutes.
  const shown = (now: number) => columnsOf(list(), {}, now).ready.map(({ orderId }) => orderId);
  expect(new Set(shown(readyAt + 15 * 60_000))).toEqual(new Set(ids.slice(1)));
  expect(shown(readyAt + 20 * 60_000)).toEqual([]);
  letGo();
}, 40_000);

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import type { HubClient } from '../../apps/kit/hub-client/client.ts';
import { routes } from '../../apps/kit/hub-client/contracts.frozen.ts';
import { type HouseAndTill, houseAndTill, place } from './house-and-till.ts';
import { kitchenScreen } from './kitchen-screen.ts';

let house: HouseAndTill;
let kitchen: HubClient;
let till: HubClient;
beforeEach(async () => {
  house = await houseAndTill();
  till = await house.page();
  await house.signIn(till, 'manager');
}, 30_000);
afterEach(async () => {
  kitchen.stop();
  await house.end();
});

/** An order that the kitchen's screen shows. */
async function cooking() {
  const order = house.order(till);
  await place(till, order);
  const { id, station } = must(
    house.hub().store.get<{ id: string; station: string }>('select id, station from tickets'),
    'a ticket',
  );
  kitchen = await kitchenScreen(house.hub().port, station);
  const followed = kitchen.follow('kitchen', { station });
  followed.hold();
  const lines = () =>
    followed.state
      .getState()
      .items.get(id)
      ?.lines.map(({ state, acknowledged }) => [state, acknowledged]);
  await vi.waitFor(() => expect(lines()).toEqual([['open', true]]), 5 * SECOND);
  const lineId = must(order.lines?.[0], 'a line').id;
  const voidIt = () =>
    till.command(routes.voidLine, { params: { orderId: order.orderId, lineId }, body: { reason: 'Guest left' } });
  const shown = () => followed.state.getState().items.get(id)?.lines[0];
  const changeIt = (note: string) =>
    till.command(routes.changeSentLine, {
      params: { orderId: order.orderId, lineId },
      body: { variantId: must(order.lines?.[0], 'a line').variantId, choices: [], note },
    });
  return { ticketId: id, lineId, lines, voidIt, shown, changeIt };
}

test('a void shows on the ticket within a second, and stays until the cook has said what was made', async () => {
  const { ticketId, lineId, lines, voidIt } = await cooking();
  expect(await voidIt()).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(lines()).toEqual([['voided', false]]), { timeout: SECOND, interval: 20 });
  const params = { ticketId, lineId };
  expect(await kitchen.command(routes.acknowledgeVoid, { params, body: { made: false } })).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(lines()).toBeUndefined(), 5 * SECOND);
});

test('a void of what was bumped already brings the ticket back', async () => {
  const { ticketId, lines, voidIt } = await cooking();
  await kitchen.command(routes.bumpTicket, { params: { ticketId } });
  await vi.waitFor(() => expect(lines()).toBeUndefined(), 5 * SECOND);
  await voidIt();
  await vi.waitFor(() => expect(lines()).toEqual([['voided', false]]), 5 * SECOND);
});

test('a void while the screen is cut off is there when it is back, with a hub that was started again meanwhile', async () => {
  const { lines, voidIt } = await cooking();
  kitchen.live.stop();
  await voidIt();
  await house.stopHub();
  await house.startHub();
  expect(lines()).toEqual([['open', true]]);
  kitchen.live.start();
  await vi.waitFor(() => expect(lines()).toEqual([['voided', false]]), 10 * SECOND);
}, 40_000);

test('a bump that comes after the void, from a screen that had not heard of it, leaves the void to be seen', async () => {
  const { ticketId, lineId, lines, voidIt } = await cooking();
  kitchen.live.stop();
  await voidIt();
  expect(lines()).toEqual([['open', true]]);
  expect(await kitchen.command(routes.bumpTicket, { params: { ticketId } })).toMatchObject({ ok: true });
  kitchen.live.start();
  await vi.waitFor(() => expect(lines()).toEqual([['voided', false]]), 10 * SECOND);
  const said = await kitchen.command(routes.acknowledgeVoid, { params: { ticketId, lineId }, body: { made: true } });
  expect(said).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(lines()).toBeUndefined(), 5 * SECOND);
  expect(house.hub().store.get('select made from lines where id = ?', lineId)).toEqual({ made: 1 });
});

test('a bump that was kept while the line became another does not do the line: it is back as changed', async () => {
  const { ticketId, shown, changeIt } = await cooking();
  kitchen.live.stop();
  expect(await changeIt('no peanuts')).toMatchObject({ ok: true });
  expect(shown()).not.toHaveProperty('was');
  expect(await kitchen.command(routes.bumpTicket, { params: { ticketId } })).toMatchObject({ ok: true });
  kitchen.live.start();
  await vi.waitFor(
    () => expect(shown()).toMatchObject({ state: 'open', note: 'no peanuts', was: { note: '' } }),
    10 * SECOND,
  );
  const body = { shown: [must(shown()?.change, 'the change')] };
  expect(await kitchen.command(routes.bumpTicket, { params: { ticketId }, body })).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(shown()).toBeUndefined(), 5 * SECOND);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import type { HubClient } from '../../apps/kit/hub-client/client.ts';
import { routes } from '../../apps/kit/hub-client/contracts.frozen.ts';
import { type HouseAndTill, houseAndTill, place } from './house-and-till.ts';
import { kitchenScreen } from './kitchen-screen.ts';

let house: HouseAndTill;
let kitchen: HubClient;
beforeEach(async () => {
  house = await houseAndTill();
}, 30_000);
afterEach(async () => {
  kitchen.stop();
  await house.end();
});

test('a kitchen screen that loses the hub says so within 5 s, keeps its bumps, and is right within 2 s of the return', async () => {
  const till = await house.page();
  await house.signIn(till, 'manager');
  const [first, second] = [house.order(till), house.order(till)];
  await place(till, first);
  await place(till, second);
  const sent = house.hub().store.all<{ id: string; station: string }>('select id, station from tickets order by id');
  const { id: ticketId, station } = must(sent[0], 'a ticket');
  kitchen = await kitchenScreen(house.hub().port, station);
  const followed = kitchen.follow('kitchen', { station });
  const letGo = followed.hold();
  const now = () => followed.state.getState();
  const shown = () => now().list.map(({ id }) => id);
  await vi.waitFor(() => expect(shown()).toEqual(sent.map(({ id }) => id)), 5 * SECOND);

  await house.stopHub();
  const lost = Date.now();
  await vi.waitFor(() => expect(now().state).toBe('old'), { timeout: 5 * SECOND, interval: 50 });
  // It says since when: not later than the loss, and not much before the last beat.
  expect(now().oldSince).toBeLessThanOrEqual(lost);
  expect(now().oldSince).toBeGreaterThan(lost - 10 * SECOND);
  expect(shown()).toEqual(sent.map(({ id }) => id));
  const bump = kitchen.command(routes.bumpTicket, { params: { ticketId } });
  await vi.waitFor(() => expect(kitchen.connection.getState().waiting).toBe(1), SECOND);

  await house.startHub();
  const rest = sent.slice(1).map(({ id }) => id);
  await vi.waitFor(() => expect([now().state, shown()]).toEqual(['live', rest]), { timeout: 2 * SECOND, interval: 20 });
  expect(await bump).toMatchObject({ ok: true });
  const bumps = house.eventsOf(first.orderId).filter(({ type }) => type === 'ticket.bumped.v1');
  expect(bumps).toHaveLength(1);
  letGo();
}, 40_000);

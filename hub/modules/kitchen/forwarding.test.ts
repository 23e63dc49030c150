import { must } from '@comanda/shared/base/assert.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { devicePermissions } from '@comanda/shared/contracts/permissions.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runAsHub } from '../../log/own-commands.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import type { Caller } from '../module.ts';
import { venueState } from '../venue/index.ts';
import { kitchenModule } from './index.ts';

/** From the stations to expo: at once, with each bump, or when all of an order is bumped. */

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const expoIs = async (given: Partial<Station>): Promise<void> => {
  const before = must(venueState(house.store)?.stations.get('expo'), 'expo');
  await runAsHub(house.spine, house.newId, (deciding) =>
    ok(deciding.append(event('station.saved.v1', 'station:expo', { ...before, ...given }))),
  );
};

/** Expo's own screen, with nobody signed in. */
const expo: Caller = {
  device: { id: '00000000-0000-7000-8000-0000000000e0', role: 'kitchen', station: 'expo' },
  staff: null,
  permissions: new Set(devicePermissions.kitchen),
  local: false,
  address: '10.0.0.7',
};

/** An order of two dishes that two stations make. */
async function twoParts() {
  const [first, second] = ['', ''].map((_, at) =>
    house.dishes.findIndex(({ stations }) => (stations[0] === house.dishes[0]?.stations[0]) === (at === 0)),
  );
  const lines = [house.line(first), house.line(second)];
  const body = { orderId: house.newId(), type: 'takeaway' as const, lines, send: true };
  const opened = await house.ask(routes.openOrder, { caller: cashier, body });
  if (!opened.ok) throw new Error(opened.error.code);
  const ids = house.store.all<{ id: string }>('select id from tickets order by id').map(({ id }) => id);
  return { orderId: opened.value.orderId, ids };
}

const bump = (ticketId = '') => house.ask(routes.bumpTicket, { caller: cashier, params: { ticketId } });

/** What a screen that follows expo has after the latest event, beside what one has that asks anew: they are the same. */
function atExpo(): string[] {
  const topic = must(kitchenModule.topics?.[0], 'the kitchen’s topic');
  const all = topic.all(house.store, { station: 'expo' }) as unknown as { id: string; state: string }[];
  const last = must(house.spine.eventsAfter(house.spine.head() - 1, 1)[0], 'an event');
  const touched = topic.touched(last, house.store).flatMap(({ id, room }) => (room === 'expo' ? (id ?? []) : []));
  const some = topic.some(house.store, { station: 'expo' }, touched);
  expect(some).toEqual(all.filter(({ id }) => touched.includes(id)));
  return all.map(({ state }) => state);
}

it.each([
  ['at_once', ['open', 'open'], ['bumped', 'open'], ['bumped', 'bumped']],
  ['as_bumped', [], ['bumped'], ['bumped', 'bumped']],
  ['when_all_bumped', [], [], ['bumped', 'bumped']],
] as const)('%s', async (forwarding, sent, one, both) => {
  await expoIs({ forwarding });
  const { ids } = await twoParts();
  expect(atExpo()).toEqual(sent);
  await bump(ids[0]);
  expect(atExpo().sort()).toEqual([...one].sort());
  await bump(ids[1]);
  expect(atExpo()).toEqual(both);
  await house.ask(routes.recallTicket, { caller: cashier, params: { ticketId: ids[0] ?? '' }, body: {} });
  expect(atExpo().sort()).toEqual([...one].sort());
});

it('expo waits for every bump, unless it is set not to: then its hand-over bumps what it names, and nothing else', async () => {
  const { orderId, ids } = await twoParts();
  await bump(ids[0]);
  const handOver = (...unbumped: string[]) =>
    house.ask(routes.handOverOrder, { caller: expo, params: { orderId }, body: { unbumped } });
  expect(await handOver()).toMatchObject({ ok: false, error: { code: 'order_not_ready' } });
  await expoIs({ needsBumps: false });
  const station = must(
    house.store.get<{ station: string }>('select station from tickets where id = ?', ids[1] ?? ''),
    'it',
  );
  const name = must(venueState(house.store)?.stations.get(station.station), 'a station').name['vi'];
  expect(await handOver(ids[0] ?? '')).toMatchObject({
    ok: false,
    error: { code: 'still_cooking', details: { stations: name } },
  });
  expect(house.store.all('select 1 from tickets where open = 1')).toHaveLength(1);
  expect(await handOver(ids[1] ?? '')).toMatchObject({ ok: true });
  // Nobody's speed is measured by what expo cleared.
  const seconds = house.store.all<{ seconds: number | null }>('select seconds from tickets where open = 0 order by id');
  expect(seconds.map((row) => row.seconds)).toEqual([0, null]);
  expect(house.differences()).toEqual([]);
});

it('a waiter cannot hand over what the stations still make', async () => {
  await expoIs({ needsBumps: false });
  const { orderId } = await twoParts();
  const waiter: Caller = { ...cashier, permissions: new Set(['orders.take']) };
  const outcome = await house.ask(routes.handOverOrder, { caller: waiter, params: { orderId } });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'order_not_ready' } });
});

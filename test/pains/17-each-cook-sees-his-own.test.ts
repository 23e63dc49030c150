import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';
import { venueState } from '../../hub/modules/venue/index.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const caller = cashier;
const dishAt = (station: string): number =>
  house.dishes.findIndex(({ stations }) => stations.length === 1 && stations[0] === station);
const lineAt = (station: string) => house.line(dishAt(station));
/** Which lines each ticket of a station has, oldest ticket first. */
const seenAt = async (station: string) => {
  const found = await house.ask(routes.stationTickets, { caller, params: { station } });
  if (!found.ok) throw new Error(found.error.code);
  return found.value.tickets.map(({ lines }) => lines.map(({ lineId }) => lineId));
};

test('food is at the stove, drinks are at the bar, and what nobody makes is nowhere', async () => {
  const [food, drink] = [lineAt('wok'), lineAt('bar')];
  const orderId = house.newId();
  await house.ask(routes.openOrder, { caller, body: { orderId, type: 'takeaway', lines: [food, drink], send: true } });
  expect(await seenAt('wok')).toEqual([[food.id]]);
  expect(await seenAt('bar')).toEqual([[drink.id]]);
  for (const { id, kind } of must(venueState(house.store) ?? undefined, 'a venue').stations.values()) {
    if (kind === 'prep' && id !== 'wok' && id !== 'bar') expect(await seenAt(id)).toEqual([]);
  }
});

test('what a table adds is a ticket of its own at the station that makes it, and nothing of the first comes back', async () => {
  const [food, drink, more] = [lineAt('wok'), lineAt('bar'), lineAt('wok')];
  const orderId = house.newId();
  await house.ask(routes.openOrder, { caller, body: { orderId, type: 'takeaway', lines: [food, drink], send: true } });
  const { id: ticketId } = must(
    house.store.get<{ id: string }>("select id from tickets where station = 'wok'"),
    'the first ticket',
  );
  await house.ask(routes.bumpTicket, { caller, params: { ticketId } });
  await house.ask(routes.addLines, { caller, params: { orderId }, body: { lines: [more], send: true } });
  expect(await seenAt('wok')).toEqual([[more.id]]);
  expect(await seenAt('bar')).toEqual([[drink.id]]);
  // Asked to send once more, it sends nothing.
  const again = await house.ask(routes.sendOrder, { caller, params: { orderId } });
  expect(again).toMatchObject({ ok: false, error: { code: 'nothing_to_send' } });
  expect(await seenAt('wok')).toEqual([[more.id]]);
});

test('a house that pours its takeaway drinks elsewhere says so, and the bar is left alone', async () => {
  const { settings } = must(venueState(house.store) ?? undefined, 'a venue');
  const rule = { id: 'drinks', categoryIds: [], orderTypes: ['takeaway' as const], deviceIds: [], hours: null };
  const itemIds = [must(house.dishes[dishAt('bar')], 'a drink').id];
  const kitchen = { autoFire: false, synchronised: false, routing: [{ ...rule, itemIds, stations: ['cold'] }] };
  await house.ask(routes.saveSettings, { caller, body: { ...settings, kitchen } });
  const drink = lineAt('bar');
  const body = { orderId: house.newId(), type: 'takeaway' as const, lines: [drink], send: true };
  await house.ask(routes.openOrder, { caller, body });
  expect([await seenAt('bar'), await seenAt('cold')]).toEqual([[], [[drink.id]]]);
});

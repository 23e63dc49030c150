import { must } from '@comanda/shared/base/assert.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import { devicePermissions } from '@comanda/shared/contracts/permissions.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accepted } from '../../test/identity.ts';
import { cashier, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';
import type { Caller } from '../module.ts';
import { venueState } from '../venue/index.ts';

/** A rule by terminal goes by where an order was opened, whoever sends its lines and from wherever. */

let house: Trade;
let home: string;
let elsewhere: string;
beforeEach(async () => {
  house = await openTrade();
  home = must(house.dishes[0]?.stations[0], 'a station');
  const { settings, stations } = must(venueState(house.store) ?? undefined, 'a venue');
  elsewhere = must([...stations.values()].find(({ id, kind }) => kind === 'prep' && id !== home)?.id, 'another');
  const rule = { id: 'terminal', categoryIds: [], itemIds: [], orderTypes: [], hours: null };
  const routing = [{ ...rule, deviceIds: [KIOSK, BAR_TILL], stations: [elsewhere] }];
  const kitchen = { autoFire: true, synchronised: false, routing };
  accepted(await house.ask(routes.saveSettings, { caller: cashier, body: { ...settings, kitchen } }));
});
afterEach(() => closeReplayed(house));

const [KIOSK, BAR_TILL, DESK] = ['b1', 'b2', 'b3'].map((end) => `00000000-0000-7000-8000-0000000000${end}`) as [
  string,
  string,
  string,
];
const device = (id: string, role: DeviceRole) => ({ id, role, station: null });
const at = (id: string): Caller => ({ ...cashier, device: device(id, 'pos') });
const kiosk: Caller = {
  ...cashier,
  device: device(KIOSK, 'kiosk'),
  staff: null,
  permissions: new Set(devicePermissions.kiosk),
};

const stations = () =>
  house.store.all<{ station: string }>('select station from tickets order by id').map((row) => row.station);
const open = async (terminal: string, given: { courses?: number[]; hold?: number[]; send?: boolean } = {}) => {
  const { courses = [1], hold = [], send = false } = given;
  const tableId = must(house.store.get<{ id: string }>('select id from tables order by id'), 'a table').id;
  const lines = courses.map((course) => ({ ...house.line(), course }));
  const body = { orderId: house.newId(), type: 'dine_in' as const, tableId, lines, hold, send };
  return accepted(await house.ask(routes.openOrder, { caller: at(terminal), body }));
};

it('a kiosk’s order that is paid by card is sent by the terminal’s answer, and goes where the kiosk’s orders go', async () => {
  const price = must(house.dishes[0]?.variants[0]?.price ?? undefined, 'a price');
  const order = { orderId: house.newId(), type: 'takeaway' as const, language: 'vi', total: price };
  const body = { ...order, lines: [{ ...house.line(), quantity: 1 }] };
  accepted(await house.ask(routes.holdKioskOrder, { caller: kiosk, body }));
  const params = { orderId: order.orderId };
  accepted(await house.ask(routes.payKioskOrder, { caller: kiosk, params, body: { paymentId: house.newId() } }));
  await house.pass(5 * SECOND);
  expect(stations()).toEqual([elsewhere]);
  const sent = house.spine.eventsAfter(0, 10_000).find(({ type }) => type === 'lines.sent.v1');
  expect(sent?.device).toBeNull();
});

it.each([
  ['the bar’s till, paid at the desk', BAR_TILL, DESK],
  ['the desk, paid at the bar’s till', DESK, BAR_TILL],
])('an order of %s goes where those of its own terminal go', async (_what, opened, paidAt) => {
  const { checkId } = await open(opened);
  const body = { paymentId: house.newId(), tendered: 9_000_000 };
  accepted(await house.ask(routes.payCash, { caller: at(paidAt), params: { checkId }, body }));
  expect(stations()).toEqual([opened === BAR_TILL ? elsewhere : home]);
});

it('a course goes there too, whether it is fired elsewhere or with the hand-over at expo', async () => {
  const { orderId } = await open(BAR_TILL, { courses: [1, 2, 3], hold: [2, 3], send: true });
  const params = { orderId, course: '2' };
  accepted(await house.ask(routes.fireCourse, { caller: at(DESK), params }));
  for (const { id } of house.store.all<{ id: string }>('select id from tickets where open = 1')) {
    accepted(await house.ask(routes.bumpTicket, { caller: cashier, params: { ticketId: id } }));
  }
  accepted(await house.ask(routes.handOverOrder, { caller: cashier, params: { orderId } }));
  expect(stations()).toEqual([elsewhere, elsewhere, elsewhere]);
});

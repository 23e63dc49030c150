import { must } from '@comanda/shared/base/assert.ts';
import type { BodyInputOf } from '@comanda/shared/contracts/route.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { Printer, Table } from '@comanda/shared/contracts/views/venue.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import { venueState, type VenueState } from './queries.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const caller = cashier;
const venue = (): VenueState => must(venueState(house.store), 'a venue');
const first = <T>(all: ReadonlyMap<string, T>): T => must([...all.values()][0], 'one of them');
const told = (outcome: { ok: boolean; error?: { code: string; field?: string } }) =>
  outcome.ok ? 'ok' : [outcome.error?.code, ...(outcome.error?.field ? [outcome.error.field] : [])].join(' at ');

const table = async (change: Partial<Table>) =>
  told(await house.ask(routes.saveTable, { caller, body: { ...first(venue().tables), ...change } }));
const printer = async (change: Partial<Printer>) =>
  told(await house.ask(routes.savePrinter, { caller, body: { ...first(venue().printers), ...change } }));
const settings = async (change: Partial<BodyInputOf<typeof routes.saveSettings>>) =>
  told(await house.ask(routes.saveSettings, { caller, body: { ...venue().settings, ...change } }));
const station = async (change: Partial<BodyInputOf<typeof routes.saveStation>>) =>
  told(await house.ask(routes.saveStation, { caller, body: { ...first(venue().stations), ...change } }));
const area = async (change: Partial<BodyInputOf<typeof routes.saveArea>>) =>
  told(await house.ask(routes.saveArea, { caller, body: { ...first(venue().areas), ...change } }));

describe('a table', () => {
  it('keeps its place, turn and size', async () => {
    const size = { width: 200, height: 100 };
    expect(await table({ x: 12, y: 990, rotation: 45, shape: 'bar', size })).toBe('ok');
    expect(first(venue().tables)).toMatchObject({ x: 12, y: 990, rotation: 45, shape: 'bar', size });
  });
  it('has a name of its own and an area that is there', async () => {
    const other = must([...venue().tables.values()][1], 'another table');
    expect(await table({ name: other.name.toLowerCase() })).toBe('name_taken at name');
    expect(await table({ areaId: house.newId() })).toBe('not_found at areaId');
  });
  it('gives its name back when it is archived, and not while an order is open at it', async () => {
    const { id, name } = first(venue().tables);
    const orderId = house.newId();
    const body = { orderId, type: 'dine_in' as const, tableId: id, lines: [house.line()], send: false };
    await house.ask(routes.openOrder, { caller, body });
    expect(await table({ archived: true })).toBe('table_taken');
    await house.ask(routes.cancelOrder, { caller, params: { orderId }, body: { reason: 'test' } });
    expect(await table({ archived: true })).toBe('ok');
    expect(await table({ id: house.newId(), name, archived: false })).toBe('ok');
    expect(house.differences()).toEqual([]);
  });
});

describe('an area', () => {
  it('has a name of its own', async () => {
    expect(await area({ id: house.newId() })).toBe('name_taken at name');
    expect(await area({ id: house.newId(), name: { en: 'Roof', vi: 'Sân thượng' } })).toBe('ok');
  });
  it('is archived once it has no tables, and comes back when it is saved again', async () => {
    expect(await area({ archived: true })).toBe('area_used');
    const roof = { id: house.newId(), name: { en: 'Roof' }, position: 9 };
    expect(await area(roof)).toBe('ok');
    expect(await area({ ...roof, archived: true })).toBe('ok');
    expect(venue().areas.has(roof.id)).toBe(false);
    expect(await table({ areaId: roof.id })).toBe('not_found at areaId');
    expect(await area(roof)).toBe('ok');
    expect(venue().areas.has(roof.id)).toBe(true);
  });
});

describe('a station', () => {
  const spare = { id: 'spare', name: { en: 'Spare' }, kind: 'prep', position: 9, minimumSeconds: 0 } as const;
  it('has a name of its own and a printer that is there', async () => {
    expect(await station({ ...spare, name: first(venue().stations).name })).toBe('name_taken at name');
    expect(await station({ printerId: house.newId() })).toBe('not_found at printerId');
  });
  it('stays while items are made at it', async () => {
    const used = house.dishes[0]?.stations[0] ?? '';
    const body = must(venue().stations.get(used), 'a station');
    expect(await station({ ...body, archived: true })).toBe('station_used');
    expect(await station({ ...body, kind: 'expo' })).toBe('station_used');
  });
  it('is archived when nothing needs it', async () => {
    expect(await station({ ...spare, printerId: null })).toBe('ok');
    expect(await station({ ...spare, printerId: null, archived: true })).toBe('ok');
    expect(venue().stations.has('spare')).toBe(false);
  });
});

describe('a printer', () => {
  const fresh = { name: 'Terrace', host: '192.168.1.77', port: 9_100, fallbackId: null };
  it.each(['300.1.1.1', 'http://x', 'a b'])('is not at %s', async (host) => {
    expect(await printer({ ...fresh, host })).toBe('host_wrong at host');
  });
  it('has a name and an address of its own', async () => {
    const known = first(venue().printers);
    const id = house.newId();
    expect(await printer({ ...fresh, id, name: known.name })).toBe('name_taken at name');
    expect(await printer({ ...fresh, id, host: known.host, port: known.port })).toBe('address_taken at host');
    expect(await printer({ ...fresh, id })).toBe('ok');
  });
  it('may hang on a queue of the hub, or on a device that is paired, one at each place', async () => {
    const hung = (name: string, connection: Printer['connection']) =>
      printer({ ...fresh, id: house.newId(), name, host: '', port: 0, connection });
    const till = house.newId();
    const cable = (baudRate: 9_600 | 19_200) =>
      ({ kind: 'device', deviceId: till, port: { kind: 'serial', path: '/dev/ttyS0', baudRate } }) as const;
    expect(await hung('None', undefined)).toBe('host_wrong at host');
    expect(await hung('Queue', { kind: 'spooler', queue: 'Bar' })).toBe('ok');
    expect(await hung('Again', { kind: 'spooler', queue: 'Bar' })).toBe('address_taken at host');
    expect(await hung('Cable', cable(9_600))).toBe('not_found at connection');
    house.store.run("insert into devices (id, name, role, paired_at) values (?, 'Till 1', 'pos', 0)", till);
    expect(await hung('Cable', cable(9_600))).toBe('ok');
    expect(await hung('Same cable', cable(19_200))).toBe('address_taken at host');
  });
  it('has a fallback that is there and another one', async () => {
    expect(await printer({ fallbackId: first(venue().printers).id })).toBe('not_found at fallbackId');
    expect(await printer({ fallbackId: house.newId() })).toBe('not_found at fallbackId');
  });
  it('stays while a station or another printer needs it', async () => {
    const used = must(
      [...venue().stations.values()].find(({ printerId }) => printerId !== null)?.printerId,
      'a printer',
    );
    expect(await printer({ ...venue().printers.get(used), archived: true })).toBe('printer_used');
    const id = house.newId();
    expect(await printer({ ...fresh, id })).toBe('ok');
    expect(await printer({ ...fresh, id, archived: true })).toBe('ok');
  });
});

describe('settings', () => {
  it('name a time zone, a currency and languages that are there', async () => {
    expect(await settings({ timeZone: 'Asia/Atlantis' })).toBe('time_zone_unknown at timeZone');
    expect(await settings({ currency: 'QQQ' })).toBe('invalid at currency');
    expect(await settings({ languages: ['vi', 'vi'] })).toBe('invalid at languages');
  });
  it('may change the currency until there is an order', async () => {
    expect(await settings({ currency: 'USD' })).toBe('ok');
    expect(await settings({ currency: 'VND' })).toBe('ok');
    await house.order();
    expect(await settings({ currency: 'USD' })).toBe('currency_fixed at currency');
  });
  it('keep the tax groups that items have', async () => {
    const kept = venue().settings.taxGroups.filter(({ id }) => id !== house.dishes[0]?.taxGroup);
    const spare = { id: 'spare', name: 'Spare', components: [], byOrderType: {} };
    expect(await settings({ taxGroups: [...kept, spare], serviceCharge: null })).toBe('tax_group_used at taxGroups');
  });
  it('have tax groups and components that differ, and tax the service charge with one of them', async () => {
    const [group] = venue().settings.taxGroups;
    const one = must(group, 'a tax group');
    expect(await settings({ taxGroups: [...venue().settings.taxGroups, one] })).toMatch(/^name_taken/);
    const component = { id: 'x', name: 'X', ratePpm: 1 };
    const twice = { id: 'twice', name: 'Twice', components: [component, component], byOrderType: {} };
    expect(await settings({ taxGroups: [...venue().settings.taxGroups, twice] })).toMatch(
      /^name_taken at .*components$/,
    );
    const serviceCharge = { ratePpm: 50_000, base: 'after_discount', taxGroup: 'nowhere' } as const;
    expect(await settings({ serviceCharge })).toBe('not_found at serviceCharge.taxGroup');
  });
});

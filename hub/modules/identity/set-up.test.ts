import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { venueRoutes } from '@comanda/shared/contracts/commands/venue.ts';
import { venueState } from '../venue/index.ts';
import {
  accepted,
  codeOf,
  type IdentityBench,
  openIdentity,
  owner,
  SET_UP_CODE,
  settings,
} from '../../test/identity.ts';

let hub: IdentityBench;
beforeEach(async () => {
  hub = await openIdentity({ empty: true });
});
afterEach(() => hub.close());

const setUp = (body: object = {}, local = false) =>
  hub.ask(venueRoutes.setUp, { body: { code: SET_UP_CODE, settings, owner, ...body }, caller: hub.as({ local }) });

test('a hub that is not set up says so, and in which languages it can be asked', async () => {
  expect(accepted(await hub.ask(venueRoutes.welcome, { caller: hub.as({ local: true }) }))).toEqual({
    name: null,
    setUp: false,
    demo: false,
    local: true,
    languages: ['en', 'vi'],
    version: '1.2.3',
  });
  expect(codeOf(await hub.password(owner.username, owner.password))).toBe('set_up_first');
});

describe('setting up', () => {
  test('makes the venue, a station, tables and the owner in one commit', async () => {
    expect(accepted(await setUp()).seq).toBe(hub.spine.head());
    expect(new Set(hub.types())).toEqual(
      new Set(['venue.configured.v1', 'station.saved.v1', 'area.saved.v1', 'table.saved.v1', 'staff.saved.v1']),
    );
    expect(new Set(hub.spine.eventsAfter(0, 100).map(({ commandId }) => commandId)).size).toBe(1);
    const venue = venueState(hub.store);
    expect([...(venue?.stations.keys() ?? [])]).toEqual(['kitchen']);
    expect(venue?.tables.size).toBe(6);
    expect(accepted(await hub.ask(venueRoutes.welcome))).toMatchObject({ name: 'Quán Thử', setUp: true, local: false });
    expect((await hub.ownerSession()).staff).toMatchObject({ name: owner.name, role: 'owner', language: 'vi' });
    expect(hub.differences()).toEqual([]);
  });

  test('happens once', async () => {
    const both = await Promise.all([setUp(), setUp()]);
    expect(both.map(codeOf).sort()).toEqual(['ok', 'set_up_done']);
    expect(codeOf(await setUp({}, true))).toBe('set_up_done');
  });

  test('needs the code, except on the hub’s own machine', async () => {
    expect(codeOf(await setUp({ code: '' }))).toBe('pairing_code_wrong');
    expect(codeOf(await setUp({ code: '' }, true))).toBe('ok');
  });

  test('does not let anyone try codes for long', async () => {
    for (let i = 0; i < 5; i += 1) expect(codeOf(await setUp({ code: String(i) }))).toBe('pairing_code_wrong');
    expect(codeOf(await setUp())).toBe('too_many_requests');
    hub.timers.advance(60_000);
    expect(codeOf(await setUp())).toBe('ok');
  });

  test('does not let anyone try codes from many addresses either', async () => {
    const tryFrom = (address: string) =>
      hub.ask(venueRoutes.setUp, { body: { code: 'x', settings, owner }, caller: hub.as({ address }) });
    const codes = await Promise.all(Array.from({ length: 21 }, (_, i) => tryFrom(`10.0.1.${i}`)));
    expect(codes.map(codeOf)).toEqual([...Array<string>(20).fill('pairing_code_wrong'), 'too_many_requests']);
  });

  test('refuses what no venue can have, and leaves nothing behind', async () => {
    expect(await setUp({ settings: { ...settings, timeZone: 'Asia/Nowhere' } })).toMatchObject({
      error: { code: 'time_zone_unknown', field: 'settings.timeZone' },
    });
    expect(await setUp({ owner: { ...owner, pin: '1234' } })).toMatchObject({
      error: { code: 'weak_pin', field: 'owner.pin' },
    });
    expect(hub.spine.head()).toBe(0);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import type { Session } from '@comanda/shared/contracts/views/session.ts';
import { accepted, codeOf, everyText, type IdentityBench, openIdentity } from '../../test/identity.ts';
import type { Revoked } from './index.ts';

let hub: IdentityBench;
let boss: Session;
beforeEach(async () => {
  hub = await openIdentity();
  boss = await hub.ownerSession();
});
afterEach(() => hub.close());

const newCode = (): Promise<string> => hub.pairingCode(boss);

const pair = (code: string, address = '10.0.0.50') =>
  hub.ask(identityRoutes.pairDevice, { body: { code, name: 'Counter', role: 'pos' }, caller: hub.as({ address }) });

const wrongBeside = (code: string): string => (code === '000000' ? '000001' : '000000');

test('a code pairs one device, whose token says who it is', async () => {
  const code = await newCode();
  const device = accepted(await pair(code));
  expect(device).toMatchObject({ name: 'Counter', role: 'pos', station: null });
  expect(Buffer.from(device.deviceToken, 'base64url')).toHaveLength(32);
  expect(hub.as({ device }).device).toEqual({ id: device.deviceId, role: 'pos', station: null });
  expect([...hub.as({ device }).permissions]).toEqual(['venue.view', 'menu.view']);
  expect(codeOf(await pair(code))).toBe('pairing_code_wrong');
  expect(hub.differences()).toEqual([]);
});

test('two devices with one code at once: one is paired', async () => {
  const code = await newCode();
  const both = await Promise.all([pair(code, '10.0.0.1'), pair(code, '10.0.0.2')]);
  expect(both.map(codeOf).sort()).toEqual(['ok', 'pairing_code_wrong']);
});

test('a code lasts ten minutes', async () => {
  const [first, second] = [await newCode(), await newCode()];
  hub.timers.advance(10 * 60_000 - 1);
  expect(codeOf(await pair(first))).toBe('ok');
  hub.timers.advance(1);
  expect(codeOf(await pair(second))).toBe('pairing_code_wrong');
});

test('neither token nor code is kept as it is, nor in the remembered replies', async () => {
  const code = await newCode();
  const device = accepted(await pair(code));
  const everything = everyText(hub);
  expect(everything).toContain(device.deviceId);
  for (const secret of [device.deviceToken, boss.accessToken, boss.refreshToken, `"${code}"`]) {
    expect(everything).not.toContain(secret);
  }
});

test('each device that sells has a letter of its own, which is never given again', async () => {
  const first = accepted(await pair(await newCode()));
  const caller = hub.as({ session: boss });
  await hub.ask(identityRoutes.revokeDevice, { params: { deviceId: first.deviceId }, caller });
  const body = { code: await newCode(), name: 'Pass', role: 'board' as const };
  const board = accepted(await hub.ask(identityRoutes.pairDevice, { body, caller: hub.as({ address: '10.0.0.9' }) }));
  const second = accepted(await pair(await newCode()));
  expect([first, board, second].map(({ letter }) => letter)).toEqual(['A', null, 'B']);
  expect(hub.differences()).toEqual([]);
});

test('a station must be there', async () => {
  const ask = async (station: string) =>
    hub.ask(identityRoutes.pairDevice, { body: { code: await newCode(), name: 'K', role: 'kitchen', station } });
  expect(await ask('grill')).toMatchObject({ error: { code: 'invalid', field: 'station' } });
  expect(await ask('kitchen')).toMatchObject({ value: { station: 'kitchen' } });
});

describe('guessing', () => {
  test('is not what pairing many devices in a row is', async () => {
    for (let i = 0; i < 8; i += 1) expect(codeOf(await pair(await newCode()))).toBe('ok');
  });

  test('five wrong codes a minute from one address, however many are sent at once', async () => {
    const code = await newCode();
    const guesses = await Promise.all(Array.from({ length: 30 }, () => pair(wrongBeside(code))));
    expect(guesses.filter((each) => codeOf(each) === 'pairing_code_wrong')).toHaveLength(5);
    expect(guesses.filter((each) => codeOf(each) === 'too_many_requests')).toHaveLength(25);
    expect(codeOf(await pair(code))).toBe('too_many_requests');
    expect(codeOf(await pair(code, '10.0.0.51'))).toBe('ok');
  });

  test('twenty wrong codes from anywhere burn all codes', async () => {
    const code = await newCode();
    for (let i = 0; i < 20; i += 1) await pair(wrongBeside(code), `10.0.2.${i}`);
    expect(codeOf(await pair(code))).toBe('pairing_code_wrong');
    expect(codeOf(await pair(await newCode()))).toBe('ok');
  });

  test('nineteen do not', async () => {
    const code = await newCode();
    for (let i = 0; i < 19; i += 1) await pair(wrongBeside(code), `10.0.2.${i}`);
    expect(codeOf(await pair(code))).toBe('ok');
  });
});

describe('pairing here', () => {
  const here = (bench: IdentityBench, local: boolean) =>
    bench.ask(identityRoutes.pairHere, { body: { name: 'Here', role: 'board' }, caller: bench.as({ local }) });

  test('works in the demo, on the hub’s own machine', async () => {
    const demo = await openIdentity({ demo: true });
    expect(codeOf(await here(demo, false))).toBe('pairing_not_local');
    const device = accepted(await here(demo, true));
    expect(demo.as({ device }).permissions).toContain('board.view');
    demo.close();
  });

  test('works nowhere else', async () => {
    expect(codeOf(await here(hub, true))).toBe('demo_only');
    const empty = await openIdentity({ demo: true, empty: true });
    expect(codeOf(await here(empty, true))).toBe('set_up_first');
    empty.close();
  });
});

describe('revoking', () => {
  test('ends the device, the sessions at it and their sockets before the answer comes', async () => {
    const device = await hub.pair('pos', boss);
    const waiter = await hub.hire('waiter', boss);
    const session = accepted(await hub.pin(waiter, waiter.pin, device));
    const { staff } = hub.as({ device, session });
    const cut: Revoked[] = [];
    hub.identity.onRevoked((what) => cut.push(what));
    const caller = hub.as({ session: boss });
    const revoked = hub.ask(identityRoutes.revokeDevice, { params: { deviceId: device.deviceId }, caller });
    const heard = revoked.then(() => cut.length);
    accepted(await revoked);
    expect(await heard).toBe(2);
    expect(cut).toEqual([{ sessionId: staff?.sessionId }, { deviceId: device.deviceId }]);
    expect(hub.as({ device, session })).toMatchObject({ device: null, staff: null, permissions: new Set() });
    const again = await hub.ask(identityRoutes.refreshSession, { body: session, caller: hub.as({ device }) });
    expect(codeOf(again)).toBe('signed_out');
    expect(hub.differences()).toEqual([]);
  });

  test('twice is once; of a device that never was is refused', async () => {
    const device = await hub.pair('pos', boss);
    const caller = hub.as({ session: boss });
    const revoke = (deviceId: string) => hub.ask(identityRoutes.revokeDevice, { params: { deviceId }, caller });
    const first = accepted(await revoke(device.deviceId));
    expect(accepted(await revoke(device.deviceId))).toEqual(first);
    expect(codeOf(await revoke(hub.newId()))).toBe('not_found');
    const { devices } = accepted(await hub.ask(identityRoutes.devices, { caller }));
    expect(devices).toMatchObject([{ id: device.deviceId, revokedAt: hub.timers.now(), online: false }]);
  });
});

test('the console sees when a device last called', async () => {
  const device = await hub.pair('pos', boss);
  const seen = async () =>
    accepted(await hub.ask(identityRoutes.devices, { caller: hub.as({ session: boss }) })).devices[0]?.lastSeenAt;
  expect(await seen()).toBeNull();
  hub.as({ device });
  const at = hub.timers.now();
  hub.timers.advance(5_000);
  expect(await seen()).toBe(at);
});

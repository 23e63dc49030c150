import { afterEach, beforeEach, expect, test } from 'vitest';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import { venueRoutes } from '@comanda/shared/contracts/commands/venue.ts';
import {
  accepted,
  ADDRESS,
  everyText,
  type IdentityBench,
  openIdentity,
  owner,
  SET_UP_CODE,
  settings,
} from '../../test/identity.ts';

const MACHINE = { deviceId: '0190a0b0-0000-7000-8000-000000000070', name: 'The hub’s own machine' };

let hub: IdentityBench;
beforeEach(async () => {
  hub = await openIdentity({ empty: true });
});
afterEach(() => hub.close());

const setUp = async () => accepted(await hub.ask(venueRoutes.setUp, { body: { code: SET_UP_CODE, settings, owner } }));
const callerWith = (deviceToken: string | null) =>
  hub.identity.authenticate({ deviceToken, accessToken: null, address: ADDRESS, local: false });

test('the hub’s own machine is a device once there is a venue, and may do the least', async () => {
  let given: string | null | undefined;
  const asked = hub.identity.machineDevice(MACHINE).then((token) => (given = token));
  await setUp();
  await asked;
  const caller = callerWith(given ?? null);
  expect(caller.device).toEqual({ id: MACHINE.deviceId, role: 'console', station: null });
  expect([...caller.permissions]).toEqual(['venue.view']);
  expect(hub.differences()).toEqual([]);
  expect(everyText(hub).includes(String(given)), 'the token is kept nowhere').toBe(false);
});

test('each life of the hub gives another token, and the one before is worth nothing', async () => {
  await setUp();
  const first = await hub.identity.machineDevice(MACHINE);
  expect(callerWith(first).device?.id).toBe(MACHINE.deviceId);
  const second = await hub.identity.machineDevice(MACHINE);
  expect([callerWith(first).device, callerWith(second).device?.id]).toEqual([null, MACHINE.deviceId]);
  const caller = hub.as({ session: await hub.ownerSession() });
  const { devices } = accepted(await hub.ask(identityRoutes.devices, { caller }));
  expect(devices.map(({ id, name }) => [id, name])).toEqual([[MACHINE.deviceId, MACHINE.name]]);
});

test('whoever revoked it gets no device behind their back', async () => {
  await setUp();
  const token = await hub.identity.machineDevice(MACHINE);
  const caller = hub.as({ session: await hub.ownerSession() });
  accepted(await hub.ask(identityRoutes.revokeDevice, { params: { deviceId: MACHINE.deviceId }, caller }));
  expect(callerWith(token).device).toBeNull();
  expect(await hub.identity.machineDevice(MACHINE)).toBeNull();
});

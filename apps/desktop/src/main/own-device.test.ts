import { describe, expect, test } from 'vitest';
import { ok } from '@comanda/shared/base/result.ts';
import { deviceIn, machineToken } from './own-device.ts';
import type { Secrets } from './secrets.ts';
import { keptScreen, screenId, settingsOf } from './testing/screens.ts';

const device = (n: number) =>
  JSON.stringify({
    deviceId: screenId(90 + n),
    deviceToken: `token ${n}`,
    name: `Till ${n}`,
    role: 'pos',
    station: null,
    letter: null,
  });
const secretsWith = (kept: Readonly<Record<string, string>>): Secrets => ({
  opened: Promise.resolve(),
  plain: async () => false,
  read: async (id) => kept[id] ?? null,
  write: async () => ok(null),
});

const DEVICE = { token: 'token of the machine' };

test('a machine shows the token of its first screen that has one', async () => {
  const settings = settingsOf({ screens: [keptScreen(1), keptScreen(2), keptScreen(3)] });
  const secrets = secretsWith({ [`device-${screenId(2)}`]: device(2), [`device-${screenId(3)}`]: device(3) });
  expect(await machineToken(settings, secrets, 'awaited')).toBe('token 2');
  expect(await machineToken(settings, secretsWith({}), 'awaited')).toBeNull();
});

test('the machine stays the one that the hub knows its printers by, also when an earlier screen is paired later', async () => {
  const settings = settingsOf({ screens: [keptScreen(1, { role: 'console' }), keptScreen(2)] });
  const kept: Record<string, string> = { [`device-${screenId(2)}`]: device(2) };
  const token = () => machineToken(settings, secretsWith(kept), 'awaited');
  await token();
  kept[`device-${screenId(1)}`] = device(1);
  expect(await token()).toBe('token 2');
  settings.change({ screens: [keptScreen(1, { role: 'console' })] });
  expect(await token(), 'its screen is gone').toBe('token 1');
});

describe('a machine that is the hub', () => {
  const HUB = { runsHub: true, hub: 'here', machine: screenId(70) } as const;
  const paired = secretsWith({ [`device-${screenId(1)}`]: device(1) });

  test('is a device of its own, whatever screens are paired', async () => {
    expect(await machineToken(settingsOf({ ...HUB, screens: [] }), paired, DEVICE)).toBe(DEVICE.token);
    const settings = settingsOf({ ...HUB, screens: [keptScreen(1)] });
    expect(await machineToken(settings, paired, DEVICE)).toBe(DEVICE.token);
    settings.change({ screens: [] });
    expect(await machineToken(settings, paired, DEVICE), 'its printers outlast its screens').toBe(DEVICE.token);
  });

  test('waits for its hub: no screen becomes what the printers are known by meanwhile', async () => {
    const settings = settingsOf({ ...HUB, screens: [keptScreen(1)] });
    expect(await machineToken(settings, paired, 'awaited')).toBeNull();
    expect(settings.current.speaker).toBeNull();
  });

  test('whose screen has spoken for it goes on so, and one that was revoked is spoken for by a screen', async () => {
    const settings = settingsOf({ ...HUB, screens: [keptScreen(1)], speaker: screenId(1) });
    expect(await machineToken(settings, paired, DEVICE)).toBe('token 1');
    expect(await machineToken(settingsOf({ ...HUB, screens: [keptScreen(1)] }), paired, 'revoked')).toBe('token 1');
    expect(await machineToken(settingsOf(HUB), paired, 'revoked')).toBeNull();
  });

  test('and is none any more speaks as its screens do', async () => {
    const settings = settingsOf({ machine: screenId(70), speaker: screenId(70), screens: [keptScreen(1)] });
    expect(await machineToken(settings, paired, 'awaited')).toBe('token 1');
  });
});

test('what is damaged or is no device counts for none', async () => {
  const read = (kept: string) => deviceIn(secretsWith({ [`device-${screenId(1)}`]: kept }), screenId(1));
  expect(await Promise.all(['{"deviceId":', '{}', 'null'].map(read))).toEqual([null, null, null]);
});

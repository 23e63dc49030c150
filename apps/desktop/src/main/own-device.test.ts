import { expect, test } from 'vitest';
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
  plain: false,
  read: async (id) => kept[id] ?? null,
  write: async () => ok(null),
});

test('the machine shows the token of its first screen that has one: the hub’s own console has none', async () => {
  const settings = settingsOf({ screens: [keptScreen(1, { role: 'console' }), keptScreen(2), keptScreen(3)] });
  const secrets = secretsWith({ [`device-${screenId(2)}`]: device(2), [`device-${screenId(3)}`]: device(3) });
  expect(await machineToken(settings, secrets)).toBe('token 2');
  expect(await machineToken(settings, secretsWith({}))).toBeNull();
});

test('the machine stays the one that the hub knows its printers by, also when an earlier screen is paired later', async () => {
  const settings = settingsOf({ screens: [keptScreen(1, { role: 'console' }), keptScreen(2)] });
  const kept: Record<string, string> = { [`device-${screenId(2)}`]: device(2) };
  await machineToken(settings, secretsWith(kept));
  kept[`device-${screenId(1)}`] = device(1);
  expect(await machineToken(settings, secretsWith(kept))).toBe('token 2');
  settings.change({ screens: [keptScreen(1, { role: 'console' })] });
  expect(await machineToken(settings, secretsWith(kept)), 'its screen is gone').toBe('token 1');
});

test('what is damaged or is no device counts for none', async () => {
  const read = (kept: string) => deviceIn(secretsWith({ [`device-${screenId(1)}`]: kept }), screenId(1));
  expect(await Promise.all(['{"deviceId":', '{}', 'null'].map(read))).toEqual([null, null, null]);
});

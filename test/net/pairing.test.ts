import { hash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import { nodePrimitives } from '@comanda/shared/node/primitives.ts';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { deviceSide } from '@comanda/shared/pairing/index.ts';
import { makeFinder, pinnedFetch } from '../../apps/desktop/src/main/finding/index.ts';
import type { HubFinder } from '../../apps/desktop/src/main/parts.ts';
import { type RunningHub, runningHub } from '../../hub/test/running-hub.ts';
import { type InBetween, standBetween } from './in-between.ts';

let house: RunningHub;
let finder: HubFinder;
let between: InBetween | null = null;
beforeAll(async () => {
  house = await runningHub();
}, 60_000);
afterAll(() => house.stop());
beforeEach(() => {
  finder = makeFinder(realTimers);
});
afterEach(async () => {
  finder.stop();
  await between?.close();
  between = null;
});

const till = { name: 'Till 2', role: 'pos', station: null } as const;
const newCode = async (): Promise<string> =>
  String((await house.ask('POST', '/api/v1/devices/pairing-code', {}, house.owner)).body['code']);
const devices = async (): Promise<number> =>
  ((await house.ask('GET', '/api/v1/devices', undefined, house.owner)).body['devices'] as unknown[]).length;
const lookAt = async (port: number): Promise<HubRecord> => {
  const found = await finder.at(`127.0.0.1:${port}`);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
};

/** Tells the device its own key for the hub’s, and its own port. */
const asItself = (self: () => InBetween, hub: HubRecord) => (answer: string) =>
  answer.replaceAll(hub.fingerprint, self().fingerprint);

test('a typed address, a code, and the app is paired and keeps to that key', async () => {
  const hub = await lookAt(house.hub.port);
  expect(hub).toMatchObject({ id: house.hub.self().id, fingerprint: house.hub.self().fingerprint });
  const paired = await finder.pair(hub, await newCode(), till, 'en');
  if (!paired.ok) throw new Error(JSON.stringify(paired.error));
  const line = finder.follow(paired.value.hub);
  const origin = await new Promise<string>((resolve) => line.onMove(resolve));
  expect(origin).toBe(`https://127.0.0.1:${hub.tlsPort}`);
  const answer = await pinnedFetch(hub.fingerprint)(`${origin}/api/v1/venue`, {
    headers: { 'Comanda-Device': paired.value.device.deviceToken },
  });
  expect(answer.status).toBe(200);
  line.stop();
});

test('who stands between and passes everything on gets nothing, though the code is right', async () => {
  const hub = house.hub.self();
  between = await standBetween(
    hub.tlsPort,
    asItself(() => must(between, 'it stands there'), hub),
  );
  const [seen, before, code] = [await lookAt(between.port), await devices(), await newCode()];
  expect(seen.fingerprint).toBe(between.fingerprint);
  const paired = await finder.pair(seen, code, till, 'vi');
  expect(paired).toMatchObject({
    ok: false,
    error: { code: 'refused', detail: expect.stringContaining('chen vào') as string },
  });
  expect(await devices()).toBe(before);
  expect(between.heard()).not.toContain(code);
  expect(between.heard()).not.toContain(hash('sha256', code));
  // The code is used up: nobody has a second guess of it, not even the right one.
  expect(await finder.pair(await lookAt(house.hub.port), code, till, 'en')).toMatchObject({ ok: false });
  expect(await devices()).toBe(before);
});

test('who shows another key than the one that the hub tells of is no hub', async () => {
  between = await standBetween(house.hub.self().tlsPort, (answer) => answer);
  expect(await finder.at(`127.0.0.1:${between.port}`)).toEqual({ ok: false, error: { code: 'not_a_hub' } });
});

test('an announced key that does not answer is not paired with, and hears nothing', async () => {
  const hub = house.hub.self();
  between = await standBetween(hub.tlsPort, (answer) => answer);
  const paired = await finder.pair({ ...hub, tlsPort: between.port }, await newCode(), till, 'en');
  expect(paired).toEqual({ ok: false, error: { code: 'hub_not_trusted' } });
  expect(between.heard()).toBe('');
});

test('who plays the hub with a guess of the code has one guess, and the device says so', async () => {
  const hub = house.hub.self();
  const self = () => must(between, 'it stands there');
  // It answers the share by one of its own, and the device’s proof by any proof.
  const guess = (answer: string): string => {
    const mine = deviceSide({
      primitives: nodePrimitives,
      scalar: randomBytes(32),
      codeHash: hash('sha256', '000000'),
      fingerprint: self().fingerprint,
      run: Buffer.alloc(16),
    });
    const share = Buffer.from(mine.share).toString('base64url');
    return asItself(self, hub)(answer).replace(/"share":"[^"]+"/, `"share":"${share}"`);
  };
  between = await standBetween(hub.tlsPort, guess);
  const [seen, code] = [await lookAt(between.port), await newCode()];
  expect(await finder.pair(seen, code, till, 'en')).toMatchObject({ ok: false });
  const heard = self().heard().length;
  expect(await finder.pair(seen, code, till, 'en')).toEqual({ ok: false, error: { code: 'hub_not_trusted' } });
  // Only that its key still answers was looked at: not a word of the code went there again.
  expect(self().heard().length).toBe(heard);
});

test('once paired, nobody else hears a byte', async () => {
  const hub = house.hub.self();
  between = await standBetween(hub.tlsPort, (answer) => answer);
  const ask = pinnedFetch(hub.fingerprint)(`https://127.0.0.1:${between.port}/api/v1/venue`, {
    headers: { 'Comanda-Device': 'a secret' },
  });
  await expect(ask).rejects.toThrow('another key answers');
  expect(between.heard()).toBe('');
  const line = finder.follow({ ...hub, tlsPort: between.port });
  expect(line.origin()).toBeNull();
  expect(line.trusts('rubbish')).toBe(false);
  line.stop();
});

test.each(['', 'http://', 'no such host.example', '127.0.0.1:0', '127.0.0.1:99999', '[::1', 'a b'])(
  'an address that is none is said to be none: %j',
  async (address) => {
    expect(await finder.at(address)).toMatchObject({ ok: false });
  },
);

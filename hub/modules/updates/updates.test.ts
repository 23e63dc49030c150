import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeviceState } from '@comanda/shared/contracts/views/update.ts';
import { type RunningHub, runningHub } from '../../test/running-hub.ts';
import { fileOf, makeKey, signedRelease } from '../../test/release.ts';

const key = makeKey('test-2026');
const other = makeKey('somebody-else');
const program = Buffer.from('the program, newer than before '.repeat(4_000));
const NAME = 'comanda-1.1.0-linux-x64.AppImage';
const file = fileOf(NAME, program);
const release = signedRelease(key, '1.1.0', [file]);
const MANIFEST = 'comanda-1.1.0.release.json';
const OPEN_ALL_DAY = [{ days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 0 }];

let house: RunningHub;
beforeAll(async () => {
  house = await runningHub([], { releaseKeys: { [key.id]: key.publicKey } });
  await put(MANIFEST, release);
  await put(NAME, program);
}, 60_000);
afterAll(() => house.stop());

const api = (path: string): string => `/api/v1${path}`;
const put = async (name: string, bytes: Buffer | string) => {
  const response = await fetch(house.base + api(`/updates/releases/${name}`), {
    method: 'PUT',
    headers: { ...house.owner },
    body: bytes,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const set = (settings: object) =>
  house.ask('PUT', api('/updates/settings'), settings, { ...house.owner, 'idempotency-key': randomUUID() });
const shown = async () => (await house.ask('GET', api('/updates'), undefined, house.owner)).body;

async function device(name: string): Promise<Record<string, string> & { id: string }> {
  const paired = await house.ask('POST', api('/devices/pair-here'), { name, role: 'board' });
  return { 'comanda-device': String(paired.body['deviceToken']), id: String(paired.body['deviceId']) };
}
const state = (more: Partial<DeviceState> = {}): DeviceState => ({
  version: '1.0.0',
  platform: 'linux',
  processor: 'x64',
  kind: 'AppImage',
  state: 'well',
  failed: null,
  ...more,
});
const check = async (caller: Record<string, string>, more: Partial<DeviceState> = {}) =>
  (await house.ask('POST', api('/updates/check'), state(more), caller)).body;
const load = (caller: Record<string, string>, name: string, range?: string) =>
  fetch(house.base + api(`/updates/files/1.1.0/${name}`), { headers: { ...caller, ...(range && { range }) } });

describe('bringing a release', () => {
  test.each([
    ['unsigned', JSON.stringify({ manifest: '{}' }), 'release_unsigned'],
    ['no JSON', 'hello', 'release_unsigned'],
    ['signed by nobody we know', signedRelease(other, '1.1.0', [file]), 'release_key_unknown'],
    ['changed after it was signed', release.replace('Faster', 'Slower'), 'release_signature_wrong'],
  ])('%s is refused and leaves nothing behind', async (_what, text, code) => {
    const { status, body } = await put('comanda-7.0.0.release.json', text);
    expect([status, body['code']]).toEqual([422, code]);
    const left = readdirSync(join(house.folder, 'releases')).filter((name) => name.startsWith('comanda-7'));
    expect(left).toEqual([]);
    expect(readFileSync(join(house.folder, 'releases', MANIFEST), 'utf8')).toBe(release);
  });

  test('a file that no release names is refused, and so is one that is not as it was signed', async () => {
    const next = NAME.replace('1.1.0', '1.2.0');
    const newest = async () => ((await shown())['releases'] as unknown[])[0];
    expect((await put(next, program)).body['code']).toBe('release_file_not_awaited');
    const text = signedRelease(key, '1.2.0', [fileOf(next, program)]);
    expect(await put('any.release.json', text)).toMatchObject({ status: 200, body: { version: '1.2.0' } });
    const changed = Buffer.from(program);
    changed[7] = 0;
    expect((await put(next, changed)).body['code']).toBe('release_file_wrong');
    expect((await put(next, Buffer.concat([program, program]))).body['code']).toBe('too_large');
    expect(await newest()).toMatchObject({ version: '1.2.0', missing: [next] });
    expect(await put(next, program)).toMatchObject({ status: 200 });
    expect(await newest()).toMatchObject({ version: '1.2.0', missing: [] });
    expect(readdirSync(join(house.folder, 'releases')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('what somebody drops into the folder is looked at as strictly', async () => {
    const folder = join(house.folder, 'releases');
    writeFileSync(join(folder, 'comanda-9.0.0.release.json'), signedRelease(other, '9.0.0', [file]));
    const refused = { name: 'comanda-9.0.0.release.json', reason: 'unknown_key', file: null };
    expect((await shown())['refused']).toEqual([refused]);
    expect((await set({ version: '9.0.0', when: 'now', hours: [], first: null })).status).toBe(200);
    const till = await device('Dropped');
    expect(await check(till)).toMatchObject({ release: null, version: null });
  });

  test('only who may manage the system brings, sets and sees', async () => {
    const till = await device('Stranger');
    expect((await house.ask('GET', api('/updates'), undefined, till)).status).toBe(403);
    expect((await house.ask('GET', api('/updates'))).status).toBe(401);
    const response = await fetch(house.base + api(`/updates/releases/${NAME}`), {
      method: 'PUT',
      headers: till,
      body: 'x',
    });
    expect(response.status).toBe(403);
  });
});

describe('offering a release', () => {
  test('a version that the hub does not hold is not offered', async () => {
    const refused = await set({ version: '3.0.0', when: 'now', hours: [], first: null });
    expect([refused.status, refused.body['code']]).toEqual([404, 'release_unknown']);
    const nobody = await set({
      version: '1.1.0',
      when: 'now',
      hours: [],
      first: '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f',
    });
    expect(nobody.body['code']).toBe('not_found');
  });

  test('in service hours devices load and wait; told so, they install', async () => {
    const till = await device('Till 1');
    await set({ version: '1.1.0', when: 'closed', hours: OPEN_ALL_DAY, first: null });
    const waits = await check(till);
    expect(waits).toMatchObject({ version: '1.1.0', open: false });
    expect(JSON.parse(release)).toEqual(waits['release']);
    await set({ version: '1.1.0', when: 'now', hours: OPEN_ALL_DAY, first: null });
    expect(await check(till)).toMatchObject({ version: '1.1.0', open: true });
    expect(await check(till, { version: '1.1.0' })).toMatchObject({ version: null });
  });

  test('the first device goes ahead, and holds the others back where it fell back', async () => {
    const [first, second] = [await device('First'), await device('Second')];
    await set({ version: '1.1.0', when: 'now', hours: [], first: first.id });
    expect(await check(second)).toMatchObject({ version: null });
    expect(await check(first)).toMatchObject({ version: '1.1.0' });
    await check(first, { version: '1.1.0', state: 'well' });
    expect(await check(second)).toMatchObject({ version: '1.1.0' });
    await check(first, { state: 'rolled_back', failed: '1.1.0' });
    expect(await check(second)).toMatchObject({ version: null });
    expect((await shown())['devices']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ deviceId: second.id, reason: 'first_failed', version: '1.0.0' }),
        expect.objectContaining({ deviceId: first.id, reason: 'failed_here', failed: '1.1.0' }),
      ]),
    );
    const kept = readFileSync(join(house.folder, 'releases', 'devices.json'), 'utf8');
    expect(kept).toContain(first.id);
  });

  test('the log has who set it, and a release in use is not thrown away', async () => {
    await set({ version: '1.1.0', when: 'now', hours: [], first: null });
    const log = await house.ask('GET', api('/log?type=updates.'), undefined, house.owner);
    const [newest] = log.body['rows'] as Record<string, unknown>[];
    expect(newest).toMatchObject({ type: 'updates.set.v1', payload: { version: '1.1.0', when: 'now' } });
    expect(newest?.['actor']).toMatch(/^staff:/);
    const refused = await house.ask('POST', api('/updates/remove/1.1.0'), {}, house.owner);
    expect([refused.status, refused.body['code']]).toEqual([409, 'release_in_use']);
  });
});

describe('loading', () => {
  test('one device at a time; the next when it is done', async () => {
    const [one, two] = [await device('One'), await device('Two')];
    const slot = (caller: Record<string, string>, done: boolean) =>
      house.ask('POST', api('/updates/slot'), { done }, caller);
    expect((await slot(one, false)).status).toBe(200);
    const refused = await slot(two, false);
    expect([refused.status, refused.body['code']]).toEqual([429, 'update_not_your_turn']);
    expect((await load(two, NAME)).status).toBe(429);
    expect((await slot(one, true)).status).toBe(200);
    const whole = await load(two, NAME);
    expect(Buffer.from(await whole.arrayBuffer()).equals(program)).toBe(true);
    expect((await slot(one, false)).status).toBe(429);
    await slot(two, true);
  });

  test('a range is what was asked for, and one that is not there is said to be none', async () => {
    const till = await device('Ranges');
    const some = await load(till, NAME, 'bytes=10-19');
    expect([some.status, some.headers.get('content-range')]).toEqual([206, `bytes 10-19/${program.length}`]);
    expect(await some.text()).toBe(program.toString('latin1', 10, 20));
    expect((await load(till, NAME, `bytes=${program.length}-`)).status).toBe(416);
    expect((await load(till, NAME, 'bytes=-5')).headers.get('content-length')).toBe('5');
  });

  test('only files of a release that is whole, and only to devices of the house', async () => {
    const till = await device('Curious');
    expect((await load(till, 'devices.json')).status).toBe(404);
    expect((await load({}, NAME)).status).toBe(401);
    expect((await load(till, '..%2Fhub.db')).status).toBe(422);
  });
});

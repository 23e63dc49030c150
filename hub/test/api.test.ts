import { hash, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteContract } from '@comanda/shared/contracts/route.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { PAINTED } from '../drivers/picture/index.ts';
import { pictureSize } from '../modules/menu/index.ts';
import { loadVenue } from '../venues/index.ts';
import { type RunningHub, runningHub } from './running-hub.ts';

let house: RunningHub;
beforeAll(async () => {
  house = await runningHub();
}, 60_000);
afterAll(() => house.stop());

const API = '/api/v1';
const ZERO = '00000000-0000-7000-8000-000000000000';
const contracts = Object.entries<RouteContract>(routes);
const key = () => ({ 'idempotency-key': randomUUID() });
const filled = (path: string): string =>
  API + path.replace(/:(\w+)/g, (_, name: string) => (name === 'id' ? '1' : name === 'station' ? 'nowhere' : ZERO));

async function takeaway() {
  const menu = await house.menu();
  const item = menu.items.find((each) => each.groupIds.length === 0 && each.stations.length > 0);
  return {
    orderId: randomUUID(),
    type: 'takeaway',
    lines: [{ id: randomUUID(), itemId: item?.id, variantId: item?.variants[0]?.id }],
    send: true,
  };
}

describe('the API', () => {
  it.each(contracts)('answers %s by the contract', async (_name, route) => {
    const reply = await house.ask(route.method, filled(route.path), route.body ? '[' : undefined, house.owner);
    expect(reply.body['code']).not.toBe('no_such_route');
    expect(reply.status).toBeLessThan(500);
  });

  it.each(contracts.filter(([, { access }]) => access !== 'public'))(
    'lets nobody unknown use %s',
    async (_name, route) => {
      const body = route.body ? {} : undefined;
      const reply = await house.ask(route.method, filled(route.path), body, key());
      expect(reply).toMatchObject({ status: 401, body: { code: 'signed_out' } });
      const foreign = { ...key(), 'comanda-device': 'x'.repeat(43) };
      expect(await house.ask(route.method, filled(route.path), body, foreign)).toMatchObject({
        status: 401,
        body: { code: 'device_unknown' },
      });
    },
  );

  it('refuses with a code, a sentence in the caller’s language and the field to blame', async () => {
    const order = { ...(await takeaway()), orderId: 'mine' };
    const say = async (language: string) =>
      house.ask('POST', `${API}/orders`, order, { ...house.owner, ...key(), 'accept-language': language });
    const [en, vi] = [await say('en'), await say('vi-VN,vi;q=0.9')];
    expect(en.headers.get('content-type')).toBe('application/problem+json');
    expect(en).toMatchObject({ status: 422, body: { code: 'invalid', field: 'orderId', status: 422 } });
    expect(vi.body['detail']).toContain('Dữ liệu');
    expect(en.body['requestId']).toBe(en.headers.get('x-request-id'));
  });

  it('gives a command sent again its reply, and refuses its id for anything else', async () => {
    const order = await takeaway();
    const headers = { ...house.owner, ...key() };
    const first = await house.ask('POST', `${API}/orders`, order, headers);
    expect(first.status).toBe(200);
    const head = house.hub.spine.head();
    expect((await house.ask('POST', `${API}/orders`, order, headers)).body).toEqual(first.body);
    expect(await house.ask('POST', `${API}/orders`, { ...order, covers: 2 }, headers)).toMatchObject({
      status: 409,
      body: { code: 'command_reused' },
    });
    expect(await house.ask('POST', `${API}/orders`, order, house.owner)).toMatchObject({
      status: 400,
      body: { code: 'command_id_missing' },
    });
    expect(house.hub.spine.head()).toBe(head);
  });

  it('refuses what is too large without reading it all, what is not UTF-8, and JSON that is nested without end', async () => {
    const post = (body: string) => house.ask('POST', `${API}/orders`, body, { ...house.owner, ...key() });
    expect(await post('['.repeat(60_000))).toMatchObject({ status: 400, body: { code: 'not_json' } });
    expect(await post(`{"orderId":"${'x'.repeat(70_000)}"}`)).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    });
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        `${house.base}${API}/orders`,
        { method: 'POST', headers: { ...house.owner, ...key() } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.once('error', reject);
      sent.end(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]));
    });
    expect(status).toBe(400);
  });

  it('describes itself: every route is in the OpenAPI document', async () => {
    const { body } = await house.ask('GET', `${API}/openapi.json`);
    const paths = body['paths'] as Record<string, Record<string, { operationId: string }>>;
    const operations = Object.values(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(operations.sort()).toEqual(Object.keys(routes).sort());
  });

  it('says in words that its disk is full, and goes on when there is space again', async () => {
    const { sqlite } = house.hub.store;
    const pages = Number(sqlite.pragma('page_count', { simple: true }));
    const device = { 'comanda-device': String(house.owner['comanda-device']) };
    const tiles = await house.ask('GET', `${API}/sign-in/staff`, undefined, device);
    const owner = (tiles.body['staff'] as { id: string; role: string }[]).find(({ role }) => role === 'owner');
    const signIn = () => house.ask('POST', `${API}/sign-in/pin`, { staffId: owner?.id, pin: '1111' }, device);
    sqlite.pragma(`max_page_count = ${pages}`);
    let reply = await signIn();
    for (let n = 0; reply.status === 200 && n < 100; n += 1) reply = await signIn();
    expect(reply).toMatchObject({ status: 507, body: { code: 'disk_full' } });
    sqlite.pragma('max_page_count = 1073741823');
    expect((await signIn()).status).toBe(200);
  });

  it('serves nothing from outside of its folders', async () => {
    for (const path of ['/assets/../../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/pictures/../hub.ts']) {
      expect((await house.ask('GET', path)).status).toBe(404);
    }
  });

  it('shows the pictures of its menu: as drawings, and painted for lists', async () => {
    const { items } = loadVenue('saigon');
    const keys = [...new Set(items.flatMap(({ picture }) => picture ?? []))].slice(0, 12);
    const painted = await Promise.all(
      [...keys, ...keys].map(async (key) => {
        const response = await fetch(`${house.base}/pictures/${key}.jpg`);
        expect(response.headers.get('content-type')).toBe('image/jpeg');
        return Buffer.from(await response.arrayBuffer());
      }),
    );
    for (const [at, bytes] of painted.entries()) {
      expect(pictureSize(bytes)).toEqual({ type: 'image/jpeg', ...PAINTED });
      expect(bytes.equals(painted[at % keys.length] ?? Buffer.alloc(0)), 'the same twice').toBe(true);
    }
    expect(new Set(painted.map((bytes) => hash('sha256', bytes))).size).toBe(keys.length);
    const drawn = await house.ask('GET', `/pictures/${keys[0]}.svg`);
    expect(drawn.body['text']).toContain('<svg');
    for (const none of ['nothing.such.jpg', 'nothing.such', '.jpg']) {
      expect((await house.ask('GET', `/pictures/${none}`)).status).toBe(404);
    }
  });

  it('says how it is, and shows its figures to its own machine', async () => {
    expect(await house.ask('GET', '/health')).toMatchObject({ status: 200, body: { checks: { database: true } } });
    expect((await house.ask('GET', '/metrics')).body['text']).toContain('comanda_log_head');
    const asked = await house.ask('GET', '/metrics', undefined, { origin: 'http://elsewhere.example' });
    expect(asked.status).toBe(403);
  });
});

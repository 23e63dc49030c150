import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import {
  DeviceRole,
  devicePermissions,
  EditableRole,
  type Permission,
  staffPermissions,
} from '@comanda/shared/contracts/permissions.ts';
import type { RouteContract } from '@comanda/shared/contracts/route.ts';
import { API_PREFIX, routes } from '@comanda/shared/contracts/routes.ts';
import { topics } from '@comanda/shared/contracts/topics.ts';
import { loadVenue } from '../venues/index.ts';
import { type RunningHub, runningHub } from './running-hub.ts';

type Headers = Readonly<Record<string, string>>;

/** Routes that take long by design, or end what the test goes on with. */
const LEFT_OUT = new Set(['verify', 'backUp', 'signOut']);
const contracts = Object.entries<RouteContract>(routes).filter(([name]) => !LEFT_OUT.has(name));
/** Routes that name a permission, and those that look at who calls by themselves. */
const named = contracts.filter(([, { access }]) => access !== 'public' && access !== 'device');
const judging = contracts.filter(
  ([, { access, refusals }]) => access === 'device' && (refusals as readonly string[]).includes('not_permitted'),
);
const ZERO = '00000000-0000-7000-8000-000000000000';
const pathOf = ({ path }: RouteContract): string =>
  API_PREFIX + path.replace(/:(\w+)/g, (_, name: string) => (/^(?:id|course|number)$/.test(name) ? '1' : ZERO));

let house: RunningHub;
const sockets: Socket[] = [];
beforeAll(async () => {
  house = await runningHub();
}, 60_000);
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => house.stop());

async function paired(role: DeviceRole): Promise<Headers> {
  const { body } = await house.ask('POST', `${API_PREFIX}/devices/pair-here`, { name: role, role });
  return { 'comanda-device': String(body['deviceToken']) };
}

async function signedIn(role: EditableRole): Promise<Headers> {
  const device = await paired('pos');
  const { staff } = loadVenue('saigon');
  const { name, pin } = must(
    staff.find((each) => each.role === role),
    `one who is ${role}`,
  );
  const { body } = await house.ask('GET', `${API_PREFIX}/sign-in/staff`, undefined, device);
  const { id } = must(
    (body['staff'] as { id: string; name: string }[]).find((each) => each.name === name),
    name,
  );
  const session = await house.ask('POST', `${API_PREFIX}/sign-in/pin`, { staffId: id, pin }, device);
  return { ...device, authorization: `Bearer ${String(session.body['accessToken'])}` };
}

/** What the hub says to a call that asks for nothing sensible; null: it is done. */
async function codeOf(route: RouteContract, headers: Headers): Promise<string | null> {
  const body = route.body ? {} : undefined;
  const reply = await house.ask(route.method, pathOf(route), body, { ...headers, 'idempotency-key': randomUUID() });
  return reply.status < 400 ? null : String(reply.body['code']);
}

/** Names of the routes at whose door a caller is turned away. */
async function closedTo(headers: Headers, to: typeof contracts): Promise<string[]> {
  const closed: string[] = [];
  for (const [name, route] of to) {
    const code = await codeOf(route, headers);
    if (code === 'not_permitted' || code === 'signed_out') closed.push(name);
  }
  return closed;
}

const without = (permissions: readonly Permission[]): string[] =>
  named.filter(([, { access }]) => !permissions.includes(access as Permission)).map(([name]) => name);

describe('over HTTP', () => {
  it.each(DeviceRole.options)('a %s with nobody signed in does what its role says, and nothing else', async (role) => {
    expect(await closedTo(await paired(role), named)).toEqual(without(devicePermissions[role]));
  });

  it.each(EditableRole.options)('a %s does what the role says, and nothing else', async (role) => {
    expect(await closedTo(await signedIn(role), named)).toEqual(without(staffPermissions[role]));
  });

  it.each(['board', 'console', 'pos'] as const)(
    'a %s with nobody signed in neither fires, hands over, prints a ticket nor learns a guest’s link',
    async (role) => {
      expect(judging.length).toBeGreaterThan(4);
      expect(await closedTo(await paired(role), judging)).toEqual(judging.map(([name]) => name));
    },
  );
});

describe('over the socket', () => {
  async function follow(headers: Headers, topic: string, params: object): Promise<{ ok: boolean; code?: string }> {
    const auth = { deviceToken: headers['comanda-device'], accessToken: headers['authorization']?.slice(7) };
    const socket = io(house.base, { path: '/live', auth, transports: ['websocket'], forceNew: true });
    sockets.push(socket);
    const answer: unknown = await socket.emitWithAck('follow', { topic, params, from: null });
    const { ok, problem } = answer as { ok: boolean; problem?: { code: string } };
    return problem ? { ok, code: problem.code } : { ok };
  }
  const paramsOf = (topic: string): object =>
    topic === 'kitchen' ? { station: 'grill' } : topic === 'kiosk' ? { order: ZERO } : {};
  const followed = async (headers: Headers): Promise<string[]> => {
    const names: string[] = [];
    for (const name of Object.keys(topics)) if ((await follow(headers, name, paramsOf(name))).ok) names.push(name);
    return names;
  };
  const within = (permissions: readonly Permission[]): string[] =>
    Object.entries(topics)
      .filter(([, { access }]) => permissions.includes(access))
      .map(([name]) => name);

  it.each(DeviceRole.options)(
    'a %s with nobody signed in follows what its role says, and nothing else',
    async (role) => {
      expect(await followed(await paired(role))).toEqual(within(devicePermissions[role]));
    },
  );

  it('a cook follows what the role says, and nothing else', async () => {
    expect(await followed(await signedIn('cook'))).toEqual(within(staffPermissions.cook));
  });

  it('a kiosk follows no order of its neighbour', async () => {
    const [mine, neighbour] = [await paired('kiosk'), await paired('kiosk')];
    const item = must(
      (await house.menu()).items.find(
        ({ variants, groupIds, combo }) => variants.length === 1 && !combo && groupIds.length === 0,
      ),
      'a dish',
    );
    const orderId = randomUUID();
    const line = { id: randomUUID(), itemId: item.id, variantId: item.variants[0]?.id, quantity: 1 };
    const order = { orderId, type: 'takeaway', lines: [line], language: 'en', total: item.variants[0]?.price };
    const held = await house.ask('POST', `${API_PREFIX}/kiosk/orders`, order, {
      ...mine,
      'idempotency-key': randomUUID(),
    });
    expect(held.body).toMatchObject({ orderId });
    expect(await follow(mine, 'kiosk', { order: orderId })).toEqual({ ok: true });
    expect(await follow(neighbour, 'kiosk', { order: orderId })).toEqual({ ok: false, code: 'not_found' });
  });
});

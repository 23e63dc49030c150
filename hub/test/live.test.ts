import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import type { MenuItem, MenuView } from '@comanda/shared/contracts/views/menu.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Changes } from '@comanda/shared/contracts/topics.ts';
import { openToRead } from '../db/open.ts';
import { venueState } from '../modules/venue/index.ts';
import { type RunningHub, runningHub } from './running-hub.ts';

const API = '/api/v1';

let house: RunningHub;
let menu: MenuView;
const sockets: Socket[] = [];

beforeAll(async () => {
  house = await runningHub();
  menu = await house.menu();
}, 60_000);
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => house.stop());

const tokensOf = (headers: Readonly<Record<string, string>>) => ({
  deviceToken: headers['comanda-device'],
  accessToken: headers['authorization']?.slice('Bearer '.length),
});

/** A socket that is connected, with the position that its first heartbeat told. */
async function connect(auth: object = tokensOf(house.owner)): Promise<{ socket: Socket; seq: number }> {
  const socket = io(house.base, {
    path: '/live',
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.once('beat', ({ seq }: { seq: number }) => resolve({ socket, seq }));
    socket.once('connect_error', reject);
  });
}

interface Followed {
  readonly ok: boolean;
  readonly changes?: Changes;
  readonly problem?: { readonly code: string };
}

const follow = (socket: Socket, topic: string, params: object = {}, from: number | null = null): Promise<Followed> =>
  socket.emitWithAck('follow', { topic, params, from }) as Promise<Followed>;

/** The next changes that `is` says yes to. */
const heard = (socket: Socket, is: (changes: Changes) => boolean): Promise<Changes> =>
  new Promise((resolve) => {
    const hear = (changes: Changes): void => {
      if (!is(changes)) return;
      socket.off('changes', hear);
      resolve(changes);
    };
    socket.on('changes', hear);
  });

const orders = (changes: Changes | undefined): OrderView[] => (changes?.upserts ?? []) as OrderView[];
const tickets = (changes: Changes | undefined): TicketView[] => (changes?.upserts ?? []) as TicketView[];

const dishOf = (station?: string): MenuItem =>
  must(
    menu.items.find(
      (item) =>
        item.groupIds.length === 0 &&
        item.stations.length === 1 &&
        item.variants[0]?.price &&
        (station === undefined || item.stations[0] === station),
    ),
    'a dish',
  );

async function command(method: string, path: string, body: unknown = {}) {
  const reply = await house.ask(method, API + path, body, { ...house.owner, 'idempotency-key': randomUUID() });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

async function order(
  send = true,
  dish = dishOf(),
  orderId = randomUUID(),
): Promise<{ orderId: string; checkId: string; total: number }> {
  const line = { id: randomUUID(), itemId: dish.id, variantId: must(dish.variants[0], 'a variant').id };
  const opened = await command('POST', '/orders', { orderId, type: 'takeaway', lines: [line], send });
  return opened as unknown as { orderId: string; checkId: string; total: number };
}

/** Pairs a device and gives its token and id. */
async function pair(role: string, station: string | null = null) {
  const { body } = await house.ask('POST', `${API}/devices/pair-here`, { name: 'A screen', role, station });
  return { deviceToken: String(body['deviceToken']), deviceId: String(body['deviceId']) };
}

describe('following (L8)', () => {
  it('begins with everything there is, and its position', async () => {
    const { orderId } = await order(false);
    const { socket, seq } = await connect();
    const { changes } = await follow(socket, 'orders');
    expect(changes).toMatchObject({ topic: 'orders', snapshot: true, removals: [] });
    expect(changes?.seq).toBeGreaterThanOrEqual(seq);
    expect(orders(changes).map(({ id }) => id)).toContain(orderId);
  });

  it('goes on with each order that something happens to, as it is now, and names those that are done', async () => {
    const { socket } = await connect();
    await follow(socket, 'orders');
    const { orderId } = await order(false);
    const cancelled = heard(socket, ({ removals }) => removals.includes(orderId));
    await command('POST', `/orders/${orderId}/cancel`, { reason: 'left' });
    expect((await cancelled).snapshot).toBe(false);
  });

  it('after a break gives what happened since the last position, and nothing else', async () => {
    const before = await order(false);
    const first = await connect();
    const { changes } = await follow(first.socket, 'orders');
    first.socket.disconnect();
    const missed = await order(false);
    await command('POST', `/orders/${before.orderId}/cancel`, { reason: 'left' });
    const again = await connect();
    const since = (await follow(again.socket, 'orders', {}, must(changes?.seq, 'a position'))).changes;
    expect(since?.snapshot).toBe(false);
    expect(orders(since).map(({ id }) => id)).toEqual([missed.orderId]);
    expect(since?.removals).toEqual([before.orderId]);
  });

  it('gives everything anew to a screen that is too far back, or ahead of a restored hub', async () => {
    const { seq } = await connect();
    await Promise.all(Array.from({ length: 700 }, () => order(false)));
    const { socket, seq: head } = await connect();
    expect(head - seq).toBeGreaterThan(2_000);
    expect((await follow(socket, 'orders', {}, seq)).changes?.snapshot).toBe(true);
    expect((await follow(socket, 'orders', {}, head + 1_000)).changes?.snapshot).toBe(true);
  });

  it('brings two screens that were away for unlike times to the same state', async () => {
    const late = await connect();
    const state = async (from: number | null, known: readonly OrderView[]): Promise<Map<string, OrderView>> => {
      const { socket } = await connect();
      const { changes } = await follow(socket, 'orders', {}, from);
      const all = new Map(changes?.snapshot ? [] : known.map((each) => [each.id, each]));
      for (const each of orders(changes)) all.set(each.id, each);
      for (const id of changes?.removals ?? []) all.delete(String(id));
      return all;
    };
    const early = orders((await follow(late.socket, 'orders')).changes);
    const one = await order(false);
    await order(true);
    await command('POST', `/orders/${one.orderId}/cancel`, { reason: 'left' });
    const [a, b] = [await state(late.seq, early), await state(null, [])];
    expect([...a.values()].sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual(
      [...b.values()].sort((x, y) => (x.id < y.id ? -1 : 1)),
    );
  });

  it('tells of nothing that is not on the disk (L5)', async () => {
    const { socket } = await connect();
    await follow(socket, 'orders');
    const file = openToRead(house.hub.store.sqlite.name);
    const wanted = randomUUID();
    const onDisk = new Promise<boolean>((resolve) =>
      socket.on('changes', (changes: Changes) => {
        if (orders(changes).some(({ id }) => id === wanted))
          resolve(file.get('select 1 from log where seq = ?', changes.seq) !== undefined);
      }),
    );
    await command('POST', '/orders', { orderId: wanted, type: 'takeaway', lines: [] });
    expect(await onDisk).toBe(true);
    file.close();
  });

  it('hears a heartbeat with the head every two seconds', async () => {
    const { socket } = await connect();
    await order(false);
    const head = house.hub.spine.head();
    const beat = await new Promise<{ seq: number }>((resolve) => socket.once('beat', resolve));
    expect(beat.seq).toBeGreaterThanOrEqual(head);
  });
});

describe('rooms', () => {
  it('a station that is set anew shows what it is to see at once, and after a break; others go on', async () => {
    const { orderId } = await order(true);
    const expo = must(venueState(house.hub.store)?.stations.get('expo'), 'expo');
    const here = must(dishOf().stations[0], 'a station');
    const { socket } = await connect();
    const at = must((await follow(socket, 'kitchen', { station: 'expo' })).changes?.seq, 'a position');
    const has = (changes: Changes | undefined) => tickets(changes).some((ticket) => ticket.orderId === orderId);
    const hidden = heard(socket, ({ params }) => params['station'] === 'expo');
    await command('PUT', '/venue/stations', { ...expo, forwarding: 'when_all_bumped' });
    expect([(await hidden).snapshot, has(await hidden)]).toEqual([true, false]);
    const shown = heard(socket, ({ params }) => params['station'] === 'expo');
    await command('PUT', '/venue/stations', { ...expo, forwarding: 'at_once' });
    expect([(await shown).snapshot, has(await shown)]).toEqual([true, true]);

    const again = await connect();
    expect((await follow(again.socket, 'kitchen', { station: 'expo' }, at)).changes?.snapshot).toBe(true);
    expect((await follow(again.socket, 'kitchen', { station: here }, at)).changes?.snapshot).toBe(false);
  });

  it('a station’s screen hears of its own tickets only (L7)', async () => {
    const [grill, bar] = [...new Set(menu.items.flatMap(({ stations }) => stations))].filter((station) =>
      menu.items.some(
        (item) => item.groupIds.length === 0 && item.stations.length === 1 && item.stations[0] === station,
      ),
    );
    const here = must(grill, 'a station');
    const { socket } = await connect(await pair('kitchen', here));
    await follow(socket, 'kitchen', { station: here });
    const seen: string[] = [];
    socket.on('changes', (changes: Changes) => seen.push(...tickets(changes).map(({ orderId }) => orderId)));
    const elsewhere = await order(true, dishOf(must(bar, 'another station')));
    const mine = randomUUID();
    const came = heard(socket, (changes) => tickets(changes).some(({ orderId }) => orderId === mine));
    await order(true, dishOf(here), mine);
    await came;
    expect(seen).toContain(mine);
    expect(seen).not.toContain(elsewhere.orderId);
  });

  it('nobody follows what they may not see', async () => {
    const { socket } = await connect(await pair('board'));
    expect((await follow(socket, 'board')).ok).toBe(true);
    for (const topic of ['orders', 'kitchen', 'today', 'devices', 'followers']) {
      expect(await follow(socket, topic)).toMatchObject({ ok: false, problem: { code: 'not_permitted' } });
    }
  });

  it('what was unfollowed is quiet', async () => {
    const { socket } = await connect();
    await follow(socket, 'orders');
    await follow(socket, 'board');
    socket.emit('unfollow', { topic: 'orders', params: {} });
    const seen = new Set<string>();
    socket.on('changes', ({ topic }: Changes) => seen.add(topic));
    const orderId = randomUUID();
    const came = heard(
      socket,
      ({ topic, upserts }) =>
        topic === 'board' && (upserts as { orderId: string }[]).some((each) => each.orderId === orderId),
    );
    await order(true, dishOf(), orderId);
    await came;
    expect(seen).not.toContain('orders');
  });

  it('a printer’s trouble is told, and its end, and nothing of a printer that has none', async () => {
    const { socket } = await connect();
    await follow(socket, 'printerTroubles');
    const told: string[] = [];
    const troubles = ({ topic }: Changes): boolean => topic === 'printerTroubles';
    const well = { off: false, paperOut: false, coverOpen: false };
    socket.on('changes', (changes: Changes) => {
      if (troubles(changes)) told.push(changes.upserts.length > 0 ? 'trouble' : `${changes.removals.length} ended`);
    });
    const { body } = await house.ask('GET', `${API}/printers`, undefined, house.owner);
    const { id } = must((body['printers'] as { id: string }[])[0], 'a printer');
    await command('POST', `/printers/${id}/test`);
    await house.hub.settled();
    const began = heard(socket, (changes) => troubles(changes) && changes.upserts.length > 0);
    await command('PUT', `/printers/${id}/virtual`, { ...well, paperOut: true });
    await began;
    const ended = heard(socket, (changes) => troubles(changes) && changes.removals.includes(id));
    await command('PUT', `/printers/${id}/virtual`, well);
    await ended;
    expect(told.at(0)).toBe('trouble');
    expect(told.filter((each) => each !== 'trouble')).toEqual(['1 ended']);
  });

  it('staff apps of other systems hear their channels', async () => {
    const { socket } = await connect();
    expect(await socket.emitWithAck('staff-channels')).toEqual({ ok: true });
    const channels: string[] = [];
    const paid = new Promise<OrderView>((resolve) => socket.once('bill:paid', resolve));
    socket.onAny((channel: string, view: { id?: string } | undefined) => {
      if (channel.includes(':')) channels.push(`${channel} ${String(view?.id)}`);
    });
    const { orderId, checkId, total } = await order();
    await command('POST', `/checks/${checkId}/payments/cash`, { paymentId: randomUUID(), tendered: total });
    expect(await paid).toMatchObject({ id: orderId, checks: [{ state: 'paid' }] });
    expect(channels[0]).toBe(`order:new ${orderId}`);
    expect(channels).toContain(`order:update ${orderId}`);
  });
});

describe('who is let in', () => {
  it('not a stranger', async () => {
    await expect(connect({})).rejects.toThrow('signed_out');
    await expect(connect({ deviceToken: 'x'.repeat(43) })).rejects.toThrow('signed_out');
  });

  it('not a device from the moment that its pairing ends', async () => {
    const { deviceToken, deviceId } = await pair('board');
    const { socket } = await connect({ deviceToken });
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    await command('POST', `/devices/${deviceId}/revoke`);
    await gone;
    await expect(connect({ deviceToken })).rejects.toThrow('signed_out');
  });

  it('not a session from the moment that it signs out', async () => {
    const { deviceToken } = await pair('pos');
    const device = { 'comanda-device': deviceToken };
    const tiles = (await house.ask('GET', `${API}/sign-in/staff`, undefined, device)).body['staff'];
    const { id: staffId } = must(
      (tiles as { id: string; role: string }[]).find(({ role }) => role === 'manager'),
      'a manager',
    );
    const session = (await house.ask('POST', `${API}/sign-in/pin`, { staffId, pin: '2222' }, device)).body;
    const { socket } = await connect({ deviceToken, accessToken: session['accessToken'] });
    expect((await follow(socket, 'orders')).ok).toBe(true);
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    await house.ask('POST', `${API}/sign-out`, { refreshToken: session['refreshToken'] }, device);
    await gone;
  });

  it('survives whatever is sent to it', async () => {
    const { socket } = await connect();
    const deep = JSON.parse('['.repeat(2_000) + ']'.repeat(2_000)) as unknown;
    for (const name of ['follow', 'unfollow', 'authorize', 'staff-channels', 'no-such-message']) {
      for (const body of [undefined, null, 42, 'x'.repeat(10_000), [], deep, { topic: 'orders', params: 7 }]) {
        socket.emit(name, body);
      }
    }
    expect(await follow(socket, 'no-such-topic')).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    expect(await follow(socket, 'kitchen', { station: '' })).toMatchObject({ ok: false });
    expect(await socket.emitWithAck('follow', 7)).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    // `authorize` without a token: nobody is signed in at this socket any more.
    await socket.emitWithAck('authorize', { accessToken: tokensOf(house.owner).accessToken });
    expect((await follow(socket, 'orders')).ok).toBe(true);
  });
});

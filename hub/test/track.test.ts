import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { TRACK_NAMESPACE, type TurnedAway } from '@comanda/shared/contracts/track-socket.ts';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import type { TrackView } from '@comanda/shared/contracts/views/track.ts';
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

async function command(path: string, body: unknown = {}) {
  const reply = await house.ask('POST', API + path, body, { ...house.owner, 'idempotency-key': randomUUID() });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

async function order(): Promise<{ orderId: string; token: string; number: number }> {
  const dish = must(
    menu.items.find(
      ({ groupIds, stations, variants }) => groupIds.length === 0 && stations.length === 1 && variants[0]?.price,
    ),
    'a dish',
  );
  const orderId = randomUUID();
  const line = { id: randomUUID(), itemId: dish.id, variantId: must(dish.variants[0], 'a variant').id };
  const { number } = await command('/orders', { orderId, type: 'takeaway', lines: [line], send: true });
  const { body } = await house.ask('GET', `${API}/orders/${orderId}/track-link`, undefined, house.owner);
  return { orderId, token: String(body['token']), number: Number(number) };
}

async function bump(orderId: string): Promise<void> {
  const [ticket] = house.hub.store.all<{ id: string }>('select id from tickets where order_id = ?', orderId);
  await command(`/tickets/${must(ticket, 'a ticket').id}/bump`);
}

/** A phone, and what it heard. */
function phone(auth: object) {
  const socket = io(`${house.base}${TRACK_NAMESPACE}`, {
    path: '/live',
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  sockets.push(socket);
  const views: TrackView[] = [];
  const everything: string[] = [];
  const waiting: { is: (view: TrackView) => boolean; resolve: (view: TrackView) => void }[] = [];
  socket.onAny((name: string) => everything.push(name));
  socket.on('track', (view: TrackView) => {
    views.push(view);
    for (const each of waiting.splice(0)) {
      if (each.is(view)) each.resolve(view);
      else waiting.push(each);
    }
  });
  return {
    socket,
    views,
    everything,
    until: (is: (view: TrackView) => boolean): Promise<TrackView> => {
      const there = views.find(is);
      return there ? Promise.resolve(there) : new Promise((resolve) => waiting.push({ is, resolve }));
    },
  };
}

const refusedWith = (auth: object): Promise<TurnedAway> =>
  new Promise((resolve) => {
    phone(auth).socket.once('connect_error', (error: Error & { data?: TurnedAway }) =>
      resolve(must(error.data, 'a reason')),
    );
  });

describe('a phone that follows its order', () => {
  it('hears of it at once, and of no other, and never twice the same', async () => {
    const { orderId, token, number } = await order();
    const guest = phone({ token });
    expect(await guest.until(({ state }) => state === 'preparing')).toMatchObject({ number, orderType: 'takeaway' });
    const other = await order();
    await bump(other.orderId);
    await bump(orderId);
    const ready = await guest.until(({ state }) => state === 'ready');
    expect(ready).toMatchObject({ number, place: null });
    await command(`/orders/${orderId}/hand-over`);
    await guest.until(({ state }) => state === 'handed_over');
    expect(new Set(guest.views.map((view) => view.number))).toEqual(new Set([number]));
    const said = guest.views.map((view) => JSON.stringify(view));
    expect(new Set(said).size).toBe(said.length);
    expect(new Set(guest.everything)).toEqual(new Set(['beat', 'track']));
  });

  it('is told its new place when the one before it is made', async () => {
    const before = await order();
    const mine = await order();
    const guest = phone({ token: mine.token });
    const first = await guest.until(({ place }) => place !== null);
    await bump(before.orderId);
    const then = await guest.until(
      ({ place }) => place !== null && place.position < must(first.place, 'a place').position,
    );
    expect(then.place?.position).toBe(must(first.place, 'a place').position - 1);
    await bump(mine.orderId);
  });

  it('may ask for nothing else: topics, staff channels and other orders are not there', async () => {
    const { orderId, token } = await order();
    const guest = phone({ token });
    await guest.until(() => true);
    const answered: string[] = [];
    for (const name of ['follow', 'staff-channels', 'authorize', 'join']) {
      guest.socket.emit(name, { topic: 'orders', params: {}, from: null }, () => answered.push(name));
    }
    // What comes over the same connection later was answered later.
    await bump(orderId);
    await guest.until(({ state }) => state === 'ready');
    expect(answered).toEqual([]);
  });

  it('is turned away in words where its link is wrong, and after many wrong ones for a while', async () => {
    const { token } = await order();
    for (const auth of [{}, { token: 7 }, { token: '' }, { token: `${token}x` }, { token: token.toLowerCase() }]) {
      expect((await refusedWith(auth)).code).toBe('track_unknown');
    }
    let away: TurnedAway = { code: 'track_unknown', seconds: null };
    for (let tries = 0; tries < 60 && away.code === 'track_unknown'; tries += 1)
      away = await refusedWith({ token: 'x' });
    expect(away.code).toBe('too_many_requests');
    expect(away.seconds).toBeGreaterThan(0);
    // Whoever has a good link comes in all the same: behind one address there may be a whole hall.
    expect((await phone({ token }).until(() => true)).state).toBe('preparing');
  });

  it('cannot open a staff socket with its token', async () => {
    const { token } = await order();
    const socket = io(house.base, {
      path: '/live',
      auth: { deviceToken: token, accessToken: token },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    sockets.push(socket);
    const error = await new Promise<Error>((resolve) => socket.once('connect_error', resolve));
    expect(error.message).toBe('signed_out');
  });
});

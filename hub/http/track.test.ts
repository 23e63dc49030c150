import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { TRACK_NAMESPACE, type TurnedAway } from '@comanda/shared/contracts/track-socket.ts';
import { BEAT_EVERY_MS } from '@comanda/shared/contracts/topics.ts';
import type { TrackView } from '@comanda/shared/contracts/views/track.ts';
import { NOON, openHarness, type Harness } from '../test/harness.ts';
import { manualTimers } from '../test/timers.ts';
import { makeRateLimit } from './rate-limit.ts';
import { startTrackSockets, type TrackSockets } from './track.ts';

const view: TrackView = {
  number: 42,
  orderType: 'takeaway',
  brought: false,
  state: 'preparing',
  since: NOON,
  place: { position: 3, likelyAt: NOON, latestAt: NOON },
  venue: { name: 'Phở', timeZone: 'Asia/Ho_Chi_Minh', languages: ['vi'] },
};

let house: Harness;
let server: Server;
let sockets: TrackSockets;
let url: string;
let now: Result<TrackView, Refusal>;
const timers = manualTimers(NOON);

beforeEach(async () => {
  house = openHarness({ modules: [] });
  now = ok(view);
  const http = createServer();
  server = new Server(http, { path: '/live' });
  sockets = startTrackSockets({
    namespace: server.of(TRACK_NAMESPACE),
    spine: house.spine,
    timers,
    limit: makeRateLimit(1, 3, timers.now),
    tracking: {
      find: (token) => (token === 'good' ? ok('order') : err(refuse('track_unknown'))),
      reader: () => () => now,
      linkOf: () => '',
      handlers: [],
    },
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}${TRACK_NAMESPACE}`;
});
afterEach(async () => {
  sockets.close();
  await server.close();
  house.close();
});

const phone = (token: string) =>
  io(url, { path: '/live', auth: { token }, transports: ['websocket'], forceNew: true, reconnection: false });

const heard = <T>(socket: ReturnType<typeof phone>, name: string): Promise<T> =>
  new Promise((resolve) => socket.once(name, resolve));

test('a link that ends while its phone looks at it says so at the next beat, and lets the phone go', async () => {
  const socket = phone('good');
  expect(await heard(socket, 'track')).toEqual(view);
  now = err(refuse('track_over'));
  const over = heard<TurnedAway>(socket, 'over');
  const gone = heard(socket, 'disconnect');
  timers.advance(BEAT_EVERY_MS);
  expect(await over).toEqual({ code: 'track_over', seconds: null });
  await gone;
});

test('the queue’s changes are told once a second at most, and nothing where a phone would see the same', async () => {
  const socket = phone('good');
  const told: TrackView[] = [];
  socket.on('track', (each: TrackView) => told.push(each));
  await heard(socket, 'track');
  sockets.queueChanged();
  timers.advance(1_000);
  now = ok({ ...view, place: { position: 2, likelyAt: NOON, latestAt: NOON } });
  for (let n = 0; n < 10; n += 1) sockets.queueChanged();
  const next = heard(socket, 'track');
  timers.advance(1_000);
  await next;
  now = ok({ ...view, state: 'ready', place: null });
  sockets.queueChanged();
  const last = heard(socket, 'track');
  timers.advance(1_000);
  await last;
  expect(told.map(({ state, place }) => [state, place?.position])).toEqual([
    ['preparing', 3],
    ['preparing', 2],
    ['ready', undefined],
  ]);
  socket.disconnect();
});

test('wrong links from one address are answered slower and slower, good ones never', async () => {
  const refusal = async (): Promise<TurnedAway | undefined> => {
    const error = await heard<Error & { data?: TurnedAway }>(phone('wrong'), 'connect_error');
    return error.data;
  };
  for (let n = 0; n < 3; n += 1) expect(await refusal()).toEqual({ code: 'track_unknown', seconds: null });
  expect(await refusal()).toEqual({ code: 'too_many_requests', seconds: 1 });
  const socket = phone('good');
  expect(await heard(socket, 'track')).toEqual(view);
  socket.disconnect();
  timers.advance(1_000);
  expect((await refusal())?.code).toBe('track_unknown');
});

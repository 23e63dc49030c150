import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Changes, Follow } from '@comanda/shared/contracts/topics.ts';
import { Hono } from 'hono';
import { Server } from 'socket.io';
import { problem } from './fake-problem.ts';
import { type FakeStaff, fakeSessions } from './fake-sessions.ts';

export interface Applied {
  readonly key: string;
  readonly path: string;
  readonly body: unknown;
  readonly staff: string | null;
}

type Respond = (applied: Applied) => Response | null;

/** A hub that knows nothing of restaurants: real HTTP, real sockets, tokens and command ids as the contracts say. */
export async function fakeHub(now: () => number, staff: readonly FakeStaff[]) {
  const app = new Hono();
  const sessions = fakeSessions(now, staff);
  const applied: Applied[] = [];
  const replies = new Map<string, object>();
  const follows: Follow[] = [];
  const left: object[] = [];
  const authorized: (string | null)[] = [];
  const busy = { now: 0, most: 0 };
  const hub = {
    url: '',
    sessions,
    /** Commands that took effect, in order. */
    applied,
    /** Command requests that came, repeated ones too. */
    tries: [] as string[],
    follows,
    left,
    authorized,
    auths: [] as object[],
    respond: ((): Response | null => null) as Respond,
    /** Null: it never answers. */
    answerFollow: (follow: Follow): object | null => ({
      ok: true,
      changes: changesOf(follow.topic, [], true, 0, follow.params),
    }),
    beat: (): void => void io.emit('beat', { seq: 0, at: now() }),
    push: (changes: Changes): void => void io.emit('changes', changes),
    /** Breaks the sockets' connections. */
    cut: (): void => {
      for (const socket of io.sockets.sockets.values()) socket.conn.close();
    },
    /** Ends the sockets from the hub's side, as when a pairing was revoked: socket.io then does not come back by itself. */
    expel: (): void => {
      io.disconnectSockets(true);
    },
    /** The most commands that were under way together. */
    atOnce: (): number => busy.most,
    sockets: (): number => io.engine.clientsCount,
    close: (): Promise<void> => io.close(),
  };
  sessions.routes(app);
  app.get('/api/v1/hub', (c) => c.json({}));
  app.get('/api/v1/orders', (c) => {
    const who = sessions.staffOf(c.req.header('Authorization'));
    return who === null
      ? problem('signed_out', 401)
      : c.json({ seq: 1, orders: [], who, language: c.req.header('Accept-Language') });
  });
  const counted = async (_: unknown, next: () => Promise<void>): Promise<void> => {
    busy.now += 1;
    busy.most = Math.max(busy.most, busy.now);
    await next();
    busy.now -= 1;
  };
  app.on('POST', ['/api/v1/orders/:rest{.*}', '/api/v1/kept-orders'], counted, async (c) => {
    const key = c.req.header('Idempotency-Key') ?? '';
    hub.tries.push(key);
    const authorization = c.req.header('Authorization');
    const who = sessions.staffOf(authorization);
    if (authorization !== undefined && who === null) return problem('signed_out', 401);
    const one = { key, path: c.req.path, body: await c.req.json<unknown>(), staff: who };
    const response = hub.respond(one);
    if (response !== null) return response;
    if (!replies.has(key)) {
      applied.push(one);
      replies.set(key, { orderId: key, seq: applied.length });
    }
    return c.json(replies.get(key) ?? {});
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  const io = new Server(server, { path: '/live' });
  io.on('connection', (socket) => {
    hub.auths.push(socket.handshake.auth);
    socket.on('follow', (follow: Follow, reply: (answer: object) => void) => {
      follows.push(follow);
      const answer = hub.answerFollow(follow);
      if (answer !== null) reply(answer);
    });
    socket.on('unfollow', (follow: object) => left.push(follow));
    socket.on('authorize', ({ accessToken }: { accessToken: string | null }, reply: (answer: object) => void) => {
      authorized.push(accessToken);
      reply({ ok: true });
    });
  });
  await new Promise<void>((resolve) => (server.listening ? resolve() : server.once('listening', () => resolve())));
  hub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return hub;
}

export type FakeHub = Awaited<ReturnType<typeof fakeHub>>;

export function changesOf(
  topic: Follow['topic'],
  upserts: readonly unknown[],
  snapshot: boolean,
  seq: number,
  params: Follow['params'] = {},
): Changes {
  return { topic, params, snapshot, seq, upserts, removals: [] };
}

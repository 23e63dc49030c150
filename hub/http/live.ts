import type { Server as HttpServer } from 'node:http';
import { type Namespace, Server, type Socket } from 'socket.io';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import {
  BEAT_EVERY_MS,
  type Changes,
  Follow,
  staffChannels,
  type TopicName,
  topics,
} from '@comanda/shared/contracts/topics.ts';
import { TRACK_NAMESPACE } from '@comanda/shared/contracts/track-socket.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { Spine } from '../log/spine.ts';
import { type Caller, concerns, type Topic } from '../modules/module.ts';
import { orderOf, orderView } from '../modules/orders/index.ts';
import { isPrivate } from './encrypted.ts';
import { toProblem } from './problem.ts';

export interface LiveParts {
  readonly spine: Spine;
  readonly timers: Timers;
  readonly topics: readonly Topic[];
  readonly callerOf: (auth: { deviceToken: string | null; accessToken: string | null; address: string }) => Caller;
  /** Whether a connection that somebody may read along is let in. */
  readonly plainAllowed: () => boolean;
}

export interface Live {
  /** Tells followers of a topic outside the log that entities changed; none named: all of them. */
  touch(topic: TopicName, ids?: readonly string[]): void;
  /** Cuts the sockets of a device or a session that is no more. */
  cut(what: { readonly deviceId?: string; readonly sessionId?: string }): void;
  /** Devices that have a socket open. */
  online(): ReadonlySet<string>;
  connections(): number;
  /** A namespace of its own on the same socket, which lets in whom it wants. */
  namespace(name: string): Namespace;
  close(): Promise<void>;
}

interface Room {
  readonly topic: Topic;
  readonly params: Readonly<Record<string, string>>;
  readonly name: string;
  /** Ids to send with the next flush. */
  readonly waiting: Set<string>;
  whole: boolean;
  /** Of what lives outside the log: the ids that screens were told of. */
  readonly told: Set<string>;
  members: number;
  lastSentAt: number;
  scheduled: (() => void) | null;
}

/** Further back than this a screen gets a new snapshot instead of the changes. */
const FARTHEST_BACK = 2_000;
const BATCH = 500;
const STAFF_ROOM = 'staff-channels';

const roomName = (topic: string, params: Readonly<Record<string, string>>): string =>
  `${topic}?${Object.entries(params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join('&')}`;

/** What screens follow (L7, L8): a snapshot with its position, then every entity that an event touched, as it is now. */
export function startLive(servers: readonly [HttpServer, ...HttpServer[]], parts: LiveParts): Live {
  const { spine, timers } = parts;
  const [first, ...more] = servers;
  const io = new Server(first, { path: '/live', serveClient: false, maxHttpBufferSize: 64 * 1024 });
  for (const server of more) io.engine.attach(server, { path: '/live' });
  const byName = new Map(parts.topics.map((topic) => [topic.name, topic]));
  const rooms = new Map<string, Room>();
  let sent = spine.head();

  const changesOf = (room: Room, seq: number, ids: readonly string[] | null): Changes => {
    const upserts = ids
      ? room.topic.some(spine.store, room.params as never, ids)
      : room.topic.all(spine.store, room.params as never);
    const { key, volatile } = topics[room.topic.name];
    const there = new Set(upserts.map((entity) => String((entity as unknown as Record<string, unknown>)[key])));
    const gone = ids?.filter((id) => !there.has(id)) ?? [];
    // A screen of the log's may know of more: it goes on from where it was before this hub started.
    const removals = volatile ? gone.filter((id) => room.told.delete(id)) : gone;
    if (volatile) for (const id of there) room.told.add(id);
    return { topic: room.topic.name, params: room.params, snapshot: ids === null, seq, upserts, removals };
  };

  /** What a screen is told is on the disk before (L5), also where no commit has called for it. */
  const sendRoom = async (room: Room): Promise<void> => {
    await spine.onDisk();
    const ids = room.whole ? null : [...room.waiting];
    room.waiting.clear();
    room.whole = false;
    room.lastSentAt = timers.now();
    if (ids?.length === 0) return;
    const changes = changesOf(room, spine.head(), ids);
    // A printer without a trouble has none after each of its jobs: no screen need hear of it.
    if (ids && changes.upserts.length === 0 && changes.removals.length === 0) return;
    io.to(room.name).emit('changes', changes);
  };

  /** Sends now, or when the topic's pause between two sends is over. */
  const flushRoom = (room: Room): void => {
    const wait = (room.topic.every ?? 0) - (timers.now() - room.lastSentAt);
    if (wait <= 0) {
      void sendRoom(room);
      return;
    }
    room.scheduled ??= timers.after(wait, () => {
      room.scheduled = null;
      if (room.members > 0) void sendRoom(room);
    });
  };

  const collect = (event: LogEvent): void => {
    for (const room of rooms.values()) {
      if (room.members === 0) continue;
      for (const touched of room.topic.touched(event, spine.store)) {
        if (!concerns(touched, room.params)) continue;
        if (touched.id === null) room.whole = true;
        else room.waiting.add(touched.id);
      }
    }
  };

  const onCommit = (): void => {
    const announced = io.sockets.adapter.rooms.has(STAFF_ROOM);
    for (let batch = spine.eventsAfter(sent, BATCH); batch.length > 0; batch = spine.eventsAfter(sent, BATCH)) {
      for (const event of batch) {
        sent = event.seq;
        collect(event);
        if (announced) announce(event);
      }
    }
    for (const room of rooms.values()) if (room.members > 0 && (room.waiting.size > 0 || room.whole)) flushRoom(room);
  };

  /** The channels of other systems' staff apps. */
  const announce = (event: LogEvent): void => {
    const orderId = orderOf(event);
    if (orderId === null) return;
    const channel =
      event.type === 'order.opened.v1'
        ? staffChannels.opened
        : event.type === 'check.paid.v1'
          ? staffChannels.paid
          : staffChannels.changed;
    io.to(STAFF_ROOM).emit(channel, orderView(spine.store, orderId));
  };

  const callers = new WeakMap<Socket, Caller>();
  const presented = new WeakMap<Socket, { deviceToken: string | null; accessToken: string | null }>();

  const join = (socket: Socket, asked: Follow): Result<Changes, Refusal> => {
    const contract = topics[asked.topic];
    const topic = byName.get(asked.topic);
    const caller = callers.get(socket);
    if (!topic || !caller?.permissions.has(contract.access)) {
      return err(refuse('not_permitted', { permission: contract.access }));
    }
    const params = contract.params.safeParse(asked.params);
    if (!params.success) return err(refuse('invalid', { problem: 'params' }, 'params'));
    const barred = topic.bars?.(spine.store, params.data, caller);
    if (barred) return err(barred);
    const name = roomName(asked.topic, params.data);
    let room = rooms.get(name);
    if (!room) {
      room = {
        topic,
        params: params.data,
        name,
        waiting: new Set(),
        whole: false,
        told: new Set(),
        members: 0,
        lastSentAt: 0,
        scheduled: null,
      };
      rooms.set(name, room);
    }
    if (!socket.rooms.has(name)) {
      room.members += 1;
      void socket.join(name);
    }
    return ok(changesOf(room, spine.head(), idsSince(room, asked.from)));
  };

  /** Ids touched since a position; null: all of them were, it is too far back to say, or it was never said. */
  const idsSince = (room: Room, from: number | null): string[] | null => {
    const head = spine.head();
    if (from === null || topics[room.topic.name].volatile || from > head || head - from > FARTHEST_BACK) return null;
    const ids = new Set<string>();
    for (let at = from; at < head; ) {
      const batch = spine.eventsAfter(at, BATCH);
      const last = batch.at(-1);
      if (!last) break;
      at = last.seq;
      for (const event of batch) {
        for (const touched of room.topic.touched(event, spine.store)) {
          if (!concerns(touched, room.params)) continue;
          if (touched.id === null) return null;
          ids.add(touched.id);
        }
      }
    }
    return [...ids];
  };

  const leave = (socket: Socket, name: string): void => {
    const room = rooms.get(name);
    if (!room || !socket.rooms.has(name)) return;
    void socket.leave(name);
    release(room);
  };

  const release = (room: Room): void => {
    room.members -= 1;
    if (room.members > 0) return;
    room.scheduled?.();
    rooms.delete(room.name);
  };

  const identify = (socket: Socket, auth: Record<string, unknown>): Caller => {
    const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    presented.set(socket, { deviceToken: text(auth['deviceToken']), accessToken: text(auth['accessToken']) });
    return look(socket);
  };

  /** Who a socket's tokens stand for now; it leaves what it may no longer follow. */
  const look = (socket: Socket): Caller => {
    const tokens = presented.get(socket) ?? { deviceToken: null, accessToken: null };
    const caller = parts.callerOf({ ...tokens, address: socket.handshake.address });
    const before = callers.get(socket);
    callers.set(socket, caller);
    if (before && before.permissions !== caller.permissions) {
      for (const name of socket.rooms) {
        const room = rooms.get(name);
        if (room && !caller.permissions.has(topics[room.topic.name].access)) leave(socket, name);
      }
      if (!caller.permissions.has('orders.view')) void socket.leave(STAFF_ROOM);
    }
    return caller;
  };

  const encryptedOnly = (socket: Socket, next: (why?: Error) => void): void => {
    next(isPrivate(socket.request.socket) || parts.plainAllowed() ? undefined : new Error('encrypted_only'));
  };
  io.use(encryptedOnly);
  io.use((socket, next) => {
    const caller = identify(socket, socket.handshake.auth);
    if (caller.device || caller.staff) next();
    else next(new Error('signed_out'));
  });

  io.on('connection', (socket) => {
    socket.emit('beat', { seq: spine.head(), at: timers.now() });
    live.touch('devices');
    socket.on('follow', async (message: unknown, answer: unknown) => {
      if (typeof answer !== 'function') return;
      const asked = Follow.safeParse(message);
      await spine.onDisk();
      if (!socket.connected) return;
      const joined = asked.success ? join(socket, asked.data) : err(refuse('invalid', { problem: 'follow' }));
      answer(
        joined.ok
          ? { ok: true, changes: joined.value }
          : { ok: false, problem: toProblem(joined.error, 'en', socket.id) },
      );
    });
    socket.on('unfollow', async (message: unknown) => {
      const asked = Follow.omit({ from: true }).safeParse(message);
      // As long as `follow` does, which may be asked just before.
      await spine.onDisk();
      if (asked.success) leave(socket, roomName(asked.data.topic, asked.data.params));
    });
    socket.on('staff-channels', (answer: unknown) => {
      const may = callers.get(socket)?.permissions.has('orders.view') ?? false;
      if (may) void socket.join(STAFF_ROOM);
      if (typeof answer === 'function') answer({ ok: may });
    });
    socket.on('authorize', (message: unknown, answer: unknown) => {
      const accessToken = (message as { accessToken?: unknown } | null)?.accessToken;
      identify(socket, { ...socket.handshake.auth, accessToken });
      if (typeof answer === 'function') answer({ ok: true });
    });
    socket.on('disconnecting', () => {
      for (const name of socket.rooms) {
        const room = rooms.get(name);
        if (room) release(room);
      }
    });
    socket.on('disconnect', () => live.touch('devices'));
  });

  const stopListening = spine.onCommit(onCommit);
  let stopBeat = (): void => {};
  const beat = (): void => {
    // An access token ends in the middle of a connection, too.
    for (const socket of io.sockets.sockets.values()) look(socket);
    io.emit('beat', { seq: sent, at: timers.now() });
    stopBeat = timers.after(BEAT_EVERY_MS, beat);
  };
  stopBeat = timers.after(BEAT_EVERY_MS, beat);

  const each = (run: (socket: Socket, caller: Caller) => void): void => {
    for (const socket of io.sockets.sockets.values()) {
      const caller = callers.get(socket);
      if (caller) run(socket, caller);
    }
  };

  const live: Live = {
    touch: (name, ids) => {
      for (const room of rooms.values()) {
        if (room.topic.name !== name || room.members === 0) continue;
        if (ids) for (const id of ids) room.waiting.add(id);
        else room.whole = true;
        flushRoom(room);
      }
    },
    cut: ({ deviceId, sessionId }) => {
      each((socket, caller) => {
        if (caller.device?.id === deviceId && deviceId !== undefined) socket.disconnect(true);
        else if (caller.staff?.sessionId === sessionId && sessionId !== undefined) socket.disconnect(true);
      });
    },
    online: () => {
      const ids = new Set<string>();
      each((_socket, caller) => caller.device && ids.add(caller.device.id));
      return ids;
    },
    connections: () => io.sockets.sockets.size,
    // A guest's phone knows no certificate.
    namespace: (name) => (name === TRACK_NAMESPACE ? io.of(name) : io.of(name).use(encryptedOnly)),
    close: async () => {
      stopListening();
      stopBeat();
      for (const room of rooms.values()) room.scheduled?.();
      await io.close();
    },
  };
  return live;
}

import type { Namespace, Socket } from 'socket.io';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import { BEAT_EVERY_MS } from '@comanda/shared/contracts/topics.ts';
import type { TurnedAway } from '@comanda/shared/contracts/track-socket.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { Spine } from '../log/spine.ts';
import { ordersOf } from '../modules/orders/index.ts';
import type { Tracking } from '../modules/queue/index.ts';
import type { RateLimit } from './rate-limit.ts';

export interface TrackSocketParts {
  readonly namespace: Namespace;
  readonly spine: Spine;
  readonly timers: Timers;
  readonly tracking: Tracking;
  /** By address: wrong tokens. By order: right ones, so that one phone's neighbour does not shut it out. */
  readonly limit: RateLimit;
}

export interface TrackSockets {
  /** The queue has changed: every phone's place may be another. */
  queueChanged(): void;
  close(): void;
}

/** The queue as a whole is told to phones so often, in milliseconds; what happens to an order itself at once. */
const PLACES_EVERY = 1_000;
const BATCH = 500;
/** More phones than these for one order are no party. */
const MOST_PHONES = 20;

interface Room {
  /** What was sent last, so that nothing is sent twice. */
  last: string;
}

/**
 * Phones that follow one order each. A phone needs nothing but its token, joins nothing but its order's room, and what
 * it sends is not listened to.
 */
export function startTrackSockets({ namespace, spine, timers, tracking, limit }: TrackSocketParts): TrackSockets {
  const rooms = new Map<string, Room>();
  const orders = new WeakMap<Socket, string>();
  let read = spine.head();
  let toldAt = Number.NEGATIVE_INFINITY;
  let due: (() => void) | null = null;
  let stopBeat = (): void => {};

  const turnAway = (orderId: string, refusal: Refusal): void => {
    namespace.to(orderId).emit('over', { code: refusal.code, seconds: null });
    namespace.in(orderId).disconnectSockets(true);
  };

  const tell = (orderIds: Iterable<string>): void => {
    const viewOf = tracking.reader();
    for (const orderId of orderIds) {
      const room = rooms.get(orderId);
      if (!room) continue;
      const view = viewOf(orderId);
      if (!view.ok) {
        turnAway(orderId, view.error);
        continue;
      }
      const text = JSON.stringify(view.value);
      if (text === room.last) continue;
      room.last = text;
      namespace.to(orderId).emit('track', view.value);
    }
  };

  /** Links end by the clock, too. */
  const endWhatIsOver = (): void => {
    const viewOf = tracking.reader();
    for (const orderId of rooms.keys()) {
      const view = viewOf(orderId);
      if (!view.ok) turnAway(orderId, view.error);
    }
  };

  const onCommit = (): void => {
    const touched = new Set<string>();
    for (let batch = spine.eventsAfter(read, BATCH); batch.length > 0; batch = spine.eventsAfter(read, BATCH)) {
      for (const event of batch) {
        read = event.seq;
        if (rooms.size > 0) for (const id of ordersOf(event)) if (rooms.has(id)) touched.add(id);
      }
    }
    if (touched.size > 0) tell(touched);
  };

  const tellAll = async (): Promise<void> => {
    due = null;
    toldAt = timers.now();
    await spine.onDisk();
    tell([...rooms.keys()]);
  };

  const admit = (socket: Socket): TurnedAway | null => {
    const token: unknown = socket.handshake.auth['token'];
    const found = typeof token === 'string' ? tracking.find(token) : null;
    if (found?.ok) {
      const seconds = limit.take(found.value);
      if (seconds > 0 || (namespace.adapter.rooms.get(found.value)?.size ?? 0) >= MOST_PHONES) {
        return { code: 'too_many_requests', seconds: Math.max(seconds, 1) };
      }
      orders.set(socket, found.value);
      return null;
    }
    const seconds = limit.take(socket.handshake.address);
    if (seconds > 0) return { code: 'too_many_requests', seconds };
    return { code: found?.error.code === 'track_over' ? 'track_over' : 'track_unknown', seconds: null };
  };

  namespace.use((socket, next) => {
    const away = admit(socket);
    next(away ? Object.assign(new Error(away.code), { data: away }) : undefined);
  });

  const welcome = async (socket: Socket): Promise<void> => {
    const orderId = orders.get(socket);
    await spine.onDisk();
    if (orderId === undefined || !socket.connected) return;
    const view = tracking.reader()(orderId);
    if (!view.ok) {
      socket.emit('over', { code: view.error.code, seconds: null });
      socket.disconnect(true);
      return;
    }
    void socket.join(orderId);
    if (!rooms.has(orderId)) rooms.set(orderId, { last: JSON.stringify(view.value) });
    socket.emit('beat', { at: timers.now() });
    socket.emit('track', view.value);
    socket.on('disconnect', () => {
      if (!namespace.adapter.rooms.has(orderId)) rooms.delete(orderId);
    });
  };
  namespace.on('connection', (socket) => void welcome(socket));

  const beat = (): void => {
    namespace.emit('beat', { at: timers.now() });
    endWhatIsOver();
    stopBeat = timers.after(BEAT_EVERY_MS, beat);
  };
  stopBeat = timers.after(BEAT_EVERY_MS, beat);
  const stopListening = spine.onCommit(onCommit);

  return {
    queueChanged: () => {
      if (rooms.size > 0) due ??= timers.after(Math.max(0, toldAt + PLACES_EVERY - timers.now()), () => void tellAll());
    },
    close: () => {
      stopListening();
      stopBeat();
      due?.();
    },
  };
}

import { io, type Socket } from 'socket.io-client';
import { must } from '@comanda/shared/base/assert.ts';
import { machineTime } from './process.ts';
import { answerWith } from './worker.ts';

/** Kitchen screens, in a process of their own: they note when each order's first ticket reached each of them. */

export interface ScreenTarget {
  readonly url: string;
  readonly path: string;
  readonly auth: Readonly<Record<string, unknown>>;
  /**
   * What a screen asks for once it is connected, from the position on that `headMessage` tells it at first; null:
   * it is sent everything unasked.
   */
  readonly follow: {
    readonly message: string;
    readonly headMessage: string;
    readonly topic: string;
    readonly params: Readonly<Record<string, string>>;
  } | null;
  /** The message that brings tickets, and the field below which their list is; null: the message is one ticket. */
  readonly brings: { readonly message: string; readonly list: string | null };
}

export type ScreenWork =
  | { readonly kind: 'connect'; readonly target: ScreenTarget; readonly screens: number }
  /** Waits until every screen has had so many orders since the last `take`, at most so long, and hands them over. */
  | { readonly kind: 'take'; readonly orders: number; readonly withinMs: number }
  | { readonly kind: 'close' };

export interface Arrivals {
  /** For each screen: order id → `machineTime`. */
  readonly screens: readonly ReadonlyMap<string, number>[];
}

let sockets: Socket[] = [];
let arrivals: Map<string, number>[] = [];

function ordersIn(target: ScreenTarget, body: unknown): string[] {
  const fields = body as Record<string, unknown>;
  const tickets = target.brings.list === null ? [fields] : (fields[target.brings.list] as Record<string, unknown>[]);
  return tickets.map((ticket) => String(ticket['orderId']));
}

async function connectOne(target: ScreenTarget, seen: Map<string, number>): Promise<Socket> {
  const socket = io(target.url, { path: target.path, auth: target.auth, transports: ['websocket'], forceNew: true });
  const { follow } = target;
  const head = follow && new Promise<{ seq: number }>((resolve) => socket.once(follow.headMessage, resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
  socket.on(target.brings.message, (body: unknown) => {
    const at = machineTime();
    for (const orderId of ordersIn(target, body)) if (!seen.has(orderId)) seen.set(orderId, at);
  });
  if (follow !== null && head !== null) {
    const { topic, params } = follow;
    const answer = (await socket.emitWithAck(follow.message, { topic, params, from: (await head).seq })) as {
      ok: boolean;
    };
    if (!answer.ok) throw new Error(`a screen may not follow: ${JSON.stringify(answer)}`);
  }
  return socket;
}

async function connect(target: ScreenTarget, screens: number): Promise<Arrivals> {
  arrivals = Array.from({ length: screens }, () => new Map<string, number>());
  sockets = [];
  for (const seen of arrivals) sockets.push(await connectOne(target, seen));
  return take();
}

function take(): Arrivals {
  const screens = arrivals.map((seen) => new Map(seen));
  for (const seen of arrivals) seen.clear();
  return { screens };
}

async function takeOnceThere(orders: number, withinMs: number): Promise<Arrivals> {
  const end = machineTime() + withinMs;
  while (machineTime() < end && arrivals.some((seen) => seen.size < orders)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return take();
}

function close(): Arrivals {
  for (const socket of sockets) socket.disconnect();
  sockets = [];
  arrivals = [];
  return { screens: [] };
}

answerWith<ScreenWork, Arrivals>((task) => {
  switch (task.kind) {
    case 'connect':
      return connect(must(task.target, 'a target'), task.screens);
    case 'take':
      return takeOnceThere(task.orders, task.withinMs);
    case 'close':
      return close();
  }
});

import { type Socket, createConnection } from 'node:net';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { type Line, lineLink } from '@comanda/shared/printers/line.ts';
import type { Link, LinkEnd } from '@comanda/shared/printers/link.ts';
import { type Timer, within } from '@comanda/shared/printers/timer.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** @param ms longest wait for the connection */
export async function openLink(
  address: Address,
  ms: number,
  timer: Timer,
  signal?: AbortSignal,
): Promise<Result<Link, 'unreachable' | 'timeout' | 'stopped'>> {
  if (signal?.aborted === true) return err('stopped');
  const socket = createConnection({ host: address.host, port: address.port, noDelay: true });
  const opened = Promise.withResolvers<'open' | 'unreachable' | 'stopped'>();
  const stop = () => {
    opened.resolve('stopped');
    socket.destroy();
  };
  signal?.addEventListener('abort', stop);
  socket.once('close', () => signal?.removeEventListener('abort', stop));
  socket.once('connect', () => opened.resolve('open'));
  socket.on('error', () => opened.resolve('unreachable'));
  const outcome = await within(timer, ms, opened.promise, 'timeout' as const);
  if (outcome === 'open') return ok(linkOf(socket, timer, () => (signal?.aborted === true ? 'stopped' : 'dropped')));
  socket.destroy();
  return err(outcome);
}

function linkOf(socket: Socket, timer: Timer, why: () => LinkEnd): Link {
  const ended = Promise.withResolvers<LinkEnd>();
  const closed = Promise.withResolvers<'finished' | LinkEnd>();
  socket.on('error', () => ended.resolve(why()));
  socket.on('end', () => ended.resolve(why()));
  socket.on('close', (broken) => {
    ended.resolve(why());
    closed.resolve(broken || why() === 'stopped' ? why() : 'finished');
  });
  const line: Line = {
    ended: ended.promise,
    onBytes: (heard) => void socket.on('data', heard),
    write: (bytes) =>
      new Promise((resolve) => {
        socket.write(bytes, (fault) => resolve(fault ? why() : 'written'));
      }),
    close: () => void socket.destroy(),
  };
  return {
    ...lineLink(line, timer),
    // A connection has another side, which says that it has heard all by ending it too.
    finish: (ms) => {
      socket.end();
      return within(timer, ms, closed.promise, 'timeout' as const);
    },
  };
}

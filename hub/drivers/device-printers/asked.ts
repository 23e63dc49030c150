import type { Socket } from 'socket.io';
import type { z } from 'zod';
import { type Timer, within } from '@comanda/shared/printers/timer.ts';

/** What a device answers to a message; `dropped`: its connection ended first; `timeout`: too late, or no answer at all. */
export async function asked<S extends z.ZodType>(
  socket: Socket,
  timer: Timer,
  ms: number,
  message: string,
  body: object,
  schema: S,
): Promise<z.infer<S> | 'dropped' | 'timeout'> {
  if (!socket.connected) return 'dropped';
  const { promise, resolve } = Promise.withResolvers<z.infer<S> | 'dropped' | 'timeout'>();
  const drop = (): void => resolve('dropped');
  socket.once('disconnect', drop);
  socket.emit(message, body, (answer: unknown) => {
    const read = schema.safeParse(answer);
    resolve(read.success ? read.data : 'timeout');
  });
  try {
    return await within(timer, ms, promise, 'timeout' as const);
  } finally {
    socket.off('disconnect', drop);
  }
}

import type { Link, LinkEnd } from './link.ts';
import { type Timer, within } from './timer.ts';

/** What bytes go over, opened: a cable, or a connection. */
export interface Line {
  readonly ended: Promise<LinkEnd>;
  onBytes(heard: (bytes: Uint8Array) => void): void;
  /** Resolves when the bytes have left the program. */
  write(bytes: Uint8Array): Promise<'written' | LinkEnd>;
  /** Resolves when they have left the machine, too; not given: they have when they are written. */
  drained?(): Promise<'written' | LinkEnd>;
  close(): void;
}

/** A cable as a link. It has no other side that could say it has heard all: what has left the machine has gone. */
export function lineLink(line: Line, timer: Timer): Link {
  const waiting = new Set<(byte: number) => void>();
  line.onBytes((bytes) => {
    for (const byte of bytes) for (const heard of waiting) heard(byte);
  });
  return {
    write: (bytes, ms) => within(timer, ms, Promise.race([line.write(bytes), line.ended]), 'timeout' as const),
    answer: async (passes, ms) => {
      const { promise, resolve } = Promise.withResolvers<number>();
      const heard = (byte: number): void => {
        if (!passes(byte)) return;
        waiting.delete(heard);
        resolve(byte);
      };
      waiting.add(heard);
      try {
        return await within(timer, ms, Promise.race([promise, line.ended]), 'timeout' as const);
      } finally {
        waiting.delete(heard);
      }
    },
    finish: async (ms) => {
      const left = line.drained?.() ?? Promise.resolve('written' as const);
      const outcome = await within(timer, ms, Promise.race([left, line.ended]), 'timeout' as const);
      return outcome === 'written' ? 'finished' : outcome;
    },
    close: () => line.close(),
  };
}

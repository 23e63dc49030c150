import type { Link, LinkEnd } from './link.ts';
import { type Timer, within } from './timer.ts';

/** What bytes go over, opened: a cable, or a connection. */
export interface Line {
  readonly ended: Promise<LinkEnd>;
  onBytes(heard: (bytes: Uint8Array) => void): void;
  /** Resolves when the bytes have left the program. */
  write(bytes: Uint8Array): Promise<'written' | LinkEnd>;
  close(): void;
}

/** A cable as a link. It has no other side that could say it has heard all: what is written has gone. */
export function lineLink(line: Line, timer: Timer): Link {
  let heard: (byte: number) => void = () => {};
  line.onBytes((bytes) => bytes.forEach((byte) => heard(byte)));
  return {
    write: (bytes, ms) => within(timer, ms, Promise.race([line.write(bytes), line.ended]), 'timeout' as const),
    answer: (passes, ms) => {
      const answered = new Promise<number>((resolve) => {
        heard = (byte) => {
          if (passes(byte)) resolve(byte);
        };
      });
      return within(timer, ms, Promise.race([answered, line.ended]), 'timeout' as const);
    },
    finish: () => Promise.resolve('finished'),
    close: () => line.close(),
  };
}

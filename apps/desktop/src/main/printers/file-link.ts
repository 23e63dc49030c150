import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { err, ok } from '@comanda/shared/base/result.ts';
import { type Line, lineLink } from '@comanda/shared/printers/line.ts';
import type { LinkEnd, OpenLink } from '@comanda/shared/printers/link.ts';
import { after, type Timer, within } from '@comanda/shared/printers/timer.ts';

/** A printer that takes nothing now is asked again after so many milliseconds. */
const AGAIN_MS = 20;
/** Not empty: Node keeps the write of an empty one to itself. */
const NOTHING = new Uint8Array(1);

/** What of an open file this is made of. */
export type DeviceFile = Pick<FileHandle, 'read' | 'write' | 'close'>;

/** A printer's device file, as Linux has for USB (`/dev/usb/lp0`). One program at a time can have it open. */
export function fileLink(
  path: string,
  timer: Timer,
  openFile: (path: string, flags: number) => Promise<DeviceFile> = open,
): OpenLink {
  return async (ms) => {
    const opening = openFile(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY).catch(() => null);
    const file = await within(timer, ms, opening, 'timeout' as const);
    if (file === 'timeout') void opening.then((late) => late?.close());
    if (file === 'timeout') return err('timeout');
    return file === null ? err('unreachable') : ok(lineLink(lineOf(file, timer), timer));
  };
}

function lineOf(file: DeviceFile, timer: Timer): Line {
  let open = true;
  const heard = new Set<(bytes: Uint8Array) => void>();
  const ended = Promise.withResolvers<LinkEnd>();

  const read = async (): Promise<void> => {
    const chunk = Buffer.alloc(256);
    while (open) {
      const got = await file.read(chunk, 0, chunk.length, null).catch((fault: NodeJS.ErrnoException) => fault);
      // A printer with no way back (the kernel's `usblp_read`): it tells nothing of itself, and prints.
      if (got instanceof Error && got.code === 'EINVAL') return;
      if (got instanceof Error && got.code !== 'EAGAIN') return ended.resolve('dropped');
      if (got instanceof Error || got.bytesRead === 0) await after(timer, AGAIN_MS);
      else for (const each of heard) each(chunk.subarray(0, got.bytesRead));
    }
  };
  void read();

  /** Puts some bytes, or none, as soon as what was put before has gone. */
  const put = async (bytes: Uint8Array, at: number, length: number): Promise<number | LinkEnd> => {
    while (open) {
      const outcome = await file.write(bytes, at, length).catch((fault: NodeJS.ErrnoException) => fault);
      if (!(outcome instanceof Error)) return outcome.bytesWritten;
      if (outcome.code !== 'EAGAIN') return 'dropped';
      await after(timer, AGAIN_MS);
    }
    return 'stopped';
  };

  return {
    ended: ended.promise,
    onBytes: (each: (bytes: Uint8Array) => void) => void heard.add(each),
    write: async (bytes: Uint8Array): Promise<'written' | LinkEnd> => {
      for (let at = 0; at < bytes.length; ) {
        const taken = await put(bytes, at, bytes.length - at);
        if (typeof taken === 'string') return taken;
        if (taken === 0) await after(timer, AGAIN_MS);
        at += taken;
      }
      return open ? 'written' : 'stopped';
    },
    // A write comes back while its transfer is on its way, and closing ends the transfer. A write of nothing says that it
    // is over (the kernel's `usblp_write`).
    drained: async () => {
      const taken = await put(NOTHING, 0, 0);
      return typeof taken === 'string' ? taken : 'written';
    },
    close: () => {
      open = false;
      ended.resolve('stopped');
      void file.close().catch(() => undefined);
    },
  };
}

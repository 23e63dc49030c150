import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { err, ok } from '@comanda/shared/base/result.ts';
import { lineLink } from '@comanda/shared/printers/line.ts';
import type { LinkEnd, OpenLink } from '@comanda/shared/printers/link.ts';
import { after, type Timer, within } from '@comanda/shared/printers/timer.ts';

/** A printer that takes nothing now is asked again after so many milliseconds. */
const AGAIN_MS = 20;

/** A printer's device file, as Linux has for USB (`/dev/usb/lp0`). One program at a time can have it open. */
export function fileLink(path: string, timer: Timer): OpenLink {
  return async (ms) => {
    const opening = open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY).catch(() => null);
    const file = await within(timer, ms, opening, 'timeout' as const);
    if (file === 'timeout') void opening.then((late) => late?.close());
    if (file === 'timeout') return err('timeout');
    return file === null ? err('unreachable') : ok(lineLink(lineOf(file, timer), timer));
  };
}

function lineOf(file: FileHandle, timer: Timer) {
  let open = true;
  const heard = new Set<(bytes: Uint8Array) => void>();
  const ended = Promise.withResolvers<LinkEnd>();

  const read = async (): Promise<void> => {
    const chunk = Buffer.alloc(256);
    while (open) {
      const got = await file.read(chunk, 0, chunk.length, null).catch((fault: NodeJS.ErrnoException) => fault);
      if (got instanceof Error && got.code !== 'EAGAIN') return ended.resolve('dropped');
      if (got instanceof Error || got.bytesRead === 0) await after(timer, AGAIN_MS);
      else for (const each of heard) each(chunk.subarray(0, got.bytesRead));
    }
  };
  void read();

  return {
    ended: ended.promise,
    onBytes: (each: (bytes: Uint8Array) => void) => void heard.add(each),
    write: async (bytes: Uint8Array): Promise<'written' | LinkEnd> => {
      for (let at = 0; at < bytes.length && open; ) {
        const put = await file.write(bytes, at).catch((fault: NodeJS.ErrnoException) => fault);
        if (put instanceof Error && put.code !== 'EAGAIN') return 'dropped';
        if (put instanceof Error || put.bytesWritten === 0) await after(timer, AGAIN_MS);
        else at += put.bytesWritten;
      }
      return open ? 'written' : 'stopped';
    },
    close: () => {
      open = false;
      ended.resolve('stopped');
      void file.close().catch(() => undefined);
    },
  };
}

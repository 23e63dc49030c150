import {
  closeSync,
  cpSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { preload } from './build.ts';

/**
 * A power cut: the program is killed, and its data folder is put back to what it held at each file's last sync.
 * `arm` before the program starts, `pullPlug` after it was killed. The record log is described in `powercut-log.h`.
 */

const SYNCED = 1;
const REMOVED = 2;
const RENAMED = 3;
const HEAD = 16;

/** Notes what `folder` holds now as synced, and gives the environment for the program to be cut off. */
export function arm(folder: string, shadow: string): Record<string, string> {
  rmSync(shadow, { recursive: true, force: true });
  mkdirSync(shadow, { recursive: true });
  mkdirSync(folder, { recursive: true });
  cpSync(folder, join(shadow, 'base'), { recursive: true, filter: (path) => !path.endsWith('-shm') });
  return { ...preload(['powercut']), COMANDA_POWERCUT_DIR: folder, COMANDA_POWERCUT_SHADOW: shadow };
}

/** What the log of a cut-off run held. */
export interface PowerCut {
  /** Records whose closing mark was there. */
  readonly records: number;
  /** True where the kill fell into the middle of a record, which then counts for nothing. */
  readonly brokenTail: boolean;
}

/** Makes `folder` what the disk holds after the cut. The killed program must be gone. */
export function pullPlug(folder: string, shadow: string): PowerCut {
  const fresh = `${folder}.restored`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(join(shadow, 'base'), fresh, { recursive: true });
  const log = join(shadow, 'log');
  const cut = existsSync(log) ? replay(readFileSync(log), fresh) : { records: 0, brokenTail: false };
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return cut;
}

function replay(log: Buffer, into: string): PowerCut {
  let records = 0;
  let at = 0;
  while (at + HEAD <= log.length) {
    if (log.toString('latin1', at, at + 4) !== 'PCUT') throw new Error(`no record at byte ${at} of the log`);
    const end = at + HEAD + Number(log.readBigUInt64LE(at + 8));
    if (end > log.length) break;
    if (log.toString('latin1', end - 4, end) !== 'DONE')
      throw new Error(`no closing mark at byte ${end - 4} of the log`);
    apply(log.readUInt32LE(at + 4), new Reader(log.subarray(at + HEAD, end - 4)), into);
    records += 1;
    at = end;
  }
  return { records, brokenTail: at < log.length };
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }
  u32(): number {
    this.#at += 4;
    return this.#bytes.readUInt32LE(this.#at - 4);
  }
  u64(): number {
    this.#at += 8;
    return Number(this.#bytes.readBigUInt64LE(this.#at - 8));
  }
  bytes(length: number): Buffer {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
  path(): string {
    return this.bytes(this.u32()).toString('utf8');
  }
}

function apply(kind: number, record: Reader, into: string): void {
  const path = join(into, record.path());
  switch (kind) {
    case SYNCED:
      applySync(path, record);
      return;
    case REMOVED:
      rmSync(path, { force: true });
      return;
    case RENAMED: {
      const to = join(into, record.path());
      // A file whose new name lasts but whose content was never synced is there, and empty.
      if (existsSync(path)) renameSync(path, to);
      else writeFileSync(to, '');
      return;
    }
    default:
      throw new Error(`a record of an unknown kind: ${kind}`);
  }
}

function applySync(path: string, record: Reader): void {
  mkdirSync(dirname(path), { recursive: true });
  const size = record.u64();
  const kept = record.u64();
  const fd = openSync(path, existsSync(path) ? 'r+' : 'w+');
  ftruncateSync(fd, kept);
  ftruncateSync(fd, size);
  for (let ranges = record.u32(); ranges > 0; ranges -= 1) {
    const from = record.u64();
    const bytes = record.bytes(record.u64());
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done, from + done);
  }
  closeSync(fd);
}

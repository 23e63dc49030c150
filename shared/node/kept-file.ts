import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Only the user whom the program runs as. */
const OWNER_ONLY = 0o600;

/** Null where there is no such file. Throws where there is one that cannot be read. */
export function readKept(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}

/** Writes a file whole or not at all, also when the power goes meanwhile; nobody but its owner reads it. */
export function writeKept(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const next = `${file}.next`;
  const handle = openSync(next, 'w', OWNER_ONLY);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  // A file that was left by a break keeps the rights that it was made with.
  chmodSync(next, OWNER_ONLY);
  renameSync(next, file);
}

export const forget = (file: string): void => rmSync(file, { force: true });

import { chmodSync, closeSync, openSync } from 'node:fs';

/**
 * Makes a database's file, before anything is in it, its owner's alone, in whatever folder: who else has an account on the
 * machine must not read guests' names, nor try PINs against their hashes. SQLite gives the files beside it the same mode.
 */
export function ownerOnly(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  try {
    chmodSync(file, 0o600);
  } catch {
    // A file system that knows no modes, or a file of another account that is shared on purpose.
  }
}

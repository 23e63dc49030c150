import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const FULL = 256 * 1024;

/**
 * Appends to a file for whoever comes to look: when it is full it is kept as the one before and begun anew. A disk that
 * keeps nothing is no reason to fall over, and is passed over.
 */
export function appendCapped(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > FULL) {
      rmSync(`${file}.before`, { force: true });
      renameSync(file, `${file}.before`);
    }
    appendFileSync(file, text, { mode: 0o600 });
  } catch {
    // A full disk must not bring down what a crash left standing.
  }
}

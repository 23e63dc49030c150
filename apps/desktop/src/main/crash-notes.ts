import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is written of a crash: never what was on the page or in its memory. */
export interface CrashNote {
  readonly what: 'page' | 'hub' | 'gpu' | 'utility' | 'program';
  readonly role: string | null;
  readonly reason: string;
  readonly exitCode: number | null;
}

const FULL = 256 * 1024;

/**
 * Notes crashes in a file, a line each. The program keeps no dumps: a dump holds the memory of a page, and with it
 * names, tables and PINs of the moment.
 */
export function crashNotes(file: string, version: string, now: () => number): (note: CrashNote) => void {
  return (note) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > FULL) {
        rmSync(`${file}.before`, { force: true });
        renameSync(file, `${file}.before`);
      }
      const { what, role, reason, exitCode } = note;
      const line = { at: new Date(now()).toISOString(), version, what, role, reason: reason.slice(0, 80), exitCode };
      appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not bring down what a crash left standing.
    }
  };
}

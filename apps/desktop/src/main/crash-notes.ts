import { appendCapped } from './capped-file.ts';

/** What is written of a crash: never what was on the page or in its memory. */
export interface CrashNote {
  readonly what: 'page' | 'hub' | 'gpu' | 'utility' | 'program';
  readonly role: string | null;
  readonly reason: string;
  readonly exitCode: number | null;
}

/**
 * Notes crashes in a file, a line each. The program keeps no dumps: a dump holds the memory of a page, and with it
 * names, tables and PINs of the moment.
 */
export function crashNotes(file: string, version: string, now: () => number): (note: CrashNote) => void {
  return ({ what, role, reason, exitCode }) => {
    const line = { at: new Date(now()).toISOString(), version, what, role, reason: reason.slice(0, 80), exitCode };
    appendCapped(file, `${JSON.stringify(line)}\n`);
  };
}

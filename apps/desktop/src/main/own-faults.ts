import { basename } from 'node:path';
import type { CrashNote } from './crash-notes.ts';

/**
 * Notes faults of the program's own that nobody caught, and goes on: without a listener Electron shows a box behind the
 * locked screen and everything waits for its button, hub, printers and screens.
 */
export function noteOwnFaults(
  process: { on(name: 'uncaughtException', heard: (fault: unknown) => void): unknown },
  note: (note: CrashNote) => void,
): void {
  process.on('uncaughtException', (fault) =>
    note({ what: 'program', role: null, reason: whatAndWhere(fault), exitCode: null }),
  );
}

/** Its kind and where it was thrown. Not what it says: that may hold what a page or a hub sent. */
function whatAndWhere(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const { code } = fault as NodeJS.ErrnoException;
  // The stack begins with what the fault says.
  const frames = fault.stack?.split(fault.message).at(-1) ?? '';
  const place = /^\s+at .*?([^\s(]+:\d+:\d+)\)?$/m.exec(frames)?.[1];
  return `${code ?? fault.name}${place === undefined ? '' : ` at ${basename(place)}`}`;
}

import type { Link, LinkEnd } from './link.ts';
import { type Ear, type PrinterStatus, type StatusFault, statusFault } from './status.ts';

/** So many questions in a row tell of a fault before its document is given up: whoever has new paper in hand comes in time. */
const LOOKS_AT_FAULT = 10;
/** So many questions in a row without an answer, and it is said that it does not answer. */
const SILENT_LOOKS = 2;

/** Resolves after so many milliseconds with `timeout`, or earlier with the link's end. */
const pause = (link: Link, ms: number): Promise<unknown> => link.answer(() => false, ms);

/** Says that a printer does not answer while it takes no byte of a document. Gives back how to end that. */
export function sayWhenStuck(link: Link, ms: number, written: () => number, ear: Ear): () => void {
  let over = false;
  const watch = async (): Promise<void> => {
    for (;;) {
      const before = written();
      if ((await pause(link, ms)) !== 'timeout' || over) return;
      if (written() === before) ear.hear('timeout');
    }
  };
  void watch();
  return () => {
    over = true;
  };
}

export interface Watched {
  /** Null: no answer. */
  readonly ask: () => Promise<PrinterStatus | null | LinkEnd | 'timeout'>;
  readonly over: () => boolean;
  /** Milliseconds. */
  readonly every: number;
  readonly ear: Ear;
}

/**
 * Asks a printer that prints how it is, and lets it be heard. Resolves with a fault that nobody mended in time; null: the
 * watch is over, or the link ended.
 */
export async function unmended(link: Link, { ask, over, every, ear }: Watched): Promise<StatusFault | null> {
  let silent = 0;
  let faulty = 0;
  for (;;) {
    if ((await pause(link, every)) !== 'timeout' || over()) return null;
    const status = await ask();
    if (typeof status === 'string' || over()) return null;
    silent = status === null ? silent + 1 : 0;
    if (silent >= SILENT_LOOKS) ear.hear('timeout');
    if (status === null) continue;
    ear.hear(status);
    const fault = statusFault(status);
    faulty = fault === null ? 0 : faulty + 1;
    if (fault !== null && faulty >= LOOKS_AT_FAULT) return fault;
  }
}

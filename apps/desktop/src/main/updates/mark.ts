import { z } from 'zod';
import { Version } from '@comanda/shared/contracts/views/update.ts';

/** What is written before a version is installed, and wiped when it has proved well: a start that finds it is on trial. */
export const Mark = z.object({
  /** The version on trial. */
  version: Version,
  /** The version before it. */
  from: Version,
  /** Installer of `from`; null: there is no way back by itself. */
  kept: z.string().nullable(),
  /** Starts so far that did not prove well. */
  starts: z.int().min(0),
  /** The way back was begun. It is not begun twice: where it did not lead back, the program goes on as it is. */
  back: z.boolean(),
});
export type Mark = z.infer<typeof Mark>;

/** Starts that a version gets to prove well. A till that is switched off at once three times is no proof of anything. */
const MOST_STARTS = 4;

/** `go`: nothing is on trial. `watch`: prove well in time. `back`: install what was before. */
export type Begin =
  | { readonly act: 'go'; readonly failed: string | null; readonly mark: null }
  | { readonly act: 'watch' | 'back'; readonly failed: string | null; readonly mark: Mark };

/**
 * What a start of the program has to do about the mark that it finds, and the mark to write before it does anything
 * else: what falls over before its end has then been counted.
 * @param running the version that starts
 */
export function begin(mark: Mark | null, running: string): Begin {
  if (!mark) return { act: 'go', failed: null, mark: null };
  if (running !== mark.version) {
    // Either the way back has led here, or the installer left the old version where it was.
    const failed = running === mark.from ? mark.version : null;
    return { act: 'go', failed, mark: null };
  }
  const next = { ...mark, starts: mark.starts + 1 };
  const lost = next.starts >= MOST_STARTS || mark.back;
  if (!lost || mark.kept === null || mark.back) return { act: 'watch', failed: lost ? mark.version : null, mark: next };
  return { act: 'back', failed: mark.version, mark: { ...next, back: true } };
}

/** Time in which a version on trial has to show a screen, and to be answered by a hub that is there, ms. */
export const PROVES_WITHIN = 90_000;

export type Verdict = 'wait' | 'well' | 'back';

/**
 * Whether a version on trial is well. A hub that answers nobody says nothing about the program: the trial goes on.
 * @param since ms since the start
 */
export function judge(seen: {
  readonly since: number;
  /** A screen was loaded. */
  readonly shown: boolean;
  /** The program has heard its hub's answer to what it asked as a device. */
  readonly heard: boolean;
  /** Ms for which something has answered at the hub's address, and not what the program asked as a device, again and again. */
  readonly unheard: number;
}): Verdict {
  if (seen.shown && seen.heard) return 'well';
  if (seen.shown) return seen.unheard < PROVES_WITHIN ? 'wait' : 'back';
  return seen.since < PROVES_WITHIN ? 'wait' : 'back';
}

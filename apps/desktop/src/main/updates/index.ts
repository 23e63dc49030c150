import { join } from 'node:path';
import type { Session } from 'electron';
import { RELEASE_KEYS } from '@comanda/shared/contracts/release-keys.ts';
import { verifyEd25519 } from '@comanda/shared/node/ed25519.ts';
import { forget, readKept, writeKept } from '@comanda/shared/node/kept-file.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { Engine } from './engine.ts';
import { goTheWay } from './go-back.ts';
import { updateHub } from './hub.ts';
import { keptIn } from './kept.ts';
import { begin, Mark } from './mark.ts';
import { startTrial, type Trial } from './trial.ts';
import { startUpdates, type Updates } from './updates.ts';
import { type Way, wayOf } from './way.ts';
import { wayBack } from './way-back.ts';

export interface UpdatingParts {
  /** Folder of the program's own files. */
  readonly userData: string;
  /** Folder beside the archive, where a Linux installer wrote what it is. */
  readonly resources: string | null;
  readonly version: string;
  readonly packaged: boolean;
  readonly platform: string;
  readonly arch: string;
  readonly appImage: string | undefined;
  /** Windows: an administrator put it there. */
  readonly forAllUsers: boolean;
  /** Linux: it runs as the system's administrator. */
  readonly asRoot: boolean;
  readonly timers: Timers;
  /** Ends the program at once, for the way back. */
  readonly quit: () => void;
}

export interface Updating {
  readonly trial: Trial;
  /** Begins to follow the house's version, once this machine is paired. */
  follow(house: Following): Updates | null;
}

/** What the program knows of its hub. */
export interface House {
  /** Speaks to the pinned hub only. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** From which the program asks the hub of the moment, and no hub before it. */
  readonly session: () => Session;
  readonly origin: () => string | null;
  /** Of a device of this machine; null: none is paired. */
  readonly token: () => Promise<string | null>;
  /** The program is about to end for an update: its windows may close, also the locked ones. */
  readonly letGo: () => void;
  /** Ends the hub in this program before another takes its place; it runs again where the program stays after all. */
  readonly endHub: () => Promise<void>;
}

/** What the program tells to what keeps it on the version of its house. */
export type Followed = Pick<Updates, 'look' | 'stop'>;

export interface Following extends Omit<House, 'session'> {
  readonly idle: () => boolean;
  /** Made when there is something to load. */
  readonly engine: () => Engine;
}

/**
 * The very first thing that a start does: a version on trial is counted before it can fall over, and one that fell over
 * too often gives way to the version before. Null: the program is about to end for that.
 */
export async function beginUpdating(parts: UpdatingParts): Promise<Updating | null> {
  const { userData, version, timers, appImage } = parts;
  const file = join(userData, 'updates', 'trial.json');
  const write = (mark: Mark): void => writeKept(file, JSON.stringify(mark));
  const begun = begin(readMark(file), version);
  // A disk that is full keeps nothing, and keeps nobody from selling.
  quietly(() => (begun.mark ? write(begun.mark) : forget(file)));
  // Kept over restarts: a version that fell over here is not tried again, whoever offers it.
  const failedFile = join(userData, 'updates', 'failed');
  const failedBefore = readKept(failedFile)?.toString('utf8') ?? null;
  const { failed } = begun;
  if (failed !== null) quietly(() => writeKept(failedFile, failed));
  const proved = (): void => {
    forget(file);
    if (version === (begun.failed ?? failedBefore)) forget(failedFile);
  };
  const told = parts.resources === null ? null : readKept(join(parts.resources, 'package-type'));
  const packageType = told?.toString('utf8').trim() ?? null;
  // The last one is enough for whoever comes to look; that it is stuck, the house hears from the hub.
  const onFault = (fault: unknown): void => {
    const said = fault instanceof Error ? (fault.stack ?? '') : String(fault);
    quietly(() => writeKept(join(userData, 'updates', 'last-fault'), Buffer.from(said)));
  };
  const way: Way | null = wayOf({ ...parts, packageType });
  let tried = begun.mark?.back === true && begun.act !== 'back';
  const goBack = async (): Promise<boolean> => {
    const back = wayBack(way?.kind ?? null, begun.mark?.kept ?? null, appImage);
    // Once only: a way that the system bars would bar each later start, too, and a till that works a little sells.
    if (!back || !begun.mark || tried) return false;
    tried = true;
    try {
      write({ ...begun.mark, back: true });
      await goTheWay(back);
    } catch (fault) {
      onFault(fault);
      return false;
    }
    parts.quit();
    return true;
  };
  if (begun.act === 'back' && (await goBack())) return null;

  let hubThere = async (): Promise<boolean> => false;
  let ask = async (): Promise<void> => undefined;
  const trial = startTrial({
    begin: begun.act === 'back' ? { ...begun, act: 'watch' } : begun,
    failedBefore: failedBefore === version ? null : failedBefore,
    timers,
    hubThere: () => hubThere(),
    ask: () => ask(),
    proved,
    goBack,
  });
  return {
    trial,
    follow({ fetch, origin, token, idle, endHub, engine }) {
      if (!way) return null;
      const hub = updateHub(fetch, origin, token);
      hubThere = hub.isThere;
      const kept = keptIn(join(userData, 'updates', 'before'));
      const loading = { way, keys: RELEASE_KEYS, verify: verifyEd25519, hub, engine, kept, timers, appImage };
      const updates = startUpdates({ ...loading, version, trial, idle, endHub, writeMark: write, onFault });
      ask = updates.ask;
      return updates;
    },
  };
}

function readMark(file: string): Mark | null {
  try {
    return Mark.parse(JSON.parse(readKept(file)?.toString('utf8') ?? 'null'));
  } catch {
    // None, or one that was never finished: nothing is on trial.
    return null;
  }
}

function quietly(keep: () => void): void {
  try {
    keep();
  } catch {
    // The disk refuses.
  }
}

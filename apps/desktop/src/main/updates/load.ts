import type { ReleaseFile, ReleaseManifest, SignedRelease } from '@comanda/shared/contracts/views/update.ts';
import { fileFor } from '@comanda/shared/domain/updates/offer.ts';
import { openRelease, type Verify } from '@comanda/shared/domain/updates/signed.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { Engine } from './engine.ts';
import type { UpdateHub } from './hub.ts';
import type { Kept } from './kept.ts';
import type { Way } from './way.ts';

export interface Loading {
  readonly way: Way;
  /** Public release keys by their ids. */
  readonly keys: Readonly<Record<string, string>>;
  readonly verify: Verify;
  readonly hub: UpdateHub;
  readonly engine: () => Engine;
  readonly kept: Kept;
  readonly timers: Timers;
  /** The file that an AppImage runs from. */
  readonly appImage: string | undefined;
}

export interface Choice {
  readonly manifest: ReleaseManifest;
  readonly file: ReleaseFile;
}

/** The hub forgets a turn in which nothing is asked for; a long file asks only once. */
const KEEP_TURN = 20_000;

/** The file of a release for this machine; null: it is not signed by a key that this program knows, or has none for it. */
export function choose({ keys, verify, way }: Loading, release: SignedRelease | null): Choice | null {
  if (release === null) return null;
  const opened = openRelease(JSON.stringify(release), keys, verify);
  if (!opened.ok) return null;
  const file = fileFor(opened.value.manifest, way);
  return file && { manifest: opened.value.manifest, file };
}

/** Does something while this machine has the turn to load, and gives it back. */
export async function inTurn<T>({ hub, timers }: Loading, work: () => Promise<T>): Promise<T> {
  let cancel = (): void => undefined;
  const keep = (): void => {
    cancel = timers.after(KEEP_TURN, () => {
      void hub.takeTurn();
      keep();
    });
  };
  keep();
  try {
    return await work();
  } finally {
    cancel();
    await hub.giveTurnBack();
  }
}

/** Keeps the installer of what runs now, as the way back; null: it is not to be had. @param running release of this version, if the hub holds it */
export async function keepRunning(
  parts: Loading,
  version: string,
  running: SignedRelease | null,
): Promise<string | null> {
  const own = choose(parts, running);
  if (own?.manifest.version === version) {
    const path = await parts.kept.keep(own.file, () => parts.hub.file(version, own.file.name));
    if (path !== null) return path;
  }
  if (parts.way.kind === 'AppImage' && parts.appImage !== undefined) return parts.kept.copy(version, parts.appImage);
  return null;
}

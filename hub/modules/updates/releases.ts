import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type {
  RefusedRelease,
  ReleaseFile,
  ReleaseManifest,
  SignedRelease,
} from '@comanda/shared/contracts/views/update.ts';
import { openRelease } from '@comanda/shared/domain/updates/signed.ts';
import { compareVersions } from '@comanda/shared/domain/updates/version.ts';
import { verifyEd25519 } from '@comanda/shared/node/ed25519.ts';

export const MANIFEST = '.release.json';
/** A signed release is a few kilobytes; a file that only calls itself one is not read into memory. */
const LARGEST_MANIFEST = 100_000;

export interface Held {
  readonly signed: SignedRelease;
  readonly manifest: ReleaseManifest;
  readonly missing: readonly string[];
}

export interface Releases {
  readonly folder: string;
  /** What is held, the newest first, and what lies there and is not taken. Files that did not change are not read again. */
  look(): Promise<{ readonly held: readonly Held[]; readonly refused: readonly RefusedRelease[] }>;
  /** A release whose files are all here; null: there is none. */
  whole(version: string): Promise<Held | null>;
  remove(version: string): Promise<boolean>;
}

/**
 * The releases in a folder, whoever put them there: nothing counts but what a signed manifest names, byte for byte.
 * @param keys public release keys by their ids
 */
export function releasesIn(folder: string, keys: Readonly<Record<string, string>>): Releases {
  const sound = new Map<string, boolean>();

  /** Whether a file is the one that was signed; it is hashed once for each size and time of change. */
  const fits = async (file: ReleaseFile): Promise<boolean | null> => {
    const path = join(folder, file.name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return null;
    const mark = `${file.sha512} ${file.name} ${found.size} ${found.mtimeMs}`;
    const known = sound.get(mark);
    if (known !== undefined) return known;
    const right = found.size === file.bytes && (await sha512(path)) === file.sha512;
    sound.set(mark, right);
    return right;
  };

  const look: Releases['look'] = async () => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(MANIFEST)).sort();
    const held: Held[] = [];
    const refused: RefusedRelease[] = [];
    for (const name of names) {
      const { size } = await stat(join(folder, name));
      const text = size > LARGEST_MANIFEST ? '' : await readFile(join(folder, name), 'utf8');
      const opened = openRelease(text, keys, verifyEd25519);
      if (!opened.ok) {
        refused.push({ name, reason: opened.error.problem, file: null });
        continue;
      }
      const { manifest, signed } = opened.value;
      if (name !== manifestName(manifest.version)) {
        refused.push({ name, reason: 'unreadable', file: null });
        continue;
      }
      const missing: string[] = [];
      let wrong: string | null = null;
      for (const file of manifest.files) {
        const right = await fits(file);
        if (right !== true) missing.push(file.name);
        if (right === false) wrong ??= file.name;
      }
      if (wrong !== null) refused.push({ name, reason: 'wrong_file', file: wrong });
      held.push({ signed, manifest, missing });
    }
    held.sort((a, b) => compareVersions(b.manifest.version, a.manifest.version));
    return { held, refused };
  };

  return {
    folder,
    look,
    async whole(version) {
      const { held } = await look();
      return held.find(({ manifest, missing }) => manifest.version === version && missing.length === 0) ?? null;
    },
    async remove(version) {
      const { held } = await look();
      const gone = held.find(({ manifest }) => manifest.version === version);
      if (!gone) return false;
      const kept = new Set(
        held.filter((each) => each !== gone).flatMap(({ manifest }) => manifest.files.map(({ name }) => name)),
      );
      const names = gone.manifest.files.map(({ name }) => name).filter((name) => !kept.has(name));
      for (const name of [...names, manifestName(version)]) await rm(join(folder, name), { force: true });
      return true;
    },
  };
}

/** The one name under which a release's manifest is kept. */
export const manifestName = (version: string): string => `comanda-${version}${MANIFEST}`;

/** SHA-512 of a file, base64. */
export async function sha512(path: string): Promise<string> {
  const hash: Hash = createHash('sha512');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('base64');
}

export const makeFolder = (folder: string): Promise<unknown> => mkdir(folder, { recursive: true, mode: 0o700 });

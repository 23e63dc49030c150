import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Result } from '@comanda/shared/base/result.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import { receive } from './receive.ts';
import { MANIFEST, type Releases, releasesIn } from './releases.ts';

/** Takes files from a disk into a hub's folder of releases, manifests first; what came of each. */
export async function addReleaseFiles(
  folder: string,
  keys: Readonly<Record<string, string>>,
  files: readonly string[],
): Promise<{ readonly file: string; readonly outcome: Result<string, Refusal> }[]> {
  const releases = releasesIn(folder, keys);
  const ordered = [...files].sort((a, b) => Number(b.endsWith(MANIFEST)) - Number(a.endsWith(MANIFEST)));
  const done: { readonly file: string; readonly outcome: Result<string, Refusal> }[] = [];
  for (const file of ordered)
    done.push({ file, outcome: await receive(releases, keys, basename(file), createReadStream(file)) });
  return done;
}

export const releaseList = (folder: string, keys: Readonly<Record<string, string>>): ReturnType<Releases['look']> =>
  releasesIn(folder, keys).look();

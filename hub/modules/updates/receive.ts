import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { openRelease, type SignatureProblem } from '@comanda/shared/domain/updates/signed.ts';
import { verifyEd25519 } from '@comanda/shared/node/ed25519.ts';
import { makeFolder, MANIFEST, manifestName, type Releases } from './releases.ts';

const LARGEST_MANIFEST = 100_000;
const PART = '.part';

/**
 * Takes a file of a release from whoever brings it: first the signed manifest, then what it names. A file is written
 * beside its place and checked on the way, and takes its place only when it is the one that was signed.
 * @returns the version that it belongs to
 */
export async function receive(
  releases: Releases,
  keys: Readonly<Record<string, string>>,
  name: string,
  from: Readable,
): Promise<Result<string, Refusal>> {
  await makeFolder(releases.folder);
  return name.endsWith(MANIFEST) ? takeManifest(releases, keys, name, from) : takeFile(releases, name, from);
}

async function takeManifest(
  { folder }: Releases,
  keys: Readonly<Record<string, string>>,
  name: string,
  from: Readable,
): Promise<Result<string, Refusal>> {
  const landed = await land(folder, name, from, LARGEST_MANIFEST);
  if (!landed.ok) return landed;
  const { path } = landed.value;
  const opened = openRelease(await readFile(path, 'utf8'), keys, verifyEd25519);
  if (!opened.ok) {
    await rm(path, { force: true });
    return err(refusalOf(opened.error.problem, name, opened.error.keyId));
  }
  const { version } = opened.value.manifest;
  await rename(path, join(folder, manifestName(version)));
  return ok(version);
}

async function takeFile(releases: Releases, name: string, from: Readable): Promise<Result<string, Refusal>> {
  const { held } = await releases.look();
  const awaiting = held.find(({ manifest }) => manifest.files.some((file) => file.name === name));
  const file = awaiting?.manifest.files.find((each) => each.name === name);
  if (!awaiting || !file) return err(refuse('release_file_not_awaited', { name }, 'name'));
  const landed = await land(releases.folder, name, from, file.bytes);
  if (!landed.ok) return landed;
  const { path, bytes, sha512 } = landed.value;
  if (bytes !== file.bytes || sha512 !== file.sha512) {
    await rm(path, { force: true });
    return err(refuse('release_file_wrong', { name }, 'name'));
  }
  await rename(path, join(releases.folder, name));
  return ok(awaiting.manifest.version);
}

/** What broke off with the hub itself would lie there for ever. */
export function dropBroken(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((each) => each.endsWith(PART)))
    rmSync(join(folder, name), { force: true });
}

interface Landed {
  readonly path: string;
  readonly bytes: number;
  readonly sha512: string;
}

/** Writes what comes beside its place; what is longer than it may be, or breaks off, leaves nothing behind. */
async function land(folder: string, name: string, from: Readable, limit: number): Promise<Result<Landed, Refusal>> {
  const path = join(folder, name + PART);
  const hash = createHash('sha512');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > limit ? new TooLong() : null, chunk);
    },
  });
  try {
    await pipeline(from, counting, createWriteStream(path, { mode: 0o600 }));
    return ok({ path, bytes, sha512: hash.digest('base64') });
  } catch (fault) {
    await rm(path, { force: true });
    if (fault instanceof TooLong) return err(refuse('too_large', { limit }));
    if ((fault as NodeJS.ErrnoException).code === 'ENOSPC') return err(refuse('disk_full'));
    throw fault;
  }
}

class TooLong extends Error {}

export function refusalOf(problem: SignatureProblem, name: string, keyId: string): Refusal {
  if (problem === 'unknown_key') return refuse('release_key_unknown', { name, key: keyId }, 'name');
  if (problem === 'wrong_signature') return refuse('release_signature_wrong', { name }, 'name');
  return refuse('release_unsigned', { name }, 'name');
}

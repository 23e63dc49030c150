import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** As `ReleaseFile` of the contract. */
interface ReleaseFile {
  readonly name: string;
  readonly kind: 'nsis' | 'zip' | 'AppImage' | 'deb' | 'rpm' | null;
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly processors: readonly ('x64' | 'arm64')[];
  readonly bytes: number;
  readonly blockMapBytes?: number;
  readonly sha512: string;
}

const NAME = /^comanda-(.+)-(win|mac|linux)-([a-z0-9_]+)\.(exe|zip|dmg|AppImage|deb|rpm)(\.blockmap)?$/;
const PLATFORMS = { win: 'win32', mac: 'darwin', linux: 'linux' } as const;
/** Each kind of package has names of its own for the same processor. */
const PROCESSORS: Readonly<Record<string, readonly ('x64' | 'arm64')[]>> = {
  x64: ['x64'],
  x86_64: ['x64'],
  amd64: ['x64'],
  arm64: ['arm64'],
  aarch64: ['arm64'],
  universal: ['x64', 'arm64'],
};
const KINDS = { exe: 'nsis', zip: 'zip', dmg: null, AppImage: 'AppImage', deb: 'deb', rpm: 'rpm' } as const;

/** What a file's name says of it; null: it is no file of a release. */
export function aboutFile(name: string): (Omit<ReleaseFile, 'bytes' | 'sha512'> & { readonly version: string }) | null {
  const [, version, platform, processor, ending, map] = NAME.exec(name) ?? [];
  const processors = PROCESSORS[processor ?? ''];
  if (version === undefined || !processors) return null;
  return {
    name,
    version,
    platform: PLATFORMS[platform as keyof typeof PLATFORMS],
    processors,
    kind: map === undefined ? KINDS[ending as keyof typeof KINDS] : null,
  };
}

/**
 * The text of a release's `.release.json`: every file of the version in a folder, with its checksum, signed.
 * @param at ms since 1970 UTC
 * @throws Error in words where the folder holds no file of the version
 */
export async function signRelease(
  folder: string,
  version: string,
  notes: Readonly<Record<string, string>>,
  at: number,
  { id, privateKey }: { readonly id: string; readonly privateKey: KeyObject },
): Promise<string> {
  const files: ReleaseFile[] = [];
  for (const name of readdirSync(folder).sort()) {
    const about = aboutFile(name);
    if (about?.version !== version) continue;
    const { version: _, ...file } = about;
    const path = join(folder, name);
    const map = file.kind === 'AppImage' ? { blockMapBytes: mapAtEnd(path) } : {};
    files.push({ ...file, bytes: statSync(path).size, sha512: await sha512(path), ...map });
  }
  if (files.length === 0) throw new Error(`There is no file of version ${version} in ${folder}.`);
  const manifest = JSON.stringify({ product: 'comanda', version, at, notes, files });
  const signature = sign(null, Buffer.from(manifest, 'utf8'), privateKey).toString('base64');
  return `${JSON.stringify({ manifest, keyId: id, signature }, null, 2)}\n`;
}

/** A new release key: its private half as PEM, and its public half as programs know it. */
export function newKey(): { readonly pem: string; readonly publicKey: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { pem: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string, publicKey: publicHalf(privateKey) };
}

/** The raw 32 bytes of the public half, base64. */
export const publicHalf = (privateKey: KeyObject): string =>
  createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');

/**
 * Why no program that is built from these sources would take what a key signs, in words for whoever releases; null: all
 * take it. @param keys public halves by their ids, as the programs know them
 */
export function whyNotTaken(keys: Readonly<Record<string, string>>, id: string, key: KeyObject): string | null {
  const publicKey = publicHalf(key);
  if (keys[id] === publicKey) return null;
  const line = `'${id}': '${publicKey}',`;
  return keys[id] === undefined
    ? `shared/contracts/release-keys.ts knows no key ${id}, so that no program would take this release. Add the line, and package anew:\n\n  ${line}`
    : `The key ${id} of shared/contracts/release-keys.ts is another one than this, so that no program would take this release.`;
}

export const readKey = (pem: string): KeyObject => createPrivateKey(pem);

/** An AppImage ends with the map of its blocks, and that with its length in four bytes. */
function mapAtEnd(path: string): number {
  const length = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, length, 0, 4, statSync(path).size - 4);
    return length.readUInt32BE();
  } finally {
    closeSync(file);
  }
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { ReleaseFile, ReleaseManifest } from '@comanda/shared/contracts/views/update.ts';

/** A release key of the tests, and another that nobody knows. */
export interface TestKey {
  readonly id: string;
  /** Raw, base64, as a program knows it. */
  readonly publicKey: string;
  sign(text: string): string;
}

export function makeKey(id: string): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    id,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('base64'),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  };
}

type About = Partial<Pick<ReleaseFile, 'kind' | 'platform' | 'processors' | 'blockMapBytes'>>;

export const fileOf = (name: string, content: Buffer, about: About = {}): ReleaseFile => ({
  name,
  kind: 'AppImage',
  platform: 'linux',
  processors: ['x64'],
  bytes: content.length,
  sha512: createHash('sha512').update(content).digest('base64'),
  ...about,
});

/** The text of a `.release.json`. */
export function signedRelease(key: TestKey, version: string, files: readonly ReleaseFile[]): string {
  const content: ReleaseManifest = {
    product: 'comanda',
    version,
    at: Date.UTC(2026, 2, 9),
    notes: { en: 'Faster.', vi: 'Nhanh hơn.' },
    files: [...files],
  };
  const manifest = JSON.stringify(content);
  return JSON.stringify({ manifest, keyId: key.id, signature: key.sign(manifest) });
}

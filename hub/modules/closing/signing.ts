import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { ZContent } from '@comanda/shared/contracts/views/closing.ts';
import { readKept, writeKept } from '@comanda/shared/node/kept-file.ts';

/** The hub's own hand under what is final. */
export interface Signer {
  /** Ed25519, SPKI in base64. */
  readonly publicKey: string;
  /** Base64. */
  sign(text: string): string;
}

const FILE = 'signing-key.pem';

function signerOf(key: KeyObject): Signer {
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  };
}

export const newSigner = (): Signer => signerOf(generateKeyPairSync('ed25519').privateKey);

/** The hub's key, made at its first start, readable by its owner alone. A fault: the file is there and is no key. */
export function signerIn(dataDir: string): Signer {
  const file = join(dataDir, FILE);
  const kept = readKept(file);
  if (kept) return signerOf(createPrivateKey(kept));
  const { privateKey } = generateKeyPairSync('ed25519');
  writeKept(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return signerOf(privateKey);
}

/** The public half of the key in a database's folder; null: there is no key, as beside a copy of the database. */
export function publicKeyBeside(database: string): string | null {
  const kept = readKept(join(dirname(database), FILE));
  return kept && signerOf(createPrivateKey(kept)).publicKey;
}

/** The text that is signed: what a Z says, in the order of its fields. */
export const signedText = ({ number, seq, hash, figures }: ZContent): string =>
  JSON.stringify({ number, seq, hash, figures });

export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { Uuid } from '@comanda/shared/contracts/common.ts';
import { readKept, writeKept } from '@comanda/shared/node/kept-file.ts';

export const KEY_FILE = 'tls-key.pem';
export const ID_FILE = 'hub-id';

/**
 * The hub's own key, P-256, made at its first start, readable by its owner alone. It is what every paired app knows the
 * hub by: who loses it pairs them all again. Throws where the file is there and is no such key.
 */
export function tlsKeyIn(dataDir: string): KeyObject {
  const file = join(dataDir, KEY_FILE);
  const kept = readKept(file);
  const key = kept ? createPrivateKey(kept) : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  if (!kept) writeKept(file, key.export({ type: 'pkcs8', format: 'pem' }));
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error(`${KEY_FILE} holds no key of the hub`);
  return key;
}

/** Names this hub among others, for life: apps tell by it a hub whose key was changed from another hub. */
export function hubIdIn(dataDir: string, newId: () => string): string {
  const file = join(dataDir, ID_FILE);
  const kept = readKept(file);
  if (kept) return Uuid.parse(kept.toString('utf8').trim());
  const id = newId();
  writeKept(file, id);
  return id;
}

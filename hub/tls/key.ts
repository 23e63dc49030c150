import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Uuid } from '@comanda/shared/contracts/common.ts';

export const KEY_FILE = 'tls-key.pem';
export const ID_FILE = 'hub-id';

function readOr<T>(file: string, read: (text: string) => T, make: () => T): T {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
    return make();
  }
}

/**
 * The hub's own key, P-256, made at its first start, readable by its owner alone. It is what every paired app knows the
 * hub by: who loses it pairs them all again. Throws where the file is there and is no such key.
 */
export function tlsKeyIn(dataDir: string): KeyObject {
  const file = join(dataDir, KEY_FILE);
  const key = readOr(file, createPrivateKey, () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    return privateKey;
  });
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error(`${KEY_FILE} holds no key of the hub`);
  return key;
}

/** Names this hub among others, for life: apps tell by it a hub whose key was changed from another hub. */
export function hubIdIn(dataDir: string, newId: () => string): string {
  const file = join(dataDir, ID_FILE);
  return readOr(
    file,
    (text) => Uuid.parse(text.trim()),
    () => {
      const id = newId();
      writeFileSync(file, id, { mode: 0o600, flag: 'wx' });
      return id;
    },
  );
}

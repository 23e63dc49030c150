import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a hub made once and signs with, beside its database: the links of guests' phones, its Zs, its certificate. Without
 * them a restored hub is another one.
 */
const KEYS = ['track-key', 'signing-key.pem', 'tls-key.pem', 'tls-certificate.pem', 'hub-id'] as const;

/** Keeps copies of a hub's keys in another folder, readable by their owner alone as they are themselves. */
export function copyKeys(from: string, into: string): void {
  for (const key of KEYS) {
    const part = join(into, `${key}.part`);
    if (!existsSync(join(from, key))) continue;
    copyFileSync(join(from, key), part);
    renameSync(part, join(into, key));
  }
}

/** Puts the keys of a backup in the place of those in a data folder, which are kept under names that end in `before`. */
export function restoreKeys(from: string, into: string, before: string): void {
  for (const key of KEYS) {
    const [old, now] = [join(into, key), join(from, key)];
    if (!existsSync(now) || (existsSync(old) && readFileSync(old).equals(readFileSync(now)))) continue;
    if (existsSync(old)) renameSync(old, `${old}${before}`);
    copyFileSync(now, old);
  }
}

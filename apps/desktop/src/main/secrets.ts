import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { DesktopError } from '@comanda/shared/contracts/desktop.ts';
import { forget, readKept, writeKept } from '@comanda/shared/node/kept-file.ts';

const SEALED = 's';
const PLAIN = 'p';

export type SafeStorageParts = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

export interface Secrets {
  /** Kept readable in files of this user alone: this Linux has no key store. */
  readonly plain: boolean;
  /** Null: there is none, or the system's key for it is gone. */
  read(id: string): Promise<string | null>;
  write(id: string, secret: string | null): Promise<Result<null, DesktopError>>;
}

/**
 * Keeps tokens under the system's own key. Windows and macOS always have one: where it does not answer, nothing is
 * kept, and that is said. A Linux machine without a desktop session often has none: a file that only its user can read
 * is then as safe as the screen that the user could open anyway.
 */
export async function openSecrets(
  storage: SafeStorageParts,
  platform: NodeJS.Platform,
  folder: string,
): Promise<Secrets> {
  const works = await storage.isAsyncEncryptionAvailable();
  const linux = platform === 'linux';
  const sealed = works && !(linux && storage.getSelectedStorageBackend() === 'basic_text');
  const fileOf = (id: string): string => join(folder, `${id}.secret`);
  return {
    plain: !sealed && linux,
    async read(id) {
      const bytes = readKept(fileOf(id));
      if (bytes === null) return null;
      const body = bytes.subarray(1);
      if (bytes.toString('latin1', 0, 1) === PLAIN) return linux ? body.toString('utf8') : null;
      try {
        return (await storage.decryptStringAsync(body)).result;
      } catch {
        return null;
      }
    },
    async write(id, secret) {
      if (secret === null) {
        forget(fileOf(id));
        return ok(null);
      }
      if (!sealed && !linux) return err({ code: 'no_safe_storage' });
      try {
        const body = sealed ? await storage.encryptStringAsync(secret) : Buffer.from(secret, 'utf8');
        writeKept(fileOf(id), Buffer.concat([Buffer.from(sealed ? SEALED : PLAIN), body]));
        return ok(null);
      } catch {
        return err({ code: 'not_saved' });
      }
    },
  };
}

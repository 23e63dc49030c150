import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import type { DesktopError } from '@comanda/shared/contracts/desktop.ts';
import { forget, readKept, writeKept } from '@comanda/shared/node/kept-file.ts';
import { after, type Timer } from '@comanda/shared/printers/timer.ts';

const SEALED = 's';
const PLAIN = 'p';

export type SafeStorageParts = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

export interface Secrets {
  /** The system has answered, or whoever sits there has answered it: a key store that is locked asks for its password. */
  readonly opened: Promise<unknown>;
  /** Kept readable in files of this user alone: this Linux has no key store, or none that is unlocked. */
  plain(): Promise<boolean>;
  /** Null: there is none, or the system's key for it is gone or does not come; what is kept stays. */
  read(id: string): Promise<string | null>;
  write(id: string, secret: string | null): Promise<Result<null, DesktopError>>;
}

/** What Chromium puts before what it sealed by a key of a Linux key store; `v10` is by a key that everybody knows. */
const BY_OWN_KEY = ['v11', 'v12'];
const NOT_NOW = /temporarily unavailable/i;
const TRIES = 3;
const AGAIN_MS = SECOND;

/**
 * Keeps tokens under the system's own key. Windows and macOS always have one: where it does not answer, nothing is
 * kept, and that is said. A Linux machine without a desktop session often has none: a file that only its user can read
 * is then as safe as the screen that the user could open anyway. There the store's name tells what desktop it is, and
 * only what was sealed tells by which key.
 */
export function openSecrets(
  storage: SafeStorageParts,
  platform: NodeJS.Platform,
  folder: string,
  timer: Timer,
): Secrets {
  const linux = platform === 'linux';
  const seals = async (): Promise<boolean> => {
    try {
      if (!(await storage.isAsyncEncryptionAvailable())) return false;
      if (!linux) return true;
      return BY_OWN_KEY.includes((await storage.encryptStringAsync('probe')).toString('latin1', 0, 3));
    } catch {
      return false;
    }
  };
  const opened = seals();
  const unsealed = async (body: Buffer): Promise<string | null> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return (await storage.decryptStringAsync(body)).result;
      } catch (fault) {
        if (tries === TRIES || !NOT_NOW.test(String(fault))) return null;
        await after(timer, AGAIN_MS);
      }
    }
  };
  const fileOf = (id: string): string => join(folder, `${id}.secret`);
  return {
    opened,
    plain: async () => linux && !(await opened),
    async read(id) {
      const bytes = readKept(fileOf(id));
      if (bytes === null) return null;
      const body = bytes.subarray(1);
      if (bytes.toString('latin1', 0, 1) === PLAIN) return linux ? body.toString('utf8') : null;
      return unsealed(body);
    },
    async write(id, secret) {
      if (secret === null) {
        forget(fileOf(id));
        return ok(null);
      }
      const sealed = await opened;
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

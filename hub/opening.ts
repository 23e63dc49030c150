import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { Config } from './config.ts';
import { backUpBeforeChange } from './db/backup.ts';
import { claimDataDir, type DataDir } from './db/data-dir.ts';
import { openStore } from './db/open.ts';
import type { Store } from './db/store.ts';

export const BACKUPS_KEPT = 30;

/**
 * Takes the data folder for this hub alone and opens its database, which is copied first where this version changes it.
 * @param at milliseconds since 1970 UTC
 */
export async function openData(
  { dataDir: folder, synchronous }: Pick<Config, 'dataDir' | 'synchronous'>,
  at: number,
): Promise<Result<{ readonly dataDir: DataDir; readonly store: Store }, string>> {
  const claimed = claimDataDir(folder);
  if (!claimed.ok) return claimed;
  const dataDir = claimed.value;
  const copied = await backUpBeforeChange(dataDir.database, dataDir.backups, at, BACKUPS_KEPT);
  if (!copied.ok) {
    dataDir.release();
    return copied;
  }
  const opened = openStore(dataDir.database, { synchronous });
  if (!opened.ok) {
    dataDir.release();
    return err(opened.error.message);
  }
  return ok({ dataDir, store: opened.value });
}

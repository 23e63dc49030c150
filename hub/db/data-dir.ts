import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';

/** The files of one hub. */
export interface DataDir {
  readonly folder: string;
  readonly database: string;
  readonly backups: string;
  /** Lets another hub use the folder. */
  release(): void;
}

export const databaseIn = (folder: string): string => join(folder, 'hub.db');
export const backupsIn = (folder: string): string => join(folder, 'backups');

/**
 * Takes a folder for one hub alone. The lock is SQLite's own on a file of its own, so that it falls with the process,
 * however that ends.
 */
export function claimDataDir(folder: string): Result<DataDir, string> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    return err(`The data folder ${folder} cannot be written to.`);
  }
  const lock = new Database(join(folder, 'hub.lock'), { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('begin exclusive');
  } catch {
    lock.close();
    return err(`Another hub already runs on the data folder ${folder}.`);
  }
  return ok({
    folder,
    database: databaseIn(folder),
    backups: backupsIn(folder),
    release: () => lock.close(),
  });
}

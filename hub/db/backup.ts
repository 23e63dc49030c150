import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { HOUR } from '@comanda/shared/base/time.ts';
import { isOlder, openToRead, openStore } from './open.ts';
import { copyKeys, restoreKeys } from './keys.ts';
import { ownerOnly } from './owner-only.ts';
import type { Store } from './store.ts';

export interface Backup {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

const NAME = /^comanda-(\d{4})-(\d{2})-(\d{2})T(\d{2})-(\d{2})-(\d{2})(?:-\d+)?\.db$/;

function nameFor(folder: string, at: number): string {
  const stamp = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-');
  let name = `comanda-${stamp}.db`;
  for (let n = 2; existsSync(join(folder, name)); n += 1) name = `comanda-${stamp}-${n}.db`;
  return name;
}

function momentOf(name: string): number {
  const parts = NAME.exec(name);
  return parts ? Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`) : 0;
}

/** Backups in a folder, newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .map((name) => ({ name, bytes: statSync(join(folder, name)).size, at: momentOf(name) }))
    .sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
}

/** The files of a database: itself, and what SQLite keeps beside it while it is open. */
const BESIDE = ['', '-wal', '-shm'];

/** Copies that a power cut left half made; one that may still be in the making stays. */
function dropTorn(folder: string, at: number): void {
  for (const file of readdirSync(folder)) {
    const name = /^(.+)\.part(?:-wal|-shm)?$/.exec(file)?.[1];
    const began = name === undefined ? 0 : momentOf(name);
    if (began > 0 && at - began > HOUR) rmSync(join(folder, file));
  }
}

/** True where the file is a whole database. */
function isSound(file: string): boolean {
  const store = openToRead(file);
  try {
    return store.sqlite.pragma('quick_check', { simple: true }) === 'ok';
  } finally {
    store.close();
  }
}

/**
 * Copies the database, and the keys beside it, while the hub goes on; only a whole and checked copy gets a backup's name. Keeps the newest
 * `keep` backups. Throws where the disk refuses.
 */
export async function backUp(store: Store, folder: string, at: number, keep: number): Promise<Backup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = nameFor(folder, at);
  const part = join(folder, `${name}.part`);
  try {
    ownerOnly(part);
    await store.sqlite.backup(part);
    if (!isSound(part)) throw new Error('the copy is damaged');
    renameSync(part, join(folder, name));
    copyKeys(dirname(store.sqlite.name), folder);
  } finally {
    // Where it became the backup, what reading it left beside it.
    for (const end of BESIDE) rmSync(part + end, { force: true });
  }
  for (const old of listBackups(folder).slice(keep)) rmSync(join(folder, old.name));
  dropTorn(folder, at);
  return { name, bytes: statSync(join(folder, name)).size, at: momentOf(name) };
}

/**
 * Copies a database that an older version has written, before this one changes it for good: the version before does not open
 * a newer one. Where there is no room for the copy the database is left as it is, and the error says so.
 */
export async function backUpBeforeChange(
  file: string,
  folder: string,
  at: number,
  keep: number,
): Promise<Result<null, string>> {
  try {
    if (!isOlder(file)) return ok(null);
    const store = openToRead(file);
    await backUp(store, folder, at, keep).finally(() => store.close());
    return ok(null);
  } catch (fault) {
    return err(`The database ${file} could not be copied before this version changes it: ${String(fault)}`);
  }
}

/**
 * Puts a backup, and the keys that lie beside it, in the place of the database of a hub that is off. What was there is kept beside it, under the name
 * that comes back (null: nothing was there).
 */
export async function restore(backup: string, file: string, at: number): Promise<Result<string | null, string>> {
  if (!existsSync(backup)) return err(`There is no backup ${backup}.`);
  const part = `${file}.part`;
  await copyFile(backup, part);
  const opened = openStore(part);
  if (!opened.ok) {
    rmSync(part, { force: true });
    return err(opened.error.message);
  }
  opened.value.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  const sound = opened.value.sqlite.pragma('integrity_check', { simple: true }) === 'ok';
  opened.value.close();
  if (!sound) {
    rmSync(part, { force: true });
    return err(`The backup ${backup} is damaged.`);
  }
  const before = `.before-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}`;
  let kept: string | null = null;
  if (existsSync(file)) {
    kept = `${file}${before}`;
    for (const end of BESIDE) if (existsSync(file + end)) renameSync(file + end, kept + end);
  }
  renameSync(part, file);
  restoreKeys(dirname(backup), dirname(file), before);
  return ok(kept);
}

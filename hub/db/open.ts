import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { invariant } from '@comanda/shared/base/assert.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { ownerOnly } from './owner-only.ts';
import { makeStore, type Store } from './store.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

interface Journal {
  readonly entries: readonly { readonly when: number }[];
}

/** Time stamp of the newest migration this version knows. */
function newestKnown(): number {
  const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as Journal;
  return Math.max(...journal.entries.map((entry) => entry.when));
}

function newestApplied(sqlite: Database.Database): number {
  const has = sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!has) return 0;
  const row = sqlite.prepare('select max(created_at) as newest from __drizzle_migrations').get() as {
    newest: number | null;
  };
  return row.newest ?? 0;
}

/** Whether opening a file would change a database that an older version of the hub has written. */
export function isOlder(file: string): boolean {
  if (!existsSync(file)) return false;
  const sqlite = new Database(file, { readonly: true });
  try {
    const newest = newestApplied(sqlite);
    return newest > 0 && newest < newestKnown();
  } finally {
    sqlite.close();
  }
}

export type OpenProblem =
  | { readonly code: 'newer'; readonly message: string }
  | { readonly code: 'unreadable'; readonly message: string };

export interface OpenOptions {
  /** How hard a commit waits for the disk. Anything but `full` breaks rule L5 and is for the control run of the fault tests. */
  readonly synchronous?: 'full' | 'normal';
}

/** Memory for pages of the database, MiB; what is not in it the system's own cache most often has. */
const CACHE = 16;

/**
 * Opens the hub's database, `:memory:` or a file that is made where there is none, and brings its schema up to date.
 * A database that a newer version has written is refused and left as it is.
 */
export function openStore(file: string, options: OpenOptions = {}): Result<Store, OpenProblem> {
  let sqlite: Database.Database;
  try {
    if (file !== ':memory:') ownerOnly(file);
    sqlite = new Database(file);
    const newest = newestApplied(sqlite);
    if (newest > newestKnown()) {
      sqlite.close();
      return err({
        code: 'newer',
        message: `The database ${file} was written by a newer version of Comanda. Install that version, or restore a backup made by this one.`,
      });
    }
  } catch (fault) {
    return err({ code: 'unreadable', message: `The database ${file} cannot be opened: ${String(fault)}` });
  }
  setPragmas(sqlite, options.synchronous ?? 'full');
  migrate(drizzle(sqlite), { migrationsFolder });
  return ok(makeStore(sqlite));
}

/** Opens an existing database to read it only, beside the hub that writes it. */
export function openToRead(file: string): Store {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true });
  sqlite.pragma('busy_timeout = 5000');
  return makeStore(sqlite);
}

/**
 * A later opening of a file in WAL mode starts with `synchronous=NORMAL` in this build of SQLite, which loses
 * acknowledged commands in a power cut: it is set at every opening, and checked.
 */
function setPragmas(sqlite: Database.Database, synchronous: 'full' | 'normal'): void {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma(`synchronous = ${synchronous.toUpperCase()}`);
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma(`cache_size = -${CACHE * 1024}`);
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma('journal_size_limit = 67108864');
  const level = sqlite.pragma('synchronous', { simple: true });
  invariant(level === (synchronous === 'full' ? 2 : 1), 'the database is opened with the durability asked for');
}

import { closeSync, fdatasync, openSync } from 'node:fs';
import type { Bindable, Store } from './store.ts';

/**
 * The same database for what need not wait for the disk: by itself a power cut may take the latest of it back, never
 * the middle of it. Everything else of the connection goes on waiting as it was opened to.
 *
 * It is the same connection, because a second one that writes makes the first forget every page it holds in memory.
 */
export function unhurried(store: Store): Store {
  const { sqlite } = store;
  const usual = String(sqlite.pragma('synchronous', { simple: true }));
  const relaxed = <T>(write: () => T): T => {
    // How hard a commit waits can be said between transactions only: before it begins, and after it ended.
    if (!sqlite.inTransaction) sqlite.exec('pragma synchronous = normal');
    try {
      return write();
    } finally {
      if (!sqlite.inTransaction) sqlite.exec(`pragma synchronous = ${usual}`);
    }
  };
  return {
    ...store,
    insert: (table, row) => relaxed(() => store.insert(table, row)),
    put: (table, row) => relaxed(() => store.put(table, row)),
    run: (sql, ...values) => relaxed(() => store.run(sql, ...values)),
    all: <R>(sql: string, ...values: readonly Bindable[]) => relaxed(() => store.all<R>(sql, ...values)),
  };
}

/** Waits for the disk beside the thread that works. */
export interface Disk {
  /** Resolves when all that was committed before is on the disk; rejects where the disk does not keep it. */
  sync(): Promise<void>;
  /** Nobody waits: soon is a good moment for what has to be done once in a while. */
  rest(): void;
  close(): void;
}

interface WalState {
  /** Pages in the `-wal` file. */
  readonly log: number;
  /** Those of them that are in the database already. */
  readonly checkpointed: number;
}

/** So many pages in the `-wal` file are moved into the database when nobody waits, and so many whoever waits. */
const PAGES_AT_REST = 500;
const PAGES_AT_MOST = 4_000;
/** After what a commit has set off. */
const REST_AFTER_MS = 1;

/**
 * The disk below a database file in WAL mode. A commit lasts from the moment its frames in the `-wal` file do, since
 * recovery takes whole commits up to the first frame that is torn: to sync that file is what `synchronous=FULL` does
 * within a commit, and all that it does.
 */
export function diskOf(store: Store): Disk {
  const { sqlite } = store;
  let wal: number | null = null;
  let resting: NodeJS.Timeout | null = null;
  sqlite.pragma(`wal_autocheckpoint = ${PAGES_AT_MOST}`);

  const moveOn = (): void => {
    resting = null;
    const [state] = sqlite.pragma('wal_checkpoint(noop)') as WalState[];
    if (!state || state.log - state.checkpointed < PAGES_AT_REST) return;
    try {
      sqlite.pragma('wal_checkpoint(passive)');
    } catch {
      // On a full disk, say. It is all in the `-wal` file, and is moved at another rest.
    }
  };

  return {
    sync: () =>
      new Promise((resolve, reject) => {
        // Open as long as the database is, and so the same file. No lock of SQLite's is on it that closing would drop.
        wal ??= openSync(`${sqlite.name}-wal`, 'r+');
        fdatasync(wal, (fault) => (fault ? reject(fault) : resolve()));
      }),
    rest: () => {
      resting ??= setTimeout(moveOn, REST_AFTER_MS);
    },
    close: () => {
      if (resting) clearTimeout(resting);
      if (wal !== null) closeSync(wal);
      wal = null;
    },
  };
}

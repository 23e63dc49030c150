import { cursors, deadLetters } from '../db/schema/log.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { FollowerView } from '@comanda/shared/contracts/views/operations.ts';
import type { Spine } from './spine.ts';
import type { Store } from '../db/store.ts';
import { rowsAfter, toEvent } from './rows.ts';
import type { Timers } from './timers.ts';

/** Code that reads the log past its own cursor and does something outside (L6). */
export interface FollowerWork {
  readonly name: string;
  /** True for events that it does something about; others only move its cursor. */
  readonly wants: (event: LogEvent) => boolean;
  /**
   * At least once, in order. Throws when it could not be done now. One that does not wait may write to `books`: its
   * rows and the cursor are kept together or not at all.
   */
  readonly handle: (event: LogEvent, books: Store) => Promise<void> | void;
  /** Tries before the event goes to the dead letters. */
  readonly attempts?: number;
  /** Starts at the head instead of the beginning when it has no cursor yet. */
  readonly fromNow?: boolean;
}

export interface Follower {
  readonly name: string;
  view(): FollowerView;
  /** Tries a dead letter again; false where there is none with this id. */
  retry(letterId: number): Promise<boolean>;
  /** Resolves when nothing is left to read or it waits for its next try. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const BATCH = 200;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

const wait = (attempt: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));

/**
 * Starts a follower. `books` is a connection of its own to the hub's database, which need not wait for the disk: a
 * cursor that a power cut takes back only means that some events are handled again.
 */
export function startFollower(
  spine: Spine,
  books: Store,
  timers: Timers,
  work: FollowerWork,
  onChange: () => void = () => {},
): Follower {
  const most = work.attempts ?? 5;
  const known = books.get<{ seq: number }>('select seq from cursors where follower = ?', work.name);
  let cursor = known?.seq ?? (work.fromNow ? spine.head() : 0);
  let state: FollowerView['state'] = 'catching_up';
  let lastError: string | null = null;
  let attempt = 0;
  let stopped = false;
  let running: Promise<void> | null = null;
  let callOff: () => void = () => {};

  /** A cursor that could not be kept, on a full disk say, only means that some events are handled again. */
  const keepCursor = (): void => {
    try {
      books.put(cursors, { follower: work.name, seq: cursor });
    } catch (fault) {
      lastError = fault instanceof Error ? fault.message : String(fault);
    }
  };

  const bury = (event: LogEvent, error: string): void => {
    books.insert(deadLetters, {
      follower: work.name,
      seq: event.seq,
      type: event.type,
      error,
      attempts: attempt,
      at: timers.now(),
    });
  };

  /** Runs the work up to its first wait in one transaction with the cursor. */
  const handleOnce = (event: LogEvent): Promise<void> | void => {
    books.run('begin immediate');
    try {
      const waiting = work.handle(event, books);
      if (!waiting) books.put(cursors, { follower: work.name, seq: event.seq });
      books.run('commit');
      return waiting;
    } catch (fault) {
      if (books.sqlite.inTransaction) books.run('rollback');
      throw fault;
    }
  };

  /** Handles one event; false: it failed and is to be tried again later. */
  const handle = async (event: LogEvent): Promise<boolean> => {
    try {
      const waiting = handleOnce(event);
      if (waiting) {
        await waiting;
        cursor = event.seq;
        keepCursor();
      }
      attempt = 0;
      lastError = null;
      return true;
    } catch (fault) {
      attempt += 1;
      lastError = fault instanceof Error ? fault.message : String(fault);
      if (attempt < most) return false;
      bury(event, lastError);
      attempt = 0;
      return true;
    }
  };

  const readOn = async (): Promise<void> => {
    while (!stopped) {
      const batch = spine.eventsAfter(cursor, BATCH);
      if (batch.length === 0) {
        state = 'live';
        return;
      }
      let moved = false;
      for (const event of batch) {
        if (stopped) break;
        if (work.wants(event) && !(await handle(event))) {
          if (moved) keepCursor();
          state = 'backing_off';
          callOff = timers.after(wait(attempt), wake);
          return;
        }
        cursor = event.seq;
        moved = !work.wants(event);
      }
      if (moved) keepCursor();
    }
  };

  let again = false;
  const wake = (): void => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    callOff();
    running = readOn().finally(() => {
      running = null;
      onChange();
      if (again && state !== 'backing_off') {
        again = false;
        wake();
      }
      again = false;
    });
  };

  const stopListening = spine.onCommit(() => {
    if (state !== 'backing_off') wake();
  });
  wake();

  return {
    name: work.name,
    view: () => ({
      name: work.name,
      cursor,
      behind: spine.head() - cursor,
      state,
      deadLetters:
        books.get<{ n: number }>('select count(*) as n from dead_letters where follower = ?', work.name)?.n ?? 0,
      lastError,
    }),
    retry: async (letterId) => {
      const letter = books.get<{ seq: number; attempts: number }>(
        'select seq, attempts from dead_letters where id = ? and follower = ?',
        letterId,
        work.name,
      );
      const row = letter && rowsAfter(books, letter.seq - 1, 1)[0];
      if (!letter || !row) return false;
      try {
        await work.handle(toEvent(row), books);
        books.run('delete from dead_letters where id = ?', letterId);
      } catch (fault) {
        books.run(
          'update dead_letters set attempts = attempts + 1, error = ? where id = ?',
          fault instanceof Error ? fault.message : String(fault),
          letterId,
        );
      }
      onChange();
      return true;
    },
    settled: async () => {
      while (running) await running;
    },
    stop: async () => {
      stopped = true;
      stopListening();
      callOff();
      while (running) await running;
    },
  };
}

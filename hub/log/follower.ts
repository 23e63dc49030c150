import { must } from '@comanda/shared/base/assert.ts';
import { cursors, deadLetters } from '../db/schema/log.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { FollowerView } from '@comanda/shared/contracts/views/operations.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { Spine } from './spine.ts';
import type { Store } from '../db/store.ts';
import { rowsAfter, toEvent } from './rows.ts';

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
  /**
   * All that comes of its work is kept in `books`, and leaves the hub later, by a command of its own or by what waits for
   * the disk: it need not wait for the disk itself.
   */
  readonly keeps?: boolean;
  /** Starts at the head instead of the beginning when it has no cursor yet. */
  readonly fromNow?: boolean;
}

/** Thrown where another try would end the same: the event goes to the dead letters at once. */
export class FinalFault extends Error {}

/** An event that a follower gave up. */
export interface DeadLetter {
  readonly id: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
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

/** Where an event's work waits or failed, the stretch of events ends with it. */
interface Stretch {
  readonly event?: LogEvent;
  readonly waiting?: Promise<void> | undefined;
  readonly fault?: unknown;
}

const BATCH = 200;
/** Events that are handled without a pause. */
const STRETCH = 64;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

const wait = (attempt: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));

/**
 * Starts a follower. `books` is the hub's database without waiting for the disk (`unhurried`): a cursor that a power cut
 * takes back only means that some events are handled again.
 */
export function startFollower(
  spine: Spine,
  books: Store,
  timers: Timers,
  work: FollowerWork,
  onLetter: (letter: DeadLetter) => void = () => {},
): Follower {
  const most = work.attempts ?? 5;
  const known = books.get<{ seq: number }>('select seq from cursors where follower = ?', work.name);
  let cursor = known?.seq ?? (work.fromNow ? spine.head() : 0);
  let kept = cursor;
  let state: FollowerView['state'] = 'catching_up';
  let lastError: string | null = null;
  let attempt = 0;
  let stopped = false;
  let running: Promise<void> | null = null;
  let callOff: () => void = () => {};

  const keepCursor = (seq: number): void => {
    books.put(cursors, { follower: work.name, seq });
    kept = seq;
  };

  /** All of `write` or none of it, so that what was done and the cursor never disagree. */
  const inOne = (write: () => void): void => {
    books.run('begin immediate');
    try {
      write();
      books.run('commit');
    } catch (fault) {
      if (books.sqlite.inTransaction) books.run('rollback');
      throw fault;
    }
  };

  /** Runs the work of one event up to its first wait; a failure takes back what it wrote, and nothing else. */
  const handle = (event: LogEvent): Pick<Stretch, 'waiting' | 'fault'> => {
    books.run('savepoint event');
    try {
      const waiting = work.handle(event, books) ?? undefined;
      // It may fail before anybody waits for it.
      waiting?.catch(() => {});
      books.run('release event');
      return { waiting };
    } catch (fault) {
      // A full disk may have taken the whole transaction back.
      if (!books.sqlite.inTransaction) throw fault;
      books.run('rollback to event');
      books.run('release event');
      return { fault };
    }
  };

  /** Handles events in one transaction with the cursor, up to one that waits or fails. */
  const stretch = (batch: readonly LogEvent[]): Stretch => {
    let reached = cursor;
    let handled = 0;
    let stopsAt: Stretch = {};
    const last = must(batch.at(-1), 'a batch has an event').seq;
    // Not kept, since it only means that events nobody wanted are passed over once more.
    if (last - kept < BATCH && !batch.some(work.wants)) {
      cursor = last;
      return stopsAt;
    }
    inOne(() => {
      for (const event of batch) {
        if (work.wants(event)) {
          const outcome = handle(event);
          if ('fault' in outcome || outcome.waiting) {
            stopsAt = { ...outcome, event };
            break;
          }
          handled += 1;
        }
        reached = event.seq;
        if (handled === STRETCH) break;
      }
      keepCursor(reached);
    });
    if (reached > cursor) attempt = 0;
    cursor = reached;
    return stopsAt;
  };

  /** The event goes to the dead letters after its last try; before that, false: it is to be tried again later. */
  const failed = (event: LogEvent, fault: unknown): boolean => {
    attempt += 1;
    lastError = fault instanceof Error ? fault.message : String(fault);
    if (attempt < most && !(fault instanceof FinalFault)) return false;
    const letter = { follower: work.name, seq: event.seq, type: event.type, error: lastError, attempts: attempt };
    const at = timers.now();
    let id = 0;
    inOne(() => {
      books.insert(deadLetters, { ...letter, at });
      id = books.get<{ id: number }>('select last_insert_rowid() as id')?.id ?? 0;
      keepCursor(event.seq);
    });
    cursor = event.seq;
    attempt = 0;
    onLetter({ id, at });
    return true;
  };

  /** Handles the next events; false: one failed and is to be tried again later. */
  const step = async (batch: readonly LogEvent[]): Promise<boolean> => {
    const { event, waiting, ...rest } = stretch(batch);
    if (event) {
      try {
        if ('fault' in rest) throw rest.fault;
        await waiting;
        cursor = event.seq;
        attempt = 0;
      } catch (fault) {
        return failed(event, fault);
      }
      keepCursor(cursor);
    }
    lastError = null;
    return true;
  };

  const backOff = (): void => {
    state = 'backing_off';
    callOff = timers.after(wait(attempt), wake);
  };

  const readOn = async (): Promise<void> => {
    while (!stopped) {
      // Between two stretches the hub answers whoever has asked meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
      if (!work.keeps) await spine.onDisk();
      const batch = spine.eventsAfter(cursor, BATCH);
      if (batch.length === 0) {
        state = 'live';
        return;
      }
      try {
        if (await step(batch)) continue;
      } catch (fault) {
        // The books could not be written, on a full disk say, which is not the event's fault.
        attempt = Math.min(attempt + 1, most - 1);
        lastError = fault instanceof Error ? fault.message : String(fault);
      }
      backOff();
      return;
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
      try {
        if (kept < cursor) keepCursor(cursor);
      } catch {
        // On a full disk: those events are handled again.
      }
    },
  };
}

import { invariant, must } from '@comanda/shared/base/assert.ts';
import type { NewId } from '@comanda/shared/base/ids.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { LogEvent, NewEvent } from '@comanda/shared/contracts/events/index.ts';
import { events as eventShapes } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { log } from '../db/schema/log.ts';
import { commands } from '../db/schema/log.ts';
import { type Disk, unhurried } from '../db/disk.ts';
import type { Store } from '../db/store.ts';
import { type Projection, projector } from './projection.ts';
import { RecentEvents } from './recent.ts';
import { chainHash, eventsAfter, GENESIS, type StoredRow } from './rows.ts';

/** Who sends a command, and under which id. */
export interface CommandMeta {
  /** UUIDv7 chosen by the sender (L4). */
  readonly id: string;
  /** Hash of what was asked and by whom: the same id with another one is refused. */
  readonly fingerprint: Buffer;
  readonly actor: string;
  readonly device: string | null;
}

/** What a command may use while it decides. Nothing in here waits (L2). */
export interface Deciding {
  readonly store: Store;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly businessDate: string;
  readonly actor: string;
  readonly device: string | null;
  readonly newId: NewId;
  /** Appends a fact and projects it at once; a refusal afterwards takes it back. Returns its position. */
  append(event: NewEvent): number;
  /** Position of the last event so far. */
  seq(): number;
}

export type Decide<R> = (deciding: Deciding) => Result<R, Refusal>;

export interface SpineParts {
  readonly store: Store;
  readonly projections: readonly Projection[];
  readonly now: () => number;
  readonly newId: NewId;
  /** The trading day of a moment. */
  readonly businessDateAt: (at: number) => string;
  /** Checks each payload against its schema before it is appended. */
  readonly checkPayloads?: boolean;
  /**
   * Waits for the disk while the hub goes on, instead of within each commit. Not given: a commit is on the disk when it
   * returns, as the store was opened.
   */
  readonly disk?: Pick<Disk, 'sync' | 'rest'>;
  /** The disk did not keep a commit: nobody who waits for it is answered, and the hub must end. */
  readonly onLost?: (fault: unknown) => void;
}

export interface Spine {
  readonly store: Store;
  /**
   * Runs a command in the commit that it shares with all of this turn of the event loop, or with all that came while the
   * disk was busy with the commit before; resolves after the sync (L5).
   */
  run<R>(meta: CommandMeta, decide: Decide<R>): Promise<Result<R, Refusal>>;
  /** Position of the last event that is on the disk. */
  head(): number;
  /** Events past a position that are on the disk, in order, at most `limit`. The latest ones come from memory. */
  eventsAfter(seq: number, limit: number): readonly LogEvent[];
  /**
   * Resolves when all that the store holds is on the disk; until whoever waited for it waits again, it stays so. What is
   * told to the outside is read after this (L5).
   */
  onDisk(): Promise<void>;
  /** Calls back after each commit that appended something, with the new head (L7). */
  onCommit(listener: (head: number) => void): () => void;
  /** Takes no more commands; resolves when those taken are on the disk. */
  close(): Promise<void>;
}

interface Job {
  readonly meta: CommandMeta;
  readonly decide: Decide<unknown>;
  readonly resolve: (outcome: Result<unknown, Refusal>) => void;
  readonly reject: (fault: unknown) => void;
}

interface Head {
  readonly seq: number;
  readonly hash: Buffer;
}

type Settle = () => void;

/** For those who wait for what does not come any more. */
const forever = new Promise<never>(() => {});

/** True where a write failed because there is no space left, which is nobody's fault in the program. */
export const isDiskFull = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && (fault.code === 'SQLITE_FULL' || fault.code === 'SQLITE_IOERR_WRITE');

export function makeSpine(parts: SpineParts): Spine {
  const { store, now, newId } = parts;
  const project = projector(parts.projections);
  const listeners = new Set<(head: number) => void>();
  // What waits for the disk by itself need not wait within its commit.
  const writing = parts.disk ? unhurried(store) : store;
  let queue: Job[] = [];
  let closed = false;
  let scheduled = false;
  let syncing: Promise<void> | null = null;
  let whenIdle: (() => void) | null = null;
  const last = store.get<{ seq: number; hash: Buffer }>('select seq, hash from log order by seq desc limit 1');
  let head: Head = last ?? { seq: 0, hash: GENESIS };
  let committed = head.seq;
  const recent = new RecentEvents();
  let appended: LogEvent[] = [];

  const append = (event: NewEvent, at: number, businessDate: string, meta: CommandMeta): number => {
    if (parts.checkPayloads) eventShapes[event.type].parse(event.payload);
    const row: Omit<StoredRow, 'hash'> = {
      seq: head.seq + 1,
      id: newId(),
      type: event.type,
      stream: event.stream,
      payload: JSON.stringify(event.payload),
      actor: meta.actor,
      device: meta.device,
      command_id: meta.id,
      at,
      business_date: businessDate,
    };
    const envelope = {
      seq: row.seq,
      id: row.id,
      type: row.type,
      stream: row.stream,
      payload: row.payload,
      actor: row.actor,
      device: row.device,
      commandId: row.command_id,
      at,
      businessDate,
    };
    const hash = chainHash(head.hash, row);
    store.insert(log, { ...envelope, hash });
    head = { seq: row.seq, hash };
    const fact = { ...envelope, payload: event.payload } as LogEvent;
    project(store, fact);
    appended.push(fact);
    return row.seq;
  };

  /** Runs one command in its own savepoint; what comes back settles its promise once the commit is on the disk. */
  const runOne = (job: Job): Settle => {
    const before = recorded(store, job.meta);
    if (before) return () => job.resolve(before);
    const start = head;
    const kept = appended.length;
    const takeBack = (): void => {
      store.run('rollback to command');
      head = start;
      appended.length = kept;
    };
    store.run('savepoint command');
    try {
      const at = now();
      const businessDate = parts.businessDateAt(at);
      const outcome = job.decide({
        store,
        at,
        businessDate,
        actor: job.meta.actor,
        device: job.meta.device,
        newId,
        append: (event) => append(event, at, businessDate, job.meta),
        seq: () => head.seq,
      });
      invariant(!(outcome instanceof Promise), 'a command decides without waiting (L2)');
      if (!outcome.ok) takeBack();
      keepReply(store, job.meta, outcome, at);
      store.run('release command');
      return () => job.resolve(outcome);
    } catch (fault) {
      if (isDiskFull(fault) || !store.sqlite.inTransaction) throw fault;
      takeBack();
      store.run('release command');
      return () => job.reject(fault);
    }
  };

  /** Once the commit is on the disk: those who wait are answered, and those who listen hear where it ends. */
  const tell = (settles: readonly Settle[]): void => {
    const grew = head.seq > committed;
    committed = head.seq;
    recent.add(appended);
    for (const settle of settles) settle();
    if (grew) for (const listener of listeners) listener(committed);
    finishTurn();
  };

  const keep = async (disk: Pick<Disk, 'sync' | 'rest'>, settles: readonly Settle[]): Promise<void> => {
    try {
      await disk.sync();
    } catch (fault) {
      closed = true;
      parts.onLost?.(fault);
      await forever;
    }
    syncing = null;
    tell(settles);
    if (queue.length === 0) disk.rest();
  };

  const flush = (): void => {
    scheduled = false;
    const batch = queue;
    queue = [];
    const start = head;
    const settles: Settle[] = [];
    appended = [];
    try {
      writing.run('begin immediate');
      for (const job of batch) settles.push(runOne(job));
      writing.run('commit');
    } catch (fault) {
      if (store.sqlite.inTransaction) writing.run('rollback');
      head = start;
      for (const job of batch) {
        if (isDiskFull(fault)) job.resolve(err(refuse('disk_full')));
        else job.reject(fault);
      }
      finishTurn();
      return;
    }
    if (!parts.disk) {
      tell(settles);
      return;
    }
    syncing = keep(parts.disk, settles);
  };

  /** The next commit begins in a turn of its own, after all that was to be told of the last one. */
  const schedule = (): void => {
    if (scheduled || syncing || queue.length === 0) return;
    scheduled = true;
    setImmediate(flush);
  };

  const finishTurn = (): void => {
    schedule();
    if (queue.length === 0 && whenIdle) whenIdle();
  };

  return {
    store,
    head: () => committed,
    eventsAfter: (seq, limit) =>
      recent.after(seq, limit) ?? eventsAfter(store, seq, limit).filter((event) => event.seq <= committed),
    onDisk: () => syncing ?? Promise.resolve(),
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run: <R>(meta: CommandMeta, decide: Decide<R>) =>
      new Promise<Result<R, Refusal>>((resolve, reject) => {
        if (closed) {
          resolve(err(refuse('stopping')));
          return;
        }
        queue.push({ meta, decide, resolve: resolve as Job['resolve'], reject });
        schedule();
      }),
    close: () =>
      new Promise((resolve) => {
        closed = true;
        if (queue.length === 0 && !syncing) resolve();
        else whenIdle = resolve;
      }),
  };
}

interface RecordedRow {
  readonly fingerprint: Buffer;
  readonly reply: string | null;
  readonly refusal: string | null;
}

/** The outcome that a command id already has, or a refusal where the id was used for something else (L4). */
function recorded(store: Store, meta: CommandMeta): Result<unknown, Refusal> | null {
  const row = store.get<RecordedRow>('select fingerprint, reply, refusal from commands where id = ?', meta.id);
  if (!row) return null;
  if (!row.fingerprint.equals(meta.fingerprint)) return err(refuse('command_reused'));
  if (row.refusal !== null) return err(JSON.parse(row.refusal) as Refusal);
  return ok(JSON.parse(must(row.reply, 'an accepted command has its reply')));
}

function keepReply(store: Store, meta: CommandMeta, outcome: Result<unknown, Refusal>, at: number): void {
  store.insert(commands, {
    id: meta.id,
    fingerprint: meta.fingerprint,
    reply: outcome.ok ? JSON.stringify(outcome.value) : null,
    refusal: outcome.ok ? null : JSON.stringify(outcome.error),
    at,
  });
}

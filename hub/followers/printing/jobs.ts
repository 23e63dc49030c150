import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { HOUR } from '@comanda/shared/base/time.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { printJobs } from '../../db/schema/printing.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';

type Kind = (typeof printJobs.$inferSelect)['kind'];

export interface NewJob {
  readonly id: string;
  readonly kind: Kind;
  /** The same one never makes a second job. */
  readonly cause: string;
  readonly printerId: string;
  readonly orderNumber: number | null;
  readonly paper: Paper;
  readonly reprint: boolean;
}

/** A job that waits for its printer. */
export interface Job {
  readonly position: number;
  readonly id: string;
  readonly kind: Kind;
  readonly cause: string;
  readonly printerId: string;
  readonly reprint: boolean;
  readonly paper: Paper;
}

/** One paper for each ticket, whatever asks for it first. */
export const ticketCause = (ticketId: string): string => `ticket:${ticketId}`;

/** The ticket that a job is the paper of; null: it is another paper, or a reprint. */
export const ticketOf = ({ cause }: Pick<Job, 'cause'>): string | null =>
  cause.startsWith(ticketCause('')) ? cause.slice(ticketCause('').length) : null;

/** The printer whose paper of a ticket is out; null: it is not. */
export const paperOf = (books: Store, ticketId: string): string | null =>
  books.get<{ id: string }>(
    "select printer_id as id from print_jobs where cause = ? and state = 'printed'",
    ticketCause(ticketId),
  )?.id ?? null;

/** One paper for each thing that happens to a line after its send, at each ticket that it is on. */
export const newsCause = (what: 'change' | 'void', news: string, ticketId: string): string =>
  `${what}:${news}:${ticketId}`;

/** What happened to a line that a job is the paper of; null: it is another paper. */
export function newsOf({ cause }: Pick<Job, 'cause'>): { readonly news: string; readonly ticketId: string } | null {
  const [what, news, ticketId] = cause.split(':');
  return (what === 'change' || what === 'void') && news && ticketId ? { news, ticketId } : null;
}

/** The printer whose paper of what happened to a line is out; null: it is not. */
export const newsPaperOf = (books: Store, ticketId: string, news: string): string | null =>
  books.get<{ id: string }>(
    "select printer_id as id from print_jobs where cause in (?, ?) and state = 'printed'",
    newsCause('change', news, ticketId),
    newsCause('void', news, ticketId),
  )?.id ?? null;

interface JobRow extends Omit<Job, 'reprint' | 'paper'> {
  readonly reprint: number;
  readonly paper: string;
}

/** A paper that breaks off so often is not tried again by itself: it would only use up paper. */
export const MOST_TORN = 5;
/** A job that has waited so long for a printer in trouble goes to the manager. */
export const GIVE_UP_AFTER_MS = HOUR;

const OPEN = "state in ('waiting', 'retrying', 'printing')";

/** Adds a job; false: its cause has one already. */
export function addJob(books: Store, job: NewJob, at: number): boolean {
  if (books.get('select 1 from print_jobs where cause = ?', job.cause)) return false;
  books.insert(printJobs, { ...job, state: 'waiting', attempts: 0, torn: 0, createdAt: at, waitingSince: at });
  return true;
}

/** The printer that a cause's job is for. */
export const printerOfCause = (books: Store, cause: string): string | null =>
  books.get<{ id: string }>('select printer_id as id from print_jobs where cause = ?', cause)?.id ?? null;

/**
 * Whether one of a printer's jobs is on its way, here or elsewhere. The next one waits for its end: should it fail, it must
 * not come out after that.
 */
export const isPrinting = (books: Store, printerId: string): boolean =>
  books.get(`select 1 from print_jobs where printer_id = ? and ${OPEN} and state = 'printing' limit 1`, printerId) !==
  undefined;

/** A later ticket of the same printer has come out already. */
export const isLate = (books: Store, job: Pick<Job, 'position' | 'printerId' | 'kind'>): boolean =>
  (job.kind === 'ticket' || job.kind === 'void') &&
  books.get(
    `select 1 from print_jobs where position > ? and printer_id = ? and state = 'printed' and kind in ('ticket', 'void')
     limit 1`,
    job.position,
    job.printerId,
  ) !== undefined;

/** The next job of a printer. `own`: test pages too, which only their own printer can answer for. */
export function nextJob(books: Store, printerId: string, own: boolean): Job | null {
  const row = books.get<JobRow>(
    `select position, id, kind, cause, printer_id as printerId, reprint, paper from print_jobs
     where printer_id = ? and ${OPEN} and state <> 'printing' and (? or kind <> 'test') order by position limit 1`,
    printerId,
    own ? 1 : 0,
  );
  return row ? { ...row, reprint: row.reprint === 1, paper: JSON.parse(row.paper) as Paper } : null;
}

/**
 * Says on the disk that a job may be on paper from now on. Run as a command, so that it shares the sync of all that
 * happens at that moment (L5) instead of one of its own. False: somebody dismissed it meanwhile.
 */
export const claim =
  (job: Job, printedOnId: string | null) =>
  (deciding: Deciding): Result<boolean, never> =>
    ok(
      deciding.store.run(
        `update print_jobs set state = 'printing', attempts = attempts + 1, printed_on_id = ?
       where id = ? and state in ('waiting', 'retrying')`,
        printedOnId,
        job.id,
      ) > 0,
    );

export function recordPrinted(books: Store, id: string, at: number): void {
  books.run("update print_jobs set state = 'printed', error = null, paper = null, printed_at = ? where id = ?", at, id);
}

/** @param started some of it, or all, may be on paper */
export function recordFailed(books: Store, id: string, error: string, started: boolean): void {
  books.run(
    `update print_jobs set error = ?, torn = torn + ?, reprint = max(reprint, ?),
     state = case when torn + ? >= ? then 'dead' else 'retrying' end where id = ?`,
    error,
    started ? 1 : 0,
    started ? 1 : 0,
    started ? 1 : 0,
    MOST_TORN,
    id,
  );
}

export function recordDead(books: Store, id: string, error: string): void {
  books.run("update print_jobs set state = 'dead', error = ? where id = ?", error, id);
}

/** Gives up the jobs of a printer that have waited for too long since it fell into trouble; their ids. */
export function giveUp(books: Store, printerId: string, troubleSince: number, error: string, now: number): string[] {
  return books
    .all<{ id: string }>(
      `update print_jobs set state = 'dead', error = ?
       where printer_id = ? and ${OPEN} and state <> 'printing' and max(waiting_since, ?) <= ? returning id`,
      error,
      printerId,
      troubleSince,
      now - GIVE_UP_AFTER_MS,
    )
    .map(({ id }) => id);
}

/** What was under way when the hub stopped may be on paper: it is printed again, and says so. */
export const recoverInterrupted = (books: Store): number =>
  books.run(`update print_jobs set state = 'waiting', reprint = 1 where ${OPEN} and state = 'printing'`);

/** By a manager. The printer a job is for, or that there is none to retry. */
export function retryJob(books: Store, id: string, now: number): Result<string, 'not_found'> {
  const [row] = books.all<{ printerId: string }>(
    `update print_jobs set state = 'waiting', torn = 0, error = null, waiting_since = ?
     where id = ? and state in ('waiting', 'retrying', 'dead') returning printer_id as printerId`,
    now,
    id,
  );
  return row ? ok(row.printerId) : err('not_found');
}

/** What was put away, to be taken back. */
export interface PutAway {
  readonly printerId: string;
  readonly state: 'waiting' | 'retrying' | 'dead';
  readonly paper: string;
}

/** By a manager. Null: there is no such job, or it is under way or done. */
export function dismissJob(books: Store, id: string): PutAway | null {
  const job = books.get<PutAway>(
    `select printer_id as printerId, state, paper from print_jobs where id = ? and state in ('waiting', 'retrying', 'dead')`,
    id,
  );
  if (!job) return null;
  books.run("update print_jobs set state = 'dismissed', paper = null where id = ?", id);
  return job;
}

/** Takes back what was put away; false: it is forgotten already. */
export const restoreJob = (books: Store, id: string, { state, paper }: PutAway, now: number): boolean =>
  books.run(
    `update print_jobs set state = ?, paper = ?, waiting_since = case when ? = 'dead' then waiting_since else ? end
     where id = ? and state = 'dismissed'`,
    state,
    paper,
    state,
    now,
    id,
  ) > 0;

export const isDead = (books: Store, id: string): boolean =>
  books.get("select 1 from print_jobs where id = ? and state = 'dead'", id) !== undefined;

/** Forgets what was printed or dismissed and is older than a moment. */
export function forgetJobs(books: Store, before: number): number {
  const kept = books.get<{ position: number }>(
    'select position from print_jobs where created_at >= ? order by position limit 1',
    before,
  );
  return books.run(
    "delete from print_jobs where state in ('printed', 'dismissed') and position < ?",
    kept?.position ?? Number.MAX_SAFE_INTEGER,
  );
}

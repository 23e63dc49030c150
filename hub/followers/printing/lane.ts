import { must } from '@comanda/shared/base/assert.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import type { Result } from '@comanda/shared/base/result.ts';
import type { PrinterView } from '@comanda/shared/contracts/views/operations.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { Checked, PrintFailure, SendFailure } from '@comanda/shared/printers/conversation.ts';
import type { Hear } from '@comanda/shared/printers/ears.ts';
import type { Job } from './jobs.ts';

export type PrinterState = PrinterView['state'];

/** What a lane does to the world; all of it about its own printer. */
export interface LaneParts {
  readonly timers: Timers;
  /** The next job to print here; null: there is none. */
  readonly next: () => Job | null;
  /** Prints one to its end, and keeps on the disk how it went. */
  readonly print: (job: Job, signal: AbortSignal, hear: Hear) => Promise<Printed>;
  readonly check: (signal: AbortSignal) => Promise<Result<Checked, PrintFailure>>;
  /** How long its papers wait for it before others may take them, in milliseconds; null: three tries, or 10 s. */
  readonly patience: () => number | null;
  /** True where nobody needs to know how the printer is while it has no work. */
  readonly retired: () => boolean;
  readonly onState: () => void;
  /** It does not print: others may take its jobs. Called at every failed try from then on. */
  readonly onOut: (since: number, reason: PrintFailure) => void;
  readonly onFault: (fault: unknown) => void;
}

/** `undone`: through no fault of the printer, the job was left as it was. `unkept`: to be tried until it succeeds. */
export type Printed =
  | { readonly kind: 'printed' | 'skipped' | 'undone' }
  | { readonly kind: 'failed'; readonly failure: SendFailure }
  | { readonly kind: 'unkept'; readonly keep: () => void; readonly then: Printed };

export type LaneState = Pick<PrinterView, 'state' | 'since' | 'paperLow'> & Pick<Checked, 'drawerHigh'>;

/** One printer's queue: one job at a time, in order. */
export interface Lane {
  state(): LaneState;
  /** Why it does not print; null: it does, or its first tries have not been enough to say. */
  out(): PrintFailure | null;
  /** There may be something to do. */
  wake(): void;
  /** Tries now, whatever it was waiting for. */
  hurry(): void;
  running(): Promise<void> | null;
  /** Lets a paper that is being printed come out, but not for longer than a few seconds. */
  stop(): Promise<void>;
}

const FIRST_WAIT_MS = 500;
/** Whoever has put paper in does not wait longer to see it taken; whoever looks sees trouble within 5 s. */
const LONGEST_WAIT_MS = 4 * SECOND;
/** Tries, or time, after which the fallback takes over. */
const OUT_AFTER_TRIES = 3;
const OUT_AFTER_MS = 10 * SECOND;
const CHECK_EVERY_MS = 2.5 * SECOND;
const DISK_WAIT_MS = SECOND;
const STOP_WITHIN_MS = 3 * SECOND;

const STATES: Record<PrintFailure, PrinterState> = {
  unreachable: 'unreachable',
  timeout: 'unreachable',
  dropped: 'unreachable',
  stopped: 'unreachable',
  paper_out: 'paper_out',
  cover_open: 'cover_open',
  offline: 'offline',
};

interface Trouble {
  readonly reason: PrintFailure;
  readonly since: number;
  readonly tries: number;
  readonly out: boolean;
}

export function makeLane(parts: LaneParts): Lane {
  const { timers } = parts;
  const abort = new AbortController();
  let state: PrinterState = 'unknown';
  let since: number | null = null;
  let told: Checked = { paperLow: false, drawerHigh: null };
  let trouble: Trouble | null = null;
  let notBefore = 0;
  let checkAt = 0;
  let unkept: Extract<Printed, { kind: 'unkept' }> | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let callOff = (): void => {};

  /** A moment further ahead than any wait is one from before the machine's clock was set back. */
  const ahead = (at: number): boolean => at > timers.now() && at - timers.now() <= LONGEST_WAIT_MS;

  const say = (next: PrinterState): void => {
    if (state === next) return;
    state = next;
    since = timers.now();
    parts.onState();
  };

  const well = (): void => {
    const was = trouble;
    trouble = null;
    checkAt = timers.now() + CHECK_EVERY_MS;
    say('ready');
    if (was?.out) parts.onState();
  };

  const fail = (reason: PrintFailure, startedAt: number): void => {
    if (stopped) return;
    const now = timers.now();
    const first = trouble?.since ?? startedAt;
    const tries = (trouble?.tries ?? 0) + 1;
    const patience = parts.patience();
    const out = patience === null ? tries >= OUT_AFTER_TRIES || now - first >= OUT_AFTER_MS : now - first >= patience;
    trouble = { reason, since: first, tries, out };
    notBefore = now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
    say(STATES[reason]);
    if (trouble.out) parts.onOut(first, reason);
  };

  const take = (next: Checked): void => {
    if (next.paperLow === told.paperLow && next.drawerHigh === told.drawerHigh) return;
    told = next;
    parts.onState();
  };

  const check = async (): Promise<boolean> => {
    const startedAt = timers.now();
    const answer = await parts.check(abort.signal);
    if (answer.ok) take(answer.value);
    else fail(answer.error, startedAt);
    return answer.ok;
  };

  /** In the middle of a paper: what it says now is shown, and its paper waits on. */
  const hear: Hear = (said) => {
    say(said.ok ? 'busy' : STATES[said.error]);
    if (said.ok) take(said.value);
  };

  const end = (outcome: Printed, startedAt: number): void => {
    switch (outcome.kind) {
      case 'printed':
        well();
        return;
      case 'failed':
        fail(outcome.failure.reason, startedAt);
        return;
      case 'unkept':
        unkept = outcome;
        keep();
        return;
      case 'undone':
        notBefore = timers.now() + DISK_WAIT_MS;
        say(trouble ? STATES[trouble.reason] : 'ready');
        return;
      case 'skipped':
        say(trouble ? STATES[trouble.reason] : 'ready');
    }
  };

  /** How a job ended is kept before the next one begins, or the first would be printed twice after a crash. */
  const keep = (): void => {
    const { keep, then } = must(unkept, 'something was not kept');
    try {
      keep();
    } catch {
      notBefore = timers.now() + DISK_WAIT_MS;
      return;
    }
    unkept = null;
    end(then, timers.now());
  };

  /** One thing at a time until there is nothing to do now; gives back when to look again, null: when woken. */
  const workOn = async (): Promise<number | null> => {
    while (!stopped) {
      again = false;
      if (ahead(notBefore)) return notBefore;
      if (unkept) {
        keep();
        continue;
      }
      if (trouble) {
        if (!(await check())) continue;
        // Others have its jobs: that it answers is enough to take them back. Otherwise its next job tells.
        if (trouble.out) well();
      }
      const job = parts.next();
      if (job) {
        const startedAt = timers.now();
        say('busy');
        end(await parts.print(job, abort.signal, hear), startedAt);
        continue;
      }
      if (trouble) well();
      if (parts.retired()) return null;
      if (ahead(checkAt)) return checkAt;
      if (await check()) well();
    }
    return null;
  };

  const work = async (): Promise<void> => {
    let next: number | null;
    try {
      next = await workOn();
    } catch (fault) {
      parts.onFault(fault);
      next = notBefore = timers.now() + LONGEST_WAIT_MS;
    }
    if (next !== null && !stopped) callOff = timers.after(next - timers.now(), wake);
  };

  const wake = (): void => {
    if (stopped) return;
    again = true;
    if (running) return;
    callOff();
    // Not at once: whoever wakes a lane may be in the middle of a transaction.
    running = Promise.resolve()
      .then(work)
      .finally(() => {
        running = null;
        if (again) wake();
      });
  };

  return {
    state: () => ({ state, since, ...told }),
    out: () => (trouble?.out ? trouble.reason : null),
    wake,
    hurry: () => {
      notBefore = 0;
      checkAt = 0;
      wake();
    },
    running: () => running,
    stop: async () => {
      stopped = true;
      callOff();
      const late = timers.after(STOP_WITHIN_MS, () => abort.abort());
      while (running) await running;
      late();
    },
  };
}

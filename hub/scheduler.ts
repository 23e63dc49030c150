import { Cron } from 'croner';
import { scheduledRuns } from './db/schema/printing.ts';
import type { Store } from './db/store.ts';

export interface ScheduledJob {
  readonly name: string;
  /** Cron pattern, in the venue's time zone. */
  readonly pattern: string;
  readonly run: () => Promise<void> | void;
}

export interface JobView {
  readonly name: string;
  readonly lastAt: number | null;
  readonly lastError: string | null;
  readonly nextAt: number | null;
}

export interface Scheduler {
  view(): JobView[];
  stop(): Promise<void>;
}

interface Run {
  readonly last_at: number;
  readonly last_error: string | null;
}

/**
 * Runs jobs at their times. One that was due while the hub was off runs once at the start, however often it was missed.
 * A job that fails says so in its view, and runs again at its next time.
 */
export function startScheduler(
  store: Store,
  jobs: readonly ScheduledJob[],
  timeZone: string,
  now: () => number,
  onFault: (job: string, fault: unknown) => void = () => {},
): Scheduler {
  const running = new Set<Promise<void>>();
  const lastRun = (name: string): Run | undefined =>
    store.get<Run>('select last_at, last_error from scheduled_runs where name = ?', name);

  const runJob = async (job: ScheduledJob): Promise<void> => {
    let lastError: string | null = null;
    try {
      await job.run();
    } catch (fault) {
      lastError = fault instanceof Error ? fault.message : String(fault);
      onFault(job.name, fault);
    }
    if (store.sqlite.open) store.put(scheduledRuns, { name: job.name, lastAt: now(), lastError });
  };

  const start = (job: ScheduledJob): Promise<void> => {
    const run = runJob(job).finally(() => running.delete(run));
    running.add(run);
    return run;
  };

  const crons = jobs.map((job) => {
    const cron = new Cron(job.pattern, { timezone: timeZone, protect: true }, () => start(job));
    const last = lastRun(job.name);
    if (!last) store.put(scheduledRuns, { name: job.name, lastAt: now(), lastError: null });
    else if (isOverdue(cron, last.last_at, now())) void start(job);
    return { job, cron };
  });

  return {
    view: () =>
      crons.map(({ job, cron }) => {
        const last = lastRun(job.name);
        return {
          name: job.name,
          lastAt: last?.last_at ?? null,
          lastError: last?.last_error ?? null,
          nextAt: cron.nextRun()?.getTime() ?? null,
        };
      }),
    stop: async () => {
      for (const { cron } of crons) cron.stop();
      await Promise.all(running);
    },
  };
}

/** True where a run fell between the last one and now. */
function isOverdue(cron: Cron, lastAt: number, now: number): boolean {
  const due = cron.nextRun(new Date(lastAt));
  return due !== null && due.getTime() <= now;
}

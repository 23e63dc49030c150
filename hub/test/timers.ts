import type { Timers } from '@comanda/shared/node/timers.ts';

/** A clock that goes when the test says so. */
export interface ManualTimers extends Timers {
  /** Lets time pass; what falls due runs at its own moment, in order. */
  advance(ms: number): void;
}

interface Waiting {
  readonly at: number;
  readonly run: () => void;
}

export function manualTimers(start: number): ManualTimers {
  let now = start;
  const waiting = new Set<Waiting>();
  const nextBy = (end: number): Waiting | undefined => {
    const due = [...waiting].filter(({ at }) => at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  };
  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    advance: (ms) => {
      const end = now + ms;
      for (let next = nextBy(end); next; next = nextBy(end)) {
        waiting.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}

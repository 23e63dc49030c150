import type { Clock } from '../clock.ts';

export interface ManualClock extends Clock {
  /** Lets time pass; what was planned within it runs, in order. */
  advance(milliseconds: number): void;
}

export function manualClock(start = Date.UTC(2026, 2, 9, 12)): ManualClock {
  let now = start;
  let planned: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, run) {
      const plan = { at: now + milliseconds, run };
      planned.push(plan);
      return () => {
        planned = planned.filter((other) => other !== plan);
      };
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = planned.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        planned = planned.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}

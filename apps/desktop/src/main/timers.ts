/** Time as an argument: milliseconds since 1970 UTC, and something to be done later. */
export interface Timers {
  now(): number;
  /** @returns takes it back */
  after(ms: number, run: () => void): () => void;
}

export const realTimers: Timers = {
  now: Date.now,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Time as the client sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970 UTC by this device, which may be wrong: the hub's time is learnt from its beats. */
  now(): number;
  /** Runs once after so many milliseconds, unless the returned function was called before. */
  after(milliseconds: number, run: () => void): () => void;
}

export const deviceClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

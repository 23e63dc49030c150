/** Calls back after so many milliseconds unless the returned function is called first. */
export type Timer = (ms: number, then: () => void) => () => void;

export const realTimer: Timer = (ms, then) => {
  const timeout = setTimeout(then, ms);
  return () => clearTimeout(timeout);
};

/** The outcome of `work`, or `late` when it takes longer; the work itself goes on. */
export async function within<T, L>(timer: Timer, ms: number, work: Promise<T>, late: L): Promise<T | L> {
  const { promise, resolve } = Promise.withResolvers<L>();
  const cancel = timer(ms, () => resolve(late));
  try {
    return await Promise.race([work, promise]);
  } finally {
    cancel();
  }
}

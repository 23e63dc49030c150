/** Calls back after so many milliseconds unless the returned function is called first. */
export type Timer = (ms: number, then: () => void) => () => void;

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

/** Resolves after so many milliseconds. */
export const after = (timer: Timer, ms: number): Promise<void> =>
  new Promise((resolve) => {
    timer(ms, resolve);
  });

/** Numbers in [0, 1) that a seed repeats (a linear congruential generator: enough to walk a test at random). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

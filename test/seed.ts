/** Randomness that can be repeated: every run prints its seed, and the same seed gives the same run. */

/** A generator of numbers in [0, 1) from a 32-bit seed (Tommy Ettinger's mulberry32). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The run's seed: `COMANDA_SEED`, or one drawn now. */
export function runSeed(): number {
  const given = Number(process.env['COMANDA_SEED']);
  return Number.isInteger(given) && given > 0 ? given : 1 + Math.floor(Math.random() * 0x7fff_fffe);
}

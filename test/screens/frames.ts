/** Frames of each whole second between the first and the last. @param moments ms */
export function framesPerSecond(moments: readonly number[]): number[] {
  const [first = 0] = moments;
  const seconds = Math.floor(((moments.at(-1) ?? 0) - first) / 1_000);
  const counts = Array.from({ length: seconds }, () => 0);
  for (const at of moments) {
    const second = Math.floor((at - first) / 1_000);
    if (second < seconds) counts[second] = (counts[second] ?? 0) + 1;
  }
  return counts;
}

/** From each frame of a stretch to its next, ms: a freeze is one long gap, and counts as that. */
export const gapsOf = (stretches: readonly (readonly number[])[]): number[] =>
  stretches.flatMap((frames) => frames.slice(1).map((at, before) => at - (frames[before] ?? at)));

/** Frames a second over all stretches. @param stretches moments, ms */
export function rateOf(stretches: readonly (readonly number[])[]): number {
  const gaps = gapsOf(stretches);
  return gaps.length / (gaps.reduce((sum, gap) => sum + gap, 0) / 1_000);
}

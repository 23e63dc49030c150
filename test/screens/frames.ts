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

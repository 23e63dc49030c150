import { must } from '@comanda/shared/base/assert.ts';

/** The value that the given part (0–1) of all values does not exceed (nearest rank). */
export function percentile(values: readonly number[] | Float64Array, part: number): number {
  const sorted = Float64Array.from(values).sort();
  const rank = Math.max(1, Math.ceil(part * sorted.length));
  return must(sorted[rank - 1], 'a value to take the percentile of');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = must(sorted[middle], 'a value to take the median of');
  return sorted.length % 2 === 1 ? upper : (upper + must(sorted[middle - 1], 'a lower middle')) / 2;
}

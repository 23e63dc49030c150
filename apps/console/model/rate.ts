/** A rate in per cent, as it is typed, in parts per million; null where it is none. `8.875` and `8,875` are 88,750. */
export function ratePpm(text: string): number | null {
  const parts = /^(\d{1,3})(?:[.,](\d{1,4}))?$/.exec(text.trim());
  if (!parts) return null;
  const ppm = Number(parts[1]) * 10_000 + Number((parts[2] ?? '').padEnd(4, '0'));
  return ppm <= 1_000_000 ? ppm : null;
}

/** The same way back: 88,750 is `8.875`. */
export const rateText = (ppm: number): string => String(ppm / 10_000);

/** The tile that an arrow leads to from the one at `here`; null: none that way, or no arrow. */
export function nextTile(key: string, here: number, count: number, columns: number, rtl: boolean): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: rtl ? -1 : 1,
    ArrowLeft: rtl ? 1 : -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  };
  const step = steps[key];
  if (step === undefined || here < 0) return null;
  const next = here + step;
  return next >= 0 && next < count ? next : null;
}

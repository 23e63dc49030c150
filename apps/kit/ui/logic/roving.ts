/** Where an arrow key leads in a row or column of things of which one takes the Tab key; null: not our key. */
export function roveTo(
  key: string,
  index: number,
  count: number,
  { axis, rtl = false }: { readonly axis: 'row' | 'column'; readonly rtl?: boolean },
): number | null {
  const [back, on] =
    axis === 'column' ? ['ArrowUp', 'ArrowDown'] : rtl ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  if (count === 0) return null;
  if (key === on) return (index + 1) % count;
  if (key === back) return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/** A table's order: by one column, up or down; null: as the rows came. */
export interface Sorting {
  readonly column: string;
  readonly direction: 'up' | 'down';
}

/** Pressing a column's head: up, then down, then as the rows came. */
export function nextSorting(current: Sorting | null, column: string): Sorting | null {
  if (current?.column !== column) return { column, direction: 'up' };
  return current.direction === 'up' ? { column, direction: 'down' } : null;
}

export type SortValue = string | number | null;

/**
 * A sorted copy; equal rows keep their order, and rows without a value come last in both directions.
 * @param language texts are ordered as this language orders them
 */
export function sortRows<T>(
  rows: readonly T[],
  valueOf: (row: T) => SortValue,
  direction: Sorting['direction'],
  language: string,
): T[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'accent' });
  const sign = direction === 'up' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}

import type { Table } from '../../contracts/views/venue.ts';

type Drawn = Pick<Table, 'shape' | 'seats' | 'rotation' | 'size'>;

/** Width and height in pixels of the plan, before the table is turned: wide enough for its words, wider for more seats. */
export function naturalSize({ shape, seats }: Pick<Table, 'shape' | 'seats'>): NonNullable<Table['size']> {
  if (shape === 'round') return { width: 124, height: 124 };
  if (shape === 'square') return { width: 124, height: 116 };
  const width = Math.min(240, 168 + Math.max(0, seats - 6) * 12);
  return { width, height: shape === 'bar' ? 96 : 116 };
}

/**
 * How a table is drawn on every plan. Quarter turns swap its sides, so that `turn` stays between −45° and 45° and the
 * words on it can stay level.
 */
export function tableSize(table: Drawn): {
  readonly width: number;
  readonly height: number;
  /** Degrees by which the drawn shape is turned. */
  readonly turn: number;
} {
  const { width, height } = table.size ?? naturalSize(table);
  const quarter = Math.round(table.rotation / 90);
  const turn = table.rotation - quarter * 90;
  return quarter % 2 === 1 ? { width: height, height: width, turn } : { width, height, turn };
}

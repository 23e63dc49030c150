import type { Table } from '@comanda/shared/contracts/views/venue.ts';

type Place = Pick<Table, 'x' | 'y'>;

const COLUMNS = [100, 260, 420, 580, 740, 900];
const ROWS = [140, 380, 620, 860];
const MIDDLE: Place = { x: 500, y: 500 };

/** Where a new table stands in nobody's way, row by row; the middle where the area is full. */
export function freePlace(tables: readonly Place[]): Place {
  const far = (place: Place): boolean =>
    tables.every((table) => Math.abs(table.x - place.x) >= 140 || Math.abs(table.y - place.y) >= 200);
  return ROWS.flatMap((y) => COLUMNS.map((x) => ({ x, y }))).find(far) ?? MIDDLE;
}

import type { Table } from '@comanda/shared/contracts/views/venue.ts';

/** A plan of 1,000 × 750, on which a chair's width is kept free round each table. */
const HEIGHT = 0.75;

type Point = readonly [number, number];

function corners(table: Table): readonly Point[] {
  const w = table.shape === 'long' ? 125 : 75;
  const h = 75;
  const turn = (table.rotation * Math.PI) / 180;
  return [[-w, -h] as const, [w, -h] as const, [w, h] as const, [-w, h] as const].map(([x, y]) => [
    table.x + x * Math.cos(turn) - y * Math.sin(turn),
    table.y * HEIGHT + x * Math.sin(turn) + y * Math.cos(turn),
  ]);
}

/** Two rectangles are apart where a line along one's side parts them. */
function apart(a: readonly Point[], b: readonly Point[]): boolean {
  return [a, b].some((shape) =>
    shape.some(([x, y], i) => {
      const [nx, ny] = shape[(i + 1) % shape.length] ?? [x, y];
      const along = (points: readonly Point[]): number[] => points.map(([px, py]) => px * (ny - y) - py * (nx - x));
      const [sideA, sideB] = [along(a), along(b)];
      return Math.max(...sideA) < Math.min(...sideB) || Math.max(...sideB) < Math.min(...sideA);
    }),
  );
}

/** @returns names of tables of one area that stand into each other */
export function overlapping(tables: readonly Table[]): string[] {
  return tables.flatMap((table, i) =>
    tables
      .slice(i + 1)
      .filter((other) => other.areaId === table.areaId && !apart(corners(table), corners(other)))
      .map((other) => `${table.name} and ${other.name}`),
  );
}

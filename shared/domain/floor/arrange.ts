import type { Table } from '../../contracts/views/venue.ts';

/** Arranging tables on an area's plan; places in parts per thousand of its width and height. */

/** Distance of the grid's lines. */
export const GRID = 20;

type Placed = Pick<Table, 'x' | 'y'>;
const within = (at: number): number => Math.min(1_000, Math.max(0, Math.round(at)));

/** To the nearest crossing of the grid, inside the plan. */
export const snapped = ({ x, y }: Placed): Placed => ({
  x: within(Math.round(x / GRID) * GRID),
  y: within(Math.round(y / GRID) * GRID),
});

/** All by the same way, which is shortened where one of them would leave the plan. */
export function movedBy<T extends Placed>(tables: readonly T[], dx: number, dy: number): T[] {
  const room = (axis: 'x' | 'y', by: number): number => {
    const places = tables.map((table) => table[axis]);
    return Math.min(1_000 - Math.max(...places), Math.max(-Math.min(...places), by));
  };
  const [byX, byY] = [room('x', dx), room('y', dy)];
  return tables.map((table) => ({ ...table, x: within(table.x + byX), y: within(table.y + byY) }));
}

/** In one row (`y`) or one column (`x`): on the middle of where they are. */
export function aligned<T extends Placed>(tables: readonly T[], axis: 'x' | 'y'): T[] {
  const places = tables.map((table) => table[axis]);
  const middle = within((Math.min(...places) + Math.max(...places)) / 2);
  return tables.map((table) => ({ ...table, [axis]: middle }));
}

/** With even gaps between the first and the last along an axis. */
export function spread<T extends Placed>(tables: readonly T[], axis: 'x' | 'y'): T[] {
  const order = tables.toSorted((a, b) => a[axis] - b[axis]);
  const first = order[0]?.[axis] ?? 0;
  const step = ((order.at(-1)?.[axis] ?? first) - first) / Math.max(1, order.length - 1);
  return tables.map((table) => ({ ...table, [axis]: within(first + step * order.indexOf(table)) }));
}

/** Degrees, clockwise, from 0 to 359. */
export const turnedBy = (rotation: number, degrees: number): number => (((rotation + degrees) % 360) + 360) % 360;

/** A name like the one given that nobody has: `A12` after `A11`. */
export function nextName(like: string, taken: readonly string[]): string {
  const { stem = like, digits = '' } = /^(?<stem>.*?)(?<digits>\d*)$/.exec(like)?.groups ?? {};
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = Number(digits || '1') + 1; ; number += 1) {
    const name = `${stem}${String(number).padStart(digits.length, '0')}`;
    if (!known.has(name.toLowerCase())) return name;
  }
}

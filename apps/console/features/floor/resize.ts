import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { naturalSize } from '@comanda/shared/domain/floor/size.ts';

export const SMALLEST = 96;
export const LARGEST = 480;
const STEP = 4;

const fitting = (pixels: number): number => Math.min(LARGEST, Math.max(SMALLEST, Math.round(pixels / STEP) * STEP));

/** Larger by so many pixels as it is seen; a table that stands across has its own sides swapped. */
export function resized(table: Table, wider: number, higher: number): Table {
  const { width, height } = table.size ?? naturalSize(table);
  const across = Math.round(table.rotation / 90) % 2 === 1;
  const [byWidth, byHeight] = across ? [higher, wider] : [wider, higher];
  return { ...table, size: { width: fitting(width + byWidth), height: fitting(height + byHeight) } };
}

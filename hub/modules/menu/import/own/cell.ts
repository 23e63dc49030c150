import { csvCell, guarded } from '@comanda/shared/base/csv.ts';

/**
 * Cells of Comanda's own CSV. A cell that a spreadsheet would take for a formula gets an apostrophe before it, so does
 * one that begins with an apostrophe; reading takes it away again.
 */
export const guard = guarded;

export function unguard(cell: string): string {
  const text = cell.slice(1);
  return cell.startsWith("'") && guarded(text) !== text ? text : cell;
}

/** One row as CSV (RFC 4180), every cell guarded. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => csvCell(guarded(cell.trim()))).join(',')}\r\n`;
}

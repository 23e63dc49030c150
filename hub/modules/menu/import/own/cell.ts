/**
 * Cells of Comanda's own CSV. A cell that a spreadsheet would take for a formula gets an apostrophe before it, so does
 * one that begins with an apostrophe; reading takes it away again.
 */
const RISKY = /^['=+\-@\t\r]/u;

export function guard(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

export function unguard(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** One row as CSV (RFC 4180), every cell guarded. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(guard(cell.trim()))).join(',')}\r\n`;
}

function quote(text: string): string {
  return /[",;\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

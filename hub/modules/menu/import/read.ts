import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { decodeCsv } from './decode.ts';
import { foreignItems } from './foreign/items.ts';
import { gatherItems } from './foreign/gather.ts';
import { readLoyverseRows } from './foreign/loyverse.ts';
import { readSquareRows } from './foreign/square.ts';
import { formatOf } from './format.ts';
import * as say from './messages.ts';
import { readOwn } from './own/read.ts';
import { Problems } from './problems.ts';
import { nameKey } from './text.ts';
import { readTable, type Table } from './table.ts';
import type { ImportedMenu, ReadOptions, UnreadableImport } from './types.ts';

type Read = Pick<ImportedMenu, 'saysLanguages' | 'categories' | 'groups' | 'items'>;

/**
 * Reads a menu file of any format. A single error refuses the whole file; then all its problems are given, at most 500.
 * Prices are in minor units of the venue's currency.
 */
export function readImport(csv: string | Uint8Array, options: ReadOptions): Result<ImportedMenu, UnreadableImport> {
  const problems = new Problems();
  const decoded = decodeCsv(csv);
  if (!decoded.ok) {
    problems.error(1, null, decoded.error);
    return err({ format: options.format, rows: 0, problems: problems.list() });
  }
  const split = readTable(decoded.value);
  if (!split.ok) return err({ format: options.format, rows: 0, problems: [split.error] });
  const table = split.value;
  const format = options.format ?? formatOf(table.header);
  if (format === null) {
    problems.error(1, null, unknownHeader(table.header));
    return err({ format, rows: table.rows.length, problems: problems.list() });
  }
  warnOfRepeats(table, problems);
  const read = readAs(format, table, options, problems);
  const facts = { format, rows: table.rows.length, problems: problems.list() };
  return problems.failed ? err(facts) : ok({ ...facts, ...read });
}

function readAs(format: ImportedMenu['format'], table: Table, options: ReadOptions, problems: Problems): Read {
  if (format === 'comanda') return { saysLanguages: true, ...readOwn(table, options, problems) };
  const rows =
    format === 'square' ? readSquareRows(table, options, problems) : readLoyverseRows(table, options, problems);
  const gathered = gatherItems(rows, format === 'loyverse', problems);
  const items = foreignItems(format, gathered, options, problems);
  return { saysLanguages: false, categories: [], groups: [], items };
}

function unknownHeader(header: readonly string[]) {
  const found = header.slice(0, 8).join(', ').slice(0, 200);
  return say.unknownHeader(
    'Square (Item Name, Variation Name, Price), Loyverse (Handle, Name, Price [place]), Comanda (Kind, Name (en), Price)',
    found,
  );
}

function warnOfRepeats(table: Table, problems: Problems): void {
  const seen = new Set<string>();
  for (const name of table.header) {
    const key = nameKey(name);
    if (key !== '' && seen.has(key)) problems.warnOnce(1, null, say.repeatedColumn(name));
    seen.add(key);
  }
}

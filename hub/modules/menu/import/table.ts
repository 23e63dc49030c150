import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { CsvError, parse } from 'csv-parse/sync';
import * as say from './messages.ts';
import type { Problem } from './types.ts';
import type { Words } from './problems.ts';
import { nameKey } from './text.ts';

export interface Row {
  /** Line of the file that the row begins on, the first being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** A menu of this size is a file of something else; it keeps one import from filling the hub's memory. */
export const MOST_ROWS = 50_000;

/** A longer heading is no column of any program; patterns are not run over it. */
const LONGEST_HEADING = 300;

const SEPARATORS = [',', ';', '\t'] as const;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Splits a file with commas, semicolons or tabs into cells. The problem names the line that cannot be split. */
export function readTable(text: string): Result<Table, Problem> {
  const bytes = Buffer.from(text, 'utf8');
  const lines = new LineCounter(bytes);
  const rows: Row[] = [];
  try {
    parse(bytes, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 2,
      on_record: (cells: string[], { bytes: end }) => {
        const line = lines.startOfNext(end);
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
        return null;
      },
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return refuse(lines.startOfNext(bytes.length), splitProblem(fault.code));
  }
  const [header, ...body] = rows;
  if (!header || body.length === 0) return refuse(1, say.noRows);
  if (body.length > MOST_ROWS) return refuse(1, say.tooManyRows(MOST_ROWS));
  const long = body.find((row) => row.cells.slice(header.cells.length).some((cell) => cell.trim() !== ''));
  if (long) return refuse(long.line, say.tooManyCells(long.cells.length, header.cells.length));
  return ok({
    header: header.cells.map((cell) => cell.slice(0, LONGEST_HEADING).trim().replace(/\s+/gu, ' ')),
    rows: body,
  });
}

function refuse(row: number, words: Words): Result<Table, Problem> {
  return err({ row, column: null, severity: 'error', ...words });
}

function splitProblem(code: string): Words {
  return code === 'CSV_QUOTE_NOT_CLOSED' ? say.quoteNotClosed : say.strayQuote;
}

/** The separator that the header has most of, outside of quotes. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let quoted = false;
  for (const letter of text.trimStart()) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '\n' || letter === '\r')) break;
    else if (!quoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return SEPARATORS.reduce((best, other) => ((counts.get(other) ?? 0) > (counts.get(best) ?? 0) ? other : best));
}

/** Counts lines between records: a break within a cell is one line whichever way it is written. */
class LineCounter {
  readonly #bytes: Uint8Array;
  #at = 0;
  #line = 1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The line that the record ending at byte `end` begins on. */
  startOfNext(end: number): number {
    while (this.#at < end && this.#isBreak(this.#at)) this.#step();
    const start = this.#line;
    while (this.#at < end) this.#step();
    return start;
  }

  #isBreak(at: number): boolean {
    return this.#bytes[at] === LINE_FEED || this.#bytes[at] === CARRIAGE_RETURN;
  }

  #step(): void {
    const pair = this.#bytes[this.#at] === CARRIAGE_RETURN && this.#bytes[this.#at + 1] === LINE_FEED;
    if (this.#isBreak(this.#at)) this.#line += 1;
    this.#at += pair ? 2 : 1;
  }
}

/** Finds columns by their names, however they are cased and wherever they stand. */
export class Columns {
  readonly #index = new Map<string, number>();
  readonly header: readonly string[];

  constructor(header: readonly string[]) {
    this.header = header;
    header.forEach((name, at) => {
      const key = nameKey(name);
      if (!this.#index.has(key)) this.#index.set(key, at);
    });
  }

  has(name: string): boolean {
    return this.#index.has(name.toLowerCase());
  }

  /** Reads the cell of the named column, trimmed; empty where the file has no such column. */
  reader(name: string): (row: Row) => string {
    const at = this.#index.get(name.toLowerCase());
    return at === undefined ? () => '' : (row) => row.cells[at]?.trim() ?? '';
  }
}

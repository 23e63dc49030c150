import { currencyExponent } from '@comanda/shared/base/money.ts';
import { Uuid, type LocalText } from '@comanda/shared/contracts/common.ts';
import { checkLength, checkLetters, LONGEST_TEXT } from '../limits.ts';
import { wholeNumber, yesNo } from '../marks.ts';
import * as say from '../messages.ts';
import { type DecimalSign, decimalHabit, parsePrice } from '../price.ts';
import type { Problems } from '../problems.ts';
import { Columns, type Row, type Table } from '../table.ts';
import type { VenueFacts } from '../types.ts';
import { unguard } from './cell.ts';
import { OPEN_PRICE, PLAIN, type PlainColumn, type TextColumn, textColumn } from './columns.ts';

/** Reads the cells of Comanda's own CSV. `undefined`: no such column, or an empty cell that says nothing. */
export class OwnCells {
  readonly #venue: Pick<VenueFacts, 'lost'>;
  readonly #problems: Problems;
  readonly #readers: ReadonlyMap<string, (row: Row) => string>;
  readonly #texts: readonly { readonly column: TextColumn; readonly language: string; readonly heading: string }[];
  readonly #exponent: number;
  readonly #habit: DecimalSign | null;
  readonly #ids = new Map<string, number>();

  constructor(table: Table, venue: Pick<VenueFacts, 'currency' | 'lost'>, problems: Problems) {
    const columns = new Columns(table.header);
    this.#venue = venue;
    this.#problems = problems;
    this.#texts = table.header.flatMap((heading) => {
      const text = textColumn(heading);
      return text ? [{ ...text, heading }] : [];
    });
    const headings = [...PLAIN.filter((name) => columns.has(name)), ...this.#texts.map(({ heading }) => heading)];
    this.#readers = new Map(headings.map((name) => [name, columns.reader(name)]));
    const known = new Set(['kind', ...headings.map((name) => name.toLowerCase())]);
    const unknown = table.header.filter((name) => name !== '' && !known.has(name.toLowerCase()));
    if (unknown.length > 0) problems.warn(1, null, say.unknownColumns(unknown.join(', ')));
    this.#exponent = currencyExponent(venue.currency);
    this.#habit = decimalHabit(
      table.rows.map((row) => this.#cell(row, 'Price') ?? ''),
      this.#exponent,
    );
  }

  #cell(row: Row, column: string): string | undefined {
    const read = this.#readers.get(column);
    return read && unguard(read(row));
  }

  /** A text in the languages that the file has columns for; undefined where it has none. */
  text(row: Row, column: TextColumn): LocalText | undefined {
    const columns = this.#texts.filter((text) => text.column === column);
    if (columns.length === 0) return undefined;
    return Object.fromEntries(
      columns.map(({ language, heading }) => {
        const words = this.#cell(row, heading) ?? '';
        checkLength(words, LONGEST_TEXT, row.line, heading, this.#problems);
        if (column !== 'Description') checkLetters(words, row.line, heading, this.#venue, this.#problems);
        return [language, words];
      }),
    );
  }

  name(row: Row): LocalText {
    const name = this.text(row, 'Name') ?? {};
    if (Object.values(name).every((words) => words === '')) this.#problems.error(row.line, 'Name', say.noName);
    return name;
  }

  id(row: Row, column: 'Id' | 'Variant id'): string | null {
    const id = this.#cell(row, column)?.toLowerCase() ?? '';
    if (id === '') return null;
    const before = this.#ids.get(id);
    if (!Uuid.safeParse(id).success) this.#problems.error(row.line, column, say.notAnId(id));
    else if (before !== undefined) this.#problems.error(row.line, column, say.repeatedId(id, before));
    else this.#ids.set(id, row.line);
    return id;
  }

  /** A word; an empty cell takes away what is there. */
  word(row: Row, column: PlainColumn, longest: number): string | null | undefined {
    const word = this.#cell(row, column);
    if (word !== undefined) checkLength(word, longest, row.line, column, this.#problems);
    return word === '' ? null : word;
  }

  /** Words between separators; an empty cell is an empty list. */
  list(row: Row, column: PlainColumn, separator: string): readonly string[] | undefined {
    return this.#cell(row, column)
      ?.split(separator.trim())
      .map((word) => word.trim())
      .filter((word) => word !== '');
  }

  /** Words out of a known set. */
  choices<T extends string>(row: Row, column: PlainColumn, known: readonly T[]): readonly T[] | undefined {
    return this.list(row, column, ',')?.flatMap((word) => {
      const found = known.find((choice) => choice === word.toLowerCase());
      if (found === undefined) this.#problems.error(row.line, column, say.notOneOf(word, known.join(', ')));
      return found === undefined ? [] : [found];
    });
  }

  whole(row: Row, column: PlainColumn, least: number, most: number): number | undefined {
    const text = this.#cell(row, column) ?? '';
    if (text === '') return undefined;
    const value = wholeNumber(text, least, most);
    if (value === null) this.#problems.error(row.line, column, say.notWhole(text, least, most));
    return value ?? undefined;
  }

  flag(row: Row, column: PlainColumn): boolean | undefined {
    const text = this.#cell(row, column) ?? '';
    const said = yesNo(text);
    if (said === null) this.#problems.error(row.line, column, say.notYesNo(text));
    return said ?? undefined;
  }

  /** Minor units; null: an open price, which only a variant may have. */
  price(row: Row, mayBeOpen: boolean): number | null {
    const text = this.#cell(row, 'Price') ?? '';
    if (mayBeOpen && text.toLowerCase() === OPEN_PRICE) return null;
    const price = text === '' ? { problem: say.noPrice } : parsePrice(text, this.#exponent, this.#habit);
    if ('amount' in price) return price.amount;
    this.#problems.error(row.line, 'Price', price.problem);
    return 0;
  }
}

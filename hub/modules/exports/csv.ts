import { csvCell, guarded } from '@comanda/shared/base/csv.ts';
import { currencyExponent } from '@comanda/shared/base/money.ts';
import { localClock } from '@comanda/shared/base/time.ts';
import type { CsvStyle } from '@comanda/shared/contracts/commands/exports.ts';

/** A text, a whole number, or a value that its file writes in its own way. */
export type Cell = string | number | null | Money | Moment | Decimal;
interface Money {
  /** Whole minor units. */
  readonly minor: number;
}
interface Moment {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}
interface Decimal {
  readonly whole: number;
  /** Digits of `whole` after the decimal mark. */
  readonly decimals: number;
}

export interface CsvFormat {
  readonly style: CsvStyle;
  /** ISO 4217. */
  readonly currency: string;
  /** IANA. */
  readonly timeZone: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * Writes rows as spreadsheets of a country read them: amounts as plain numbers in the currency's own decimals, times on
 * the venue's wall clock, texts that no spreadsheet takes for a formula.
 */
export function csvWriter({ style, currency, timeZone }: CsvFormat): (cells: readonly Cell[]) => string {
  const separator = style === 'comma' ? ',' : ';';
  const mark = style === 'comma' ? '.' : ',';
  const exponent = currencyExponent(currency);
  const clock = localClock(timeZone);
  const decimal = (whole: number, decimals: number): string => {
    if (decimals === 0) return String(whole);
    const digits = String(Math.abs(whole)).padStart(decimals + 1, '0');
    return `${whole < 0 ? '-' : ''}${digits.slice(0, -decimals)}${mark}${digits.slice(-decimals)}`;
  };
  const cell = (value: Cell): string => {
    if (value === null) return '';
    if (typeof value === 'string') return csvCell(guarded(value));
    if (typeof value === 'number') return String(value);
    if ('minor' in value) return decimal(value.minor, exponent);
    if ('whole' in value) return decimal(value.whole, value.decimals);
    const { date, hour, minute } = clock(value.at);
    return `${date} ${two(hour)}:${two(minute)}`;
  };
  return (cells) => `${cells.map(cell).join(separator)}\r\n`;
}

/** Without it a spreadsheet takes Vietnamese for something else. */
export const BYTE_ORDER_MARK = '\uFEFF';

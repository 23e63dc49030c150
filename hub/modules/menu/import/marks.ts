/** The small answers that cells give: yes or no, a whole number, a percentage. */

const YES = new Set(['y', 'yes', 'true', '1', 'x', 'có']);
const NO = new Set(['n', 'no', 'false', '0', 'không']);

/** Undefined: the cell is empty. Null: it is neither. */
export function yesNo(text: string): boolean | null | undefined {
  const word = text.toLowerCase();
  if (word === '') return undefined;
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** Null: no whole number from `least` to `most`. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,15}$/u.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

/** A percentage in digits (`8.875`) as parts per million, exactly; null where it has more than four decimals. */
export function ratePpm(percent: string): number | null {
  const [, whole = '', fraction = ''] = /^(\d{1,3})(?:[.,](\d{1,4}))?$/u.exec(percent) ?? [];
  return whole === '' ? null : Number(whole + fraction.padEnd(4, '0'));
}

/** What a spreadsheet makes of a long number: `5.01E+12`. Its digits are gone. */
export function isSpoiledNumber(text: string): boolean {
  return /^\d(?:[.,]\d+)?E\+\d{2,}$/iu.test(text);
}

import * as say from './messages.ts';
import type { Words } from './problems.ts';

export type DecimalSign = '.' | ',';

export type Price = { readonly amount: number } | { readonly problem: Words };

const MOST = 1_000_000_000_000;
const LONGEST = 40;
/** A currency's sign or code may stand on either side. */
const WRITTEN = /^[\p{L}\p{Sc}]{0,4}\.?\s*(\d[\d.,\s'’]*?)\s*[\p{L}\p{Sc}]{0,4}\.?$/u;
/** Spaces and apostrophes only ever group digits. */
const SPACED = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/u;

function bareNumber(text: string): string | null {
  if (text.length > LONGEST) return null;
  const [, number] = WRITTEN.exec(text.trim()) ?? [];
  if (number === undefined || !/[\s'’]/u.test(number)) return number ?? null;
  return SPACED.test(number) ? number.replace(/[\s'’]/gu, '') : null;
}

/**
 * Reads a price into minor units, digit by digit. A single separator with three digits behind it may mean thousands or
 * a fraction: where the currency has no decimals it means thousands, else `decimal`, the file's own habit, decides.
 */
export function parsePrice(text: string, exponent: number, decimal: DecimalSign | null): Price {
  const bare = bareNumber(text);
  if (bare === null) return { problem: isNegative(text) ? say.negativePrice(text) : say.notAPrice(text) };
  const sign = decimalSignOf(bare, exponent, decimal);
  if (sign === 'ambiguous') return { problem: say.ambiguousPrice(text) };
  const at = sign === null ? -1 : bare.lastIndexOf(sign);
  const whole = at === -1 ? bare : bare.slice(0, at);
  const fraction = at === -1 ? '' : bare.slice(at + 1);
  const groupSign = sign === '.' ? ',' : sign === ',' ? '.' : bare.includes(',') ? ',' : '.';
  if (!isGrouped(whole, groupSign)) return { problem: say.notAPrice(text) };
  if (/[1-9]/u.test(fraction.slice(exponent))) return { problem: say.tooManyDecimals(text, exponent) };
  const digits = whole.replaceAll(groupSign, '') + fraction.slice(0, exponent).padEnd(exponent, '0');
  const amount = BigInt(digits);
  return amount > BigInt(MOST) ? { problem: say.priceTooLarge(text) } : { amount: Number(amount) };
}

function isNegative(text: string): boolean {
  return text.length <= LONGEST && /^[\p{L}\p{Sc}\s]*[-−–(][\p{L}\p{Sc}\s]*\d/u.test(text);
}

/** Thousands in threes; the groups before the last may be twos, as India writes. */
function isGrouped(whole: string, sign: string): boolean {
  if (!/\D/u.test(whole)) return true;
  return new RegExp(`^[1-9]\\d{0,2}(?:[${sign}]\\d{2,3})*[${sign}]\\d{3}$`, 'u').test(whole);
}

function decimalSignOf(bare: string, exponent: number, habit: DecimalSign | null): DecimalSign | 'ambiguous' | null {
  const certain = certainSign(bare, exponent);
  return certain === 'ambiguous' && habit !== null ? (bare.includes(habit) ? habit : null) : certain;
}

/** The decimal sign that the number itself proves; null: it has none. */
function certainSign(bare: string, exponent: number): DecimalSign | 'ambiguous' | null {
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (last === -1) return null;
  const sign = bare[last] === '.' ? '.' : ',';
  if (bare.includes(sign === '.' ? ',' : '.')) return sign;
  if (bare.indexOf(sign) !== last) return null;
  if (bare.length - last - 1 !== 3 || last > 3) return sign;
  if (exponent === 0) return null;
  // Programs write the fraction of a currency with three decimals in full: 1.500.
  return bare.startsWith('0') || (exponent === 3 && sign === '.') ? sign : 'ambiguous';
}

/**
 * The decimal sign that a file's prices use, found from those that leave no doubt; null where none does, or they
 * disagree.
 */
export function decimalHabit(prices: Iterable<string>, exponent: number): DecimalSign | null {
  const seen = new Set<DecimalSign>();
  for (const text of prices) {
    const bare = bareNumber(text);
    const sign = bare === null ? null : certainSign(bare, exponent);
    if (sign === '.' || sign === ',') seen.add(sign);
  }
  const [only] = seen;
  return seen.size === 1 && only ? only : null;
}

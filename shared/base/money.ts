import { invariant } from './assert.ts';

/** Whole-number arithmetic of money: amounts in minor units of the venue's currency, rates in parts per million. */

/** `up` is away from zero; amounts here are never below zero. */
export type RoundingMode = 'half_even' | 'half_up' | 'up' | 'down';

/** A rate of 100 %. */
export const WHOLE_PPM = 1_000_000;

interface Division {
  readonly quotient: number;
  readonly remainder: number;
}

/**
 * value × numerator / denominator, floored, and what is left over, exactly. A product below 2⁵³ is exact as a number,
 * and the quotient of two such numbers never rounds up to the next whole one; larger products go through BigInt.
 */
function divide(value: number, numerator: number, denominator: number): Division {
  const product = value * numerator;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const quotient = Math.floor(product / denominator);
    return { quotient, remainder: product - quotient * denominator };
  }
  const exact = BigInt(value) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const quotient = Number(exact / divisor);
  invariant(quotient < Number.MAX_SAFE_INTEGER, 'a share of money is a whole number below 2^53');
  return { quotient, remainder: Number(exact % divisor) };
}

/**
 * The one place where money is rounded: value × numerator / denominator, for whole numbers ≥ 0. A fault: a result
 * beyond the exact whole numbers.
 */
export function roundRatio(value: number, numerator: number, denominator: number, mode: RoundingMode): number {
  const { quotient, remainder } = divide(value, numerator, denominator);
  return quotient + (roundsUp(mode, quotient, remainder, denominator - remainder) ? 1 : 0);
}

function roundsUp(mode: RoundingMode, quotient: number, below: number, above: number): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return below > 0;
    case 'half_up':
      return below >= above;
    case 'half_even':
      return below > above || (below === above && quotient % 2 === 1);
  }
}

/** The share of an amount that a rate makes, rounded. */
export function portion(amount: number, ratePpm: number, mode: RoundingMode): number {
  return roundRatio(amount, ratePpm, WHOLE_PPM, mode);
}

/** Σ of amounts. A fault where it leaves the whole numbers that are exact. */
export function sum(amounts: readonly number[]): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  invariant(Number.isSafeInteger(total), 'a sum of money is a whole number below 2^53');
  return total;
}

/**
 * Hands out `total` over parts whose exact shares are part × numerator / denominator: each share floored, the units
 * left over one each to the largest fractions, ties to the earlier. `total` is the sum of the exact shares, rounded.
 */
export function shareOut(
  total: number,
  parts: readonly number[],
  numerator: number,
  denominator: number,
): readonly number[] {
  let left = total;
  const shares = parts.map((part) => {
    const { quotient, remainder } = divide(part, numerator, denominator);
    left -= quotient;
    return { amount: quotient, fraction: remainder };
  });
  invariant(left >= 0 && left <= parts.length, 'shares add up to what is shared out');
  if (left > 0) {
    const byFraction = [...shares].sort((a, b) => b.fraction - a.fraction);
    for (const share of byFraction.slice(0, left)) share.amount += 1;
  }
  return shares.map((share) => share.amount);
}

/**
 * Splits an amount by weights, largest remainder: the result sums to the amount, always. All weights 0: equal shares.
 * A fault: an amount or a weight that is no whole number ≥ 0, or an amount with nobody to take it.
 */
export function allocate(amount: number, weights: readonly number[]): readonly number[] {
  invariant(Number.isSafeInteger(amount) && amount >= 0, 'an amount to allocate is a whole number from 0');
  invariant(
    weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0),
    'weights are whole numbers from 0',
  );
  const whole = sum(weights);
  if (whole > 0) return shareOut(amount, weights, amount, whole);
  const equal = weights.map(() => 1);
  return shareOut(amount, equal, amount, Math.max(1, equal.length));
}

interface CurrencyStyle {
  readonly format: Intl.NumberFormat;
  readonly exponent: number;
  /** What the locale writes for the currency. */
  readonly symbol: string;
  /** A whole typed amount: its whole part, and its fraction where the currency has one. */
  readonly typed: RegExp;
}

const styles = new Map<string, CurrencyStyle>();

/** Formatters are slow to make, and a venue has one currency and a few languages. */
function styleOf(currency: string, locale: string): CurrencyStyle {
  const key = `${locale} ${currency}`;
  const known = styles.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const parts = format.formatToParts(10_000_000);
  const part = (type: Intl.NumberFormatPartTypes) => plain(parts.find((found) => found.type === type)?.value ?? '');
  const exponent = format.resolvedOptions().maximumFractionDigits ?? 0;
  const group = part('group');
  const whole = group === '' ? '\\d+' : `\\d+|\\d{1,3}(?:[${group}]\\d{2,3})*[${group}]\\d{3}`;
  const fraction = exponent === 0 ? '' : `(?:[${part('decimal')}](\\d{1,${exponent}}))?`;
  const style = { format, exponent, symbol: part('currency'), typed: new RegExp(`^(${whole})${fraction}$`) };
  styles.set(key, style);
  return style;
}

/** A keyboard's own space and apostrophe for the many that locales write; no invisible marks. */
function plain(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s/gu, ' ')
    .replace(/’/gu, "'");
}

/** Decimal places of a currency's minor unit: VND 0, USD 2, KWD 3. A fault: no currency code. */
export function currencyExponent(currency: string): number {
  return styleOf(currency, 'en').exponent;
}

/** An amount in minor units as people of a locale write it: `65.000 ₫`. Faults: no currency code, no locale. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  const { format, exponent } = styleOf(currency, locale);
  if (exponent === 0) return format.format(amount);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const decimal = `${amount < 0 ? '-' : ''}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return format.format(decimal as `${number}`);
}

/**
 * Reads an amount as a person of a locale types it, with or without the currency, into minor units. Null where it is
 * no amount ≥ 0 in Latin digits, has more decimals than the currency, or groups its digits otherwise than the locale.
 */
export function parseMoney(text: string, currency: string, locale: string): number | null {
  const { exponent, symbol, typed } = styleOf(currency, locale);
  const bare = plain(text).replace(symbol, '').replace(currency, '').trim();
  const [, whole, fraction = ''] = typed.exec(bare) ?? [];
  if (whole === undefined) return null;
  const amount = Number(whole.replace(/\D/gu, '') + fraction.padEnd(exponent, '0'));
  return Number.isSafeInteger(amount) ? amount : null;
}

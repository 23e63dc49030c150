import { MOST_GRAMS } from './words.ts';

/**
 * Grams of what a person or a scale typed. A whole number is grams; one with a decimal sign, a comma or a full stop, is
 * kilograms; g or kg behind it decides otherwise. Null: it is no weight, of nothing, or beyond what a line weighs.
 */
export function parseWeight(typed: string): number | null {
  const found = /^(\d+)(?:[.,](\d+))?\s*(kg|g)?$/.exec(typed.trim().toLowerCase());
  if (!found) return null;
  const [, whole = '', fraction, unit] = found;
  const kilograms = unit === 'kg' || (unit === undefined && fraction !== undefined);
  const value = Number(`${whole}.${fraction ?? '0'}`);
  const grams = Math.round(kilograms ? value * 1_000 : value);
  return grams >= 1 && grams <= MOST_GRAMS ? grams : null;
}

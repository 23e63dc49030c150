import { currencyExponent } from '@comanda/shared/base/money.ts';

/** Notes that guests pay with, in minor units. */
const NOTES: Readonly<Record<string, readonly number[]>> = {
  VND: [50_000, 100_000, 200_000, 500_000],
  USD: [500, 1_000, 2_000, 5_000, 10_000],
  EUR: [500, 1_000, 2_000, 5_000, 10_000],
};

/** Currencies that are not listed have notes of 5 to 100 whole units. */
const notesOf = (currency: string): readonly number[] =>
  NOTES[currency] ?? [5, 10, 20, 50, 100].map((units) => units * 10 ** currencyExponent(currency));

/**
 * What a guest is likely to hand over for an amount: the next sum above it in each note, smallest first. Minor units;
 * the exact amount is not among them.
 */
export function quickAmounts(payable: number, currency: string): number[] {
  if (payable <= 0) return [];
  const sums = notesOf(currency).map((note) => Math.ceil(payable / note) * note);
  return [...new Set(sums)].filter((sum) => sum > payable).sort((a, b) => a - b);
}

/** Notes and coins in circulation, largest first, in minor units. */
const KNOWN: Readonly<Record<string, readonly number[]>> = {
  VND: [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000],
  USD: [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 25, 10, 5, 1],
  EUR: [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  GBP: [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  CHF: [100_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5],
  JPY: [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 1],
  THB: [100_000, 50_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 25],
  KWD: [20_000, 10_000, 5_000, 1_000, 500, 250, 100, 50, 20, 10, 5],
};

const STEPS = [5, 2, 1];

/**
 * What a drawer is counted by. A currency that is not known here gets the usual 1-2-5 series, so that every amount can
 * be counted.
 */
export function denominations(currency: string): readonly number[] {
  return KNOWN[currency] ?? [10_000, 1_000, 100, 10, 1].flatMap((power) => STEPS.map((step) => step * power));
}

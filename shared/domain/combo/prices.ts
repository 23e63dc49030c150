import { allocate } from '../../base/money.ts';

/** A part of a combo: what it would cost alone, and what it adds to the combo's price. Minor units. */
export interface ComboPart {
  readonly listPrice: number;
  readonly extra: number;
}

/**
 * What each part of a combo costs on the check: the combo's price shared out by what the parts cost alone, no unit
 * lost, and each part's own extra. Their sum is the price and the extras. Parts that cost nothing alone share equally.
 */
export const comboPrices = (price: number, parts: readonly ComboPart[]): readonly number[] => {
  const shares = allocate(
    price,
    parts.map(({ listPrice }) => listPrice),
  );
  return parts.map(({ extra }, at) => (shares[at] ?? 0) + extra);
};

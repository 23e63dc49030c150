import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { PartWish } from '@comanda/shared/domain/combo/parts.ts';
import type { Choice } from '@comanda/shared/domain/modifiers/check-choices.ts';

/** The most of one line that a guest can order by themselves. */
export const MOST_OF_A_LINE = 20;
/** The most lines. */
export const MOST_LINES = 60;

export interface BasketPart extends PartWish {
  readonly id: string;
}

/** A line of the basket: what was chosen, never what it costs; the menu says that. */
export interface BasketLine {
  /** UUID; the line's for life, also in the hub. */
  readonly id: string;
  readonly itemId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly choices: readonly Choice[];
  /** Combos only: what fills each place. The ids are those of the lines that they become. */
  readonly parts?: readonly BasketPart[];
}

export type Basket = readonly BasketLine[];

/** What was chosen, in an order of its own: the same choices make the same text. */
const chosenIn = ({ itemId, variantId, choices, parts = [] }: Omit<BasketLine, 'id' | 'quantity'>): string =>
  [
    itemId,
    variantId,
    ...choices.map(({ modifierId, quantity }) => `${modifierId}×${quantity}`).sort(),
    ...parts.map(chosenIn),
  ].join(' ');

/** Why something does not fit into a basket: it has as many of the line, or as many lines, as there can be. */
export type NoRoom = 'lineFull' | 'basketFull';

/** Adds a line; one that is there just so becomes more. All of it fits, or nothing of it is added. */
export function withLine(basket: Basket, line: BasketLine): Result<Basket, NoRoom> {
  const same = basket.find((each) => chosenIn(each) === chosenIn(line));
  if (!same) return withBack(basket, line, basket.length);
  const quantity = same.quantity + line.quantity;
  return quantity > MOST_OF_A_LINE ? err('lineFull') : ok(withQuantity(basket, same.id, quantity));
}

/** Sets how many of a line are wanted; 0 takes it out. */
export function withQuantity(basket: Basket, id: string, quantity: number): Basket {
  if (quantity <= 0) return basket.filter((line) => line.id !== id);
  return basket.map((line) => (line.id === id ? { ...line, quantity: Math.min(MOST_OF_A_LINE, quantity) } : line));
}

/** Puts another choice in a line's place. */
export const withChanged = (basket: Basket, line: BasketLine): Basket =>
  basket.map((each) => (each.id === line.id ? line : each));

/** Puts a line back where it was before it was taken out; where it is there, nothing happens. */
export function withBack(basket: Basket, line: BasketLine, at: number): Result<Basket, NoRoom> {
  if (basket.some(({ id }) => id === line.id)) return ok(basket);
  return basket.length >= MOST_LINES ? err('basketFull') : ok(basket.toSpliced(at, 0, line));
}

export const countOf = (basket: Basket): number => basket.reduce((sum, { quantity }) => sum + quantity, 0);

/** The items in it, each once; of a combo also what it is made of. */
export const itemsIn = (basket: Basket): string[] => [
  ...new Set(basket.flatMap(({ itemId, parts = [] }) => [itemId, ...parts.map((part) => part.itemId)])),
];

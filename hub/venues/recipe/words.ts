import type { LocalText, ModifierKind } from '@comanda/shared/contracts/common.ts';
import type {
  CategoryRecipe,
  GroupRecipe,
  ItemDefaults,
  ItemOptions,
  ItemRecipe,
  ModifierRecipe,
  OptionRecipe,
  Price,
  SlotRecipe,
  TableRecipe,
  Words,
} from './types.ts';

/** The words that a venue is written down in. */

export const item = (
  slug: string,
  words: Words,
  price: Price,
  picture: string,
  options: ItemOptions = {},
): ItemRecipe => ({ slug, words, price, picture, options });

/** What is sold together at one price, each place filled once. */
export const combo = (
  slug: string,
  words: Words,
  price: number,
  picture: string,
  slots: readonly SlotRecipe[],
  options: ItemOptions = {},
): ItemRecipe => ({ slug, words, price, picture, options, slots });

export const slot = (slug: string, vi: string, en: string, options: readonly OptionRecipe[]): SlotRecipe => ({
  slug,
  name: { vi, en },
  options,
});

/** @param extra on top of the combo's price, in minor units */
export const option = (item: string, extra = 0, size: string | null = null): OptionRecipe => ({ item, size, extra });

export const category = (
  slug: string,
  name: LocalText,
  hue: number,
  defaults: ItemDefaults,
  items: readonly ItemRecipe[],
): CategoryRecipe => ({ slug, name, hue, defaults, items });

/** The category of what is sold together: its parts are made where they are made alone. */
export const combosOf = (
  slug: string,
  taxGroup: string,
  size: ItemDefaults['size'],
  combos: readonly ItemRecipe[],
): CategoryRecipe =>
  category(slug, { en: 'Combos', vi: 'Combo' }, 165, { taxGroup, stations: [], minutes: 0, course: 2, size }, combos);

interface ModifierOptions {
  readonly preselected?: boolean;
  readonly maxQuantity?: number;
  readonly then?: string;
}

/** @param price on top of the item's, in minor units */
type ModifierWord = (slug: string, vi: string, en: string, price?: number, options?: ModifierOptions) => ModifierRecipe;

const modifier =
  (kind: ModifierKind): ModifierWord =>
  (slug, vi, en, price = 0, options = {}) => ({
    slug,
    name: { vi, en },
    kind,
    price,
    maxQuantity: options.maxQuantity ?? 1,
    preselected: options.preselected ?? false,
    then: options.then ?? null,
  });

/** How an item is made or served. */
export const choice = modifier('choice');
/** Something on top. */
export const add = modifier('add');
/** Something left out. */
export const no = modifier('no');

export const group = (
  slug: string,
  vi: string,
  en: string,
  [min, max]: readonly [number, number],
  modifiers: readonly ModifierRecipe[],
): GroupRecipe => ({ slug, name: { vi, en }, min, max, modifiers });

export const table = (
  name: string,
  seats: number,
  shape: TableRecipe['shape'],
  x: number,
  y: number,
  rotation = 0,
): TableRecipe => ({ name, seats, shape, x, y, rotation });

/** Choose exactly one. */
export const one = [1, 1] as const;

export const upTo = (max: number): readonly [number, number] => [0, max];

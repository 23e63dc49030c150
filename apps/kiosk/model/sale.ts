import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { Allergen, Category, Diet, MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';

/** What a guest wants to see: only what fits each of the diets, and has none of the allergens. */
export interface Filter {
  readonly diets: readonly Diet[];
  readonly without: readonly Allergen[];
}

export const NO_FILTER: Filter = { diets: [], without: [] };

export const isFiltered = ({ diets, without }: Filter): boolean => diets.length + without.length > 0;

/** What a vegan eats, a vegetarian does too: a dish that says only the narrower word is both. */
const IMPLIED: Partial<Record<Diet, readonly Diet[]>> = { vegetarian: ['vegetarian', 'vegan'] };

export const fits = (item: MenuItem, { diets, without }: Filter): boolean =>
  diets.every((diet) => (IMPLIED[diet] ?? [diet]).some((word) => item.diets.includes(word))) &&
  !without.some((allergen) => item.allergens.includes(allergen));

/** Ids of the categories that are on the menu, at this time of day too. */
export type Served = ReadonlySet<string>;

/** A guest can order it alone: it has its prices, needs no scale, and is sold so. */
export const isSold = (item: MenuItem, type: OrderType): boolean =>
  !item.archived &&
  !item.soldByWeight &&
  item.orderTypes.includes(type) &&
  (item.channels?.includes('kiosk') ?? true) &&
  item.variants.every(({ price }) => price !== null);

/** And it is served now: what guests are shown, find, and have suggested to them. */
export const isToBeHad = (item: MenuItem, type: OrderType, served: Served): boolean =>
  served.has(item.categoryId) && isSold(item, type);

export interface Shelf {
  readonly category: Category;
  readonly items: readonly MenuItem[];
}

export interface Shelves {
  /** Categories that have something to show, in the menu's order. */
  readonly shelves: readonly Shelf[];
  /** How many items the filter hides. */
  readonly hidden: number;
}

/** @param items in the order of the menu */
export function shelvesOf(
  categories: readonly Category[],
  items: readonly MenuItem[],
  type: OrderType,
  filter: Filter,
  served: Served,
): Shelves {
  const sold = items.filter((item) => isToBeHad(item, type, served));
  const shown = sold.filter((item) => fits(item, filter));
  const byCategory = new Map<string, MenuItem[]>();
  for (const item of shown) {
    const dishes = byCategory.get(item.categoryId);
    if (dishes) dishes.push(item);
    else byCategory.set(item.categoryId, [item]);
  }
  const shelves = categories.flatMap((category) => {
    const dishes = byCategory.get(category.id);
    return dishes ? [{ category, items: dishes }] : [];
  });
  return { shelves, hidden: sold.length - shown.length };
}

/** Nothing about it can be chosen: one tap is enough. Of a combo, its guest sees what is in it before. */
export const isPlain = ({ item, steps }: IndexedItem): boolean =>
  item.variants.length === 1 && steps.length === 0 && !item.combo;

/** Diets that are good news on a card; that something holds alcohol or is hot is said among what it holds. */
export const DIETS = ['vegetarian', 'vegan', 'halal', 'gluten_free'] as const satisfies readonly Diet[];

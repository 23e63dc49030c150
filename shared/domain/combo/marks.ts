import type { Diet, MenuItem } from '../../contracts/views/menu.ts';

type Marks = Pick<MenuItem, 'allergens' | 'diets'>;

/** Words that warn; the others recommend. */
const WARNING: readonly Diet[] = ['spicy', 'contains_alcohol'];

/**
 * What a combo holds and whom it suits, from all that may be in it: an allergen or a warning where anything has it, a
 * diet only where everything has it. Any other item, and a combo of which nothing is on the menu, as it says itself.
 */
export function withMarks(item: MenuItem, find: (itemId: string) => Marks | undefined): MenuItem {
  const parts = (item.combo ?? []).flatMap(({ options }) => options.flatMap(({ itemId }) => find(itemId) ?? []));
  if (parts.length === 0) return item;
  const diets = [...new Set(parts.flatMap((part) => part.diets))];
  return {
    ...item,
    allergens: [...new Set([...item.allergens, ...parts.flatMap((part) => part.allergens)])],
    diets: diets.filter((diet) => WARNING.includes(diet) || parts.every((part) => part.diets.includes(diet))),
  };
}

import type { Category, MenuItem } from '../../contracts/views/menu.ts';

/** Items as a menu lists them: category by category, each in its own order. */
export function inOrder<T extends Pick<MenuItem, 'categoryId' | 'position'>>(
  items: readonly T[],
  categories: readonly Pick<Category, 'id' | 'position'>[],
): T[] {
  const place = new Map(categories.map(({ id, position }) => [id, position]));
  const placeOf = ({ categoryId }: T): number => place.get(categoryId) ?? 0;
  return items.toSorted((a, b) => placeOf(a) - placeOf(b) || a.position - b.position);
}

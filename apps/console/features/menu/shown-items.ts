import type { Availability, MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { searchKey } from './search-key.ts';

export const SHOWS = ['live', 'changed', 'problem', 'soldOut', 'archived'] as const;
export type Show = (typeof SHOWS)[number];

export interface Wanted {
  /** Null: of any category. */
  readonly categoryId: string | null;
  readonly search: string;
  readonly show: Show;
}

interface Known {
  readonly changed: ReadonlySet<string>;
  readonly problems: ReadonlyMap<string, unknown>;
  readonly restrictions: ReadonlyMap<string | number, Availability>;
}

/** Items that a manager asked for. A search looks at names in every language, SKUs and barcodes, of all categories. */
export function shownItems(items: readonly MenuItem[], { categoryId, search, show }: Wanted, known: Known): MenuItem[] {
  const words = searchKey(search).split(' ').filter(Boolean);
  const shows: Readonly<Record<Show, (item: MenuItem) => boolean>> = {
    live: ({ archived }) => !archived,
    changed: ({ id }) => known.changed.has(id),
    problem: ({ id }) => known.problems.has(id),
    soldOut: ({ id, archived }) => !archived && known.restrictions.has(id),
    archived: ({ archived }) => archived,
  };
  return items.filter((item) => {
    if (!shows[show](item)) return false;
    if (words.length === 0) return categoryId === null || item.categoryId === categoryId;
    const text = searchKey(
      [...Object.values(item.name), ...item.variants.flatMap(({ sku, barcode }) => [sku ?? '', barcode ?? ''])].join(
        ' ',
      ),
    );
    return words.every((word) => text.includes(word));
  });
}

import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';

/** An id that a reader of a failed test knows again. */
export const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const TABLE = uuid(71);

const DISHES = {
  pho: { n: 50, vi: 'Phở bò', station: 'hot', price: 65_000 },
  salad: { n: 51, vi: 'Gỏi đu đủ', station: 'cold', price: 45_000 },
  beer: { n: 52, vi: 'Bia Sài Gòn', station: 'bar', price: 25_000 },
} as const;

export function dish(slug: keyof typeof DISHES): MenuItem {
  const { n, vi, station, price } = DISHES[slug];
  return {
    id: uuid(n),
    categoryId: uuid(40),
    name: { vi, en: slug },
    description: {},
    position: n,
    variants: [{ id: uuid(n), name: {}, price, sku: null, barcode: null }],
    groupIds: [],
    allergens: [],
    diets: [],
    taxGroup: 'food',
    stations: [station],
    prepSeconds: 300,
    course: 1,
    orderTypes: ['dine_in', 'takeaway', 'delivery'],
    soldByWeight: false,
    picture: null,
    archived: false,
  };
}

import { uuidFromName } from '../../../base/ids.ts';
import type { MenuItem, MenuView, Modifier, ModifierGroup, Variant } from '../../../contracts/views/menu.ts';

/** Small menus for tests: every id is made of its name. */
export const id = uuidFromName;

export const variant = (name: string, price: number | null, codes: Partial<Variant> = {}): Variant => ({
  id: id(name),
  name: { en: name },
  price,
  sku: null,
  barcode: null,
  ...codes,
});

export const modifier = (name: string, more: Partial<Modifier> = {}): Modifier => ({
  id: id(name),
  name: { en: name },
  price: 0,
  kind: 'choice',
  maxQuantity: 1,
  preselected: false,
  groupId: null,
  ...more,
});

export const group = (name: string, min: number, max: number, modifiers: Modifier[]): ModifierGroup => ({
  id: id(name),
  name: { en: name },
  min,
  max,
  modifiers,
});

export const item = (name: string, more: Partial<MenuItem> = {}): MenuItem => ({
  id: id(name),
  categoryId: id('category'),
  name: { en: name },
  description: {},
  position: 0,
  variants: [variant(`${name} one`, 10_000)],
  groupIds: [],
  allergens: [],
  diets: [],
  taxGroup: 'food',
  stations: [],
  prepSeconds: 0,
  course: 1,
  orderTypes: ['dine_in', 'takeaway'],
  soldByWeight: false,
  picture: null,
  archived: false,
  ...more,
});

export const menu = (items: MenuItem[], groups: ModifierGroup[] = []): MenuView => ({
  revision: 1,
  categories: [],
  items,
  groups,
});

import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { expect, test } from 'vitest';
import { shownItems, type Wanted } from './shown-items.ts';

const item = (id: string, name: MenuItem['name'], more: Partial<MenuItem> = {}): MenuItem => ({
  id,
  categoryId: 'soups',
  name,
  description: {},
  position: 0,
  variants: [{ id: `${id}v`, name: {}, price: 1, sku: null, barcode: '4006381333931' }],
  groupIds: [],
  allergens: [],
  diets: [],
  taxGroup: 'vat',
  stations: [],
  prepSeconds: 0,
  course: 1,
  orderTypes: ['dine_in'],
  soldByWeight: false,
  picture: null,
  archived: false,
  ...more,
});
const items = [
  item('pho', { vi: 'Phở bò đặc biệt', en: 'Special beef soup' }),
  item('tea', { vi: 'Trà đá', en: 'Iced tea' }, { categoryId: 'drinks', variants: [] }),
  item('old', { vi: 'Món cũ', en: 'Old dish' }, { archived: true }),
];
const known = { changed: new Set(['old']), problems: new Map([['tea', 1]]), restrictions: new Map() };
const ids = (wanted: Partial<Wanted>): string[] =>
  shownItems(items, { categoryId: null, search: '', show: 'live', ...wanted }, known).map(({ id }) => id);

test.each<[Partial<Wanted>, string[]]>([
  [{}, ['pho', 'tea']],
  [{ categoryId: 'drinks' }, ['tea']],
  [{ search: 'dac bo' }, ['pho']],
  [{ search: 'ICED', categoryId: 'soups' }, ['tea']],
  [{ search: '4006381' }, ['pho']],
  [{ show: 'archived' }, ['old']],
  [{ show: 'changed' }, ['old']],
  [{ show: 'problem' }, ['tea']],
  [{ show: 'soldOut' }, []],
])('%j shows %j', (wanted, shown) => expect(ids(wanted)).toEqual(shown));

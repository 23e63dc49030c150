import { expect, test } from 'vitest';
import type { MenuItem, ModifierGroup } from '../../contracts/views/menu.ts';
import { checkMenu, type MenuContent } from './check-menu.ts';

const lost = (text: string): string => (text.includes('ཀ') ? 'ཀ' : '');
const house = { languages: ['vi', 'en'], stations: ['grill'], taxGroups: ['vat8'], lost };
const id = (letter: string): string => `00000000-0000-7000-8000-00000000000${letter}`;
const both = (name: string) => ({ vi: name, en: name });

const group: ModifierGroup = {
  id: id('b'),
  name: both('Size'),
  min: 1,
  max: 1,
  modifiers: [
    { id: id('c'), name: both('Big'), kind: 'choice', price: 0, maxQuantity: 1, preselected: false, groupId: null },
  ],
};
const item: MenuItem = {
  id: id('d'),
  categoryId: id('a'),
  name: both('Soup'),
  description: {},
  position: 0,
  variants: [{ id: id('e'), name: {}, price: 50_000, sku: null, barcode: '4006381333931' }],
  groupIds: [group.id],
  allergens: [],
  diets: [],
  taxGroup: 'vat8',
  stations: ['grill'],
  prepSeconds: 300,
  course: 1,
  orderTypes: ['dine_in'],
  soldByWeight: false,
  picture: null,
  archived: false,
};
const menu: MenuContent = {
  categories: [{ id: id('a'), name: both('Soups'), position: 0, hue: 10, archived: false }],
  groups: [group],
  items: [item],
};
const codes = (content: MenuContent): string[] =>
  checkMenu(content, house).map(({ kind, field, code }) => `${kind} ${field} ${code}`);
const withItem = (change: Partial<MenuItem>) => ({ ...menu, items: [{ ...item, ...change }] });
const withGroup = (change: Partial<ModifierGroup>) => ({ ...menu, groups: [{ ...group, ...change }] });

test('a menu that is whole has no problems', () => expect(codes(menu)).toEqual([]));

test.each<[string, MenuContent]>([
  ['item name name_missing', withItem({ name: { vi: '  ', en: 'Soup' } })],
  ['item name translation_missing', withItem({ name: { vi: 'Canh' } })],
  ['item name letters_lost', withItem({ name: { vi: 'Canh', en: 'Soup ཀ' } })],
  [
    'group modifiers.0.name letters_lost',
    withGroup({ modifiers: group.modifiers.map((each) => ({ ...each, name: both('ཀ') })) }),
  ],
  ['item categoryId category_missing', withItem({ categoryId: id('f') })],
  ['item groupIds.0 group_missing', withItem({ groupIds: [id('f')] })],
  ['item groupIds.0 group_archived', withGroup({ archived: true })],
  ['item stations.0 station_missing', withItem({ stations: ['bar'] })],
  ['item stations station_none', withItem({ stations: [] })],
  ['item taxGroup tax_missing', withItem({ taxGroup: 'vat5' })],
  ['item variants.0.price price_zero', withItem({ variants: item.variants.map((each) => ({ ...each, price: 0 })) })],
  [
    'group min min_above_max',
    withGroup({ min: 2, max: 1, modifiers: group.modifiers.map((each) => ({ ...each, maxQuantity: 3 })) }),
  ],
  ['group min min_unreachable', withGroup({ min: 2, max: 2 })],
  ['group modifiers choices_none', withGroup({ modifiers: [] })],
  [
    'group modifiers.0.groupId nested_missing',
    withGroup({ modifiers: group.modifiers.map((each) => ({ ...each, groupId: id('f') })) }),
  ],
  [
    'group modifiers.0.groupId nested_twice',
    withGroup({ modifiers: group.modifiers.map((each) => ({ ...each, groupId: group.id })) }),
  ],
  [
    'category times.0.until times_wrong',
    {
      ...menu,
      categories: menu.categories.map((each) => ({ ...each, times: [{ days: [1], from: '10:00', until: '10:00' }] })),
    },
  ],
  [
    'item combo.0.options.0.itemId combo_part_missing',
    withItem({
      combo: [{ id: id('9'), name: both('Main'), options: [{ itemId: id('f'), variantId: id('f'), extra: 0 }] }],
    }),
  ],
  [
    'item combo.0.options.0.itemId combo_part_unfit',
    withItem({
      combo: [{ id: id('9'), name: both('Main'), options: [{ itemId: item.id, variantId: id('e'), extra: 0 }] }],
    }),
  ],
])('%s', (problem, content) => expect(codes(content)).toEqual([problem]));

test('names the letters that are lost', () =>
  expect(checkMenu(withItem({ name: both('ཀ') }), house)[0]).toMatchObject({
    severity: 'warning',
    en: 'A printer here cannot print these letters: ཀ',
    vi: 'Có máy in của quán không in được các chữ: ཀ',
  }));

test('one barcode on two items is told of both', () => {
  const other = { ...item, id: id('7'), variants: item.variants.map((each) => ({ ...each, id: id('8') })) };
  expect(codes({ ...menu, items: [item, other] })).toEqual([
    'item variants.0.barcode barcode_twice',
    'item variants.0.barcode barcode_twice',
  ]);
});

test('what is archived is not looked at', () =>
  expect(codes(withItem({ archived: true, name: {}, taxGroup: 'none' }))).toEqual([]));

import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import { expect, test } from 'vitest';
import { findWares, waresOf } from './wares.ts';

const item = (id: string, name: string, stations: string[], groupIds: string[] = [], archived = false) => ({
  id,
  name: { vi: name },
  stations,
  groupIds,
  archived,
});
const modifier = (id: string, name: string, groupId: string | null = null) => ({ id, name: { vi: name }, groupId });
const menu = {
  items: [
    item('pho', 'Phở bò tái', ['wok'], ['herbs']),
    item('com', 'Cơm bò lúc lắc', ['wok', 'grill'], ['herbs', 'old']),
    item('cola', 'Cola', []),
    item('gone', 'Bò né', ['wok'], ['sauces'], true),
    item('tea', 'Trà đá', ['bar'], ['sweet']),
  ],
  groups: [
    { id: 'herbs', name: { vi: 'Rau' }, modifiers: [modifier('mint', 'Húng quế', 'more'), modifier('lime', 'Chanh')] },
    { id: 'more', name: { vi: 'Thêm rau' }, modifiers: [modifier('double', 'Nhiều rau', 'herbs')] },
    { id: 'old', name: { vi: 'Cũ' }, modifiers: [modifier('x', 'Cũ')], archived: true },
    { id: 'sauces', name: { vi: 'Sốt' }, modifiers: [modifier('soy', 'Xì dầu')] },
    { id: 'sweet', name: { vi: 'Đường' }, modifiers: [modifier('sugar', 'Đường')] },
  ],
} as unknown as MenuView;
const vi = (name: LocalText): string => name['vi'] ?? '';
const ids = (wares: readonly { readonly id: string }[]): string[] => wares.map(({ id }) => id);

test('a station has what it makes, ordered now or not, and what is chosen with it', () => {
  expect(ids(waresOf(menu, 'wok'))).toEqual(['pho', 'com', 'mint', 'double', 'lime']);
  expect(ids(waresOf(menu, 'bar'))).toEqual(['tea', 'sugar']);
  expect(waresOf(menu, 'bar').at(-1)).toMatchObject({ group: { vi: 'Đường' } });
});

test('expo has what any station makes', () => {
  expect(ids(waresOf(menu, null))).toEqual(['pho', 'com', 'tea', 'mint', 'double', 'lime', 'sugar']);
});

test('found without marks, by each word typed; what begins so comes first', () => {
  const wares = waresOf(menu, null);
  expect(ids(findWares(wares, 'bo', vi))).toEqual(['pho', 'com']);
  expect(ids(findWares(wares, 'BÒ luc', vi))).toEqual(['com']);
  expect(ids(findWares(wares, 'ra', vi))).toEqual(['double', 'tea']);
  expect(ids(findWares(wares, 'da', vi))).toEqual(['tea']);
  expect(findWares(wares, 'pizza', vi)).toEqual([]);
  expect(findWares(wares, ' ', vi)).toHaveLength(wares.length);
});

test('what is called so here comes before what is called so elsewhere', () => {
  const wares = [
    { id: 'garlic', name: { vi: 'Rau muống xào tỏi', en: 'Morning glory with garlic' } },
    { id: 'chicken', name: { vi: 'Phở gà', en: 'Chicken pho' } },
  ];
  expect(ids(findWares(wares, 'ga', vi))).toEqual(['chicken', 'garlic']);
});

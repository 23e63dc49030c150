import type { Category } from '@comanda/shared/contracts/views/menu.ts';
import { expect, test } from 'vitest';
import { markOf, mineWins, resolve, without, withThings } from './draft.ts';

const category = (id: string, hue = 0): Category => ({ id, name: { en: id }, position: 0, hue, archived: false });
const menuOf = (...categories: Category[]) => ({ categories, groups: [], items: [] });
const menu = menuOf(category('soups'), category('drinks'));

test('a change is in the draft until the thing is as on the menu again', () => {
  const draft = withThings({}, menu, 'categories', [category('soups', 90)]);
  expect(resolve(draft, menu)).toMatchObject({
    content: { categories: [{ id: 'soups', hue: 90 }, { id: 'drinks' }] },
    changes: { categories: [{ id: 'soups', hue: 90 }] },
    conflicts: [],
  });
  expect(withThings(draft, menu, 'categories', [category('soups')])).toEqual({});
});

test('something new is a change, and goes by being taken out', () => {
  const draft = withThings({}, menu, 'categories', [category('desserts')]);
  expect(resolve(draft, menu).changed).toEqual(new Set(['desserts']));
  expect(resolve(draft, menu).conflicts).toEqual([]);
  expect(without(draft, ['desserts'])).toEqual({});
});

test('what somebody else changed too is a conflict, until it is said whose holds', () => {
  const draft = withThings({}, menu, 'categories', [category('soups', 90), category('drinks', 90)]);
  const later = menuOf(category('soups', 200), category('drinks'));
  expect(resolve(draft, later).conflicts).toEqual(['soups']);
  expect(resolve(mineWins(draft, later, ['soups']), later).conflicts).toEqual([]);
  expect(resolve(without(draft, ['soups']), later).changes.categories).toEqual([category('drinks', 90)]);
});

test('what somebody else made just so is no change any more', () => {
  const draft = withThings({}, menu, 'categories', [category('soups', 90)]);
  const later = menuOf(category('soups', 90), category('drinks'));
  expect(resolve(draft, later)).toMatchObject({ changes: { categories: [] }, conflicts: [] });
});

test('the order of its fields makes a thing no other', () => {
  expect(markOf({ a: 1, b: { c: 2, d: 3 } })).toBe(markOf({ b: { d: 3, c: 2 }, a: 1 }));
  expect(markOf({ a: [1, 2] })).not.toBe(markOf({ a: [2, 1] }));
});

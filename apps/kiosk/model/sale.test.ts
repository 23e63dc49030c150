import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Allergen, type Category, Diet } from '@comanda/shared/contracts/views/menu.ts';
import { id, item, variant } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { fits, isSold, isToBeHad, NO_FILTER, shelvesOf } from './sale.ts';

const category = (name: string, more: Partial<Category> = {}): Category => ({
  id: id(name),
  name: { en: name },
  position: 0,
  hue: 0,
  archived: false,
  ...more,
});
const tofu = item('tofu', { diets: ['vegan'], allergens: ['soy'] });
const omelette = item('omelette', { diets: ['vegetarian'], allergens: ['eggs', 'milk'] });
const beef = item('beef', { diets: ['halal'] });

test('a vegan dish is vegetarian, and not the other way round', () => {
  expect([tofu, omelette, beef].filter((each) => fits(each, { diets: ['vegetarian'], without: [] }))).toEqual([
    tofu,
    omelette,
  ]);
  expect([tofu, omelette, beef].filter((each) => fits(each, { diets: ['vegan'], without: [] }))).toEqual([tofu]);
});

test('nothing that a guest wants to do without is shown, whatever else they chose', () => {
  const dishes = fc.record({
    diets: fc.subarray([...Diet.options]),
    allergens: fc.subarray([...Allergen.options]),
  });
  const filters = fc.record({ diets: fc.subarray([...Diet.options]), without: fc.subarray([...Allergen.options]) });
  fc.assert(
    fc.property(dishes, filters, (dish, filter) => {
      const shown = fits(item('dish', dish), filter);
      const holds = dish.allergens.some((allergen) => filter.without.includes(allergen));
      expect(shown && holds).toBe(false);
    }),
    { seed: 4600 },
  );
});

test('what needs a waiter is not sold: open prices, scales, other kinds of order, what left the menu', () => {
  expect(isSold(beef, 'takeaway')).toBe(true);
  expect(isSold(item('soup of the day', { variants: [variant('one', null)] }), 'takeaway')).toBe(false);
  expect(isSold(item('crab', { soldByWeight: true }), 'takeaway')).toBe(false);
  expect(isSold(item('hotpot', { orderTypes: ['dine_in'] }), 'takeaway')).toBe(false);
  expect(isSold(item('old', { archived: true }), 'takeaway')).toBe(false);
});

test('what is served at another time of day is neither shown nor found', () => {
  expect(isToBeHad(tofu, 'takeaway', new Set([tofu.categoryId]))).toBe(true);
  expect(isToBeHad(tofu, 'takeaway', new Set([id('breakfast')]))).toBe(false);
  expect(shelvesOf([category('category')], [tofu], 'takeaway', NO_FILTER, new Set()).shelves).toEqual([]);
});

test('categories that have nothing to show are left out, and what the filter hides is counted', () => {
  const categories = [category('category'), category('empty'), category('old')];
  const served = new Set([id('category'), id('empty')]);
  const items = [tofu, omelette, item('old soup', { categoryId: id('old') })];
  const all = shelvesOf(categories, items, 'takeaway', NO_FILTER, served);
  expect(all.shelves.map((shelf) => [shelf.category.name['en'], shelf.items])).toEqual([
    ['category', [tofu, omelette]],
  ]);
  const filtered = shelvesOf(categories, items, 'takeaway', { diets: [], without: ['eggs'] }, served);
  expect(filtered).toMatchObject({ hidden: 1, shelves: [{ items: [tofu] }] });
});

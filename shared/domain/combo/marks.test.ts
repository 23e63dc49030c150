import { expect, test } from 'vitest';
import { id, item } from '../modifiers/testing/menu.ts';
import { withMarks } from './marks.ts';

const parts = [
  item('curry', { allergens: ['soy'], diets: ['vegetarian', 'vegan', 'spicy'] }),
  item('cake', { allergens: ['eggs', 'milk'], diets: ['vegetarian'] }),
  item('beer', { allergens: ['gluten'], diets: ['vegetarian', 'vegan', 'contains_alcohol'] }),
];
const find = (itemId: string) => parts.find((each) => each.id === itemId);
const place = (...names: string[]) => ({
  id: id(names.join()),
  name: {},
  options: names.map((name) => ({ itemId: id(name), variantId: id(`${name} one`), extra: 0 })),
});

test('a combo warns of what anything in it has, and recommends what everything has', () => {
  const lunch = item('lunch', { allergens: ['nuts'], combo: [place('curry', 'cake'), place('beer')] });
  expect(withMarks(lunch, find)).toMatchObject({
    allergens: ['nuts', 'soy', 'eggs', 'milk', 'gluten'],
    diets: ['vegetarian', 'spicy', 'contains_alcohol'],
  });
});

test('what is no combo, or of which nothing is there, stays as it is', () => {
  const soup = item('soup', { allergens: ['celery'] });
  expect(withMarks(soup, find)).toBe(soup);
  const lost = item('lost', { combo: [place('nothing')] });
  expect(withMarks(lost, find)).toBe(lost);
});

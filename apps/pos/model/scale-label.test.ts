import { checkDigit } from '@comanda/shared/domain/barcode/scale-label.ts';
import { makeSearch } from '@comanda/shared/domain/menu/search.ts';
import { id, item, variant } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { expect, test } from 'vitest';
import { weighedByLabel } from './scale-label.ts';

const weighed = (name: string, codes: { barcode?: string; sku?: string }) =>
  item(name, { soldByWeight: true, variants: [variant(`${name} kg`, 2_000, codes)] });
const search = makeSearch([
  weighed('lobster', { barcode: '00417' }),
  weighed('crab', { sku: '99' }),
  item('rice', { variants: [variant('bowl', 100, { barcode: '00500' })] }),
]);
const read = (twelve: string) => {
  const labelled = weighedByLabel(`${twelve}${checkDigit(twelve)}`, search);
  return labelled && [labelled.item?.id ?? null, labelled.grams];
};

test('a label names its item and how much of it there is', () => {
  expect(read('200041701250')).toEqual([id('lobster'), 1_250]);
  expect(read('200009900350')).toEqual([id('crab'), 350]);
});

test('an amount on it is turned into a weight by what a kilogram costs', () => {
  expect(read('210041701000')).toEqual([id('lobster'), 500]);
});

test('what is not sold by weight, or is not on the menu, is not guessed', () => {
  expect(read('200050001250')).toEqual([null, null]);
  expect(read('200012301250')).toEqual([null, null]);
});

test('what is no label is left to the search', () => {
  expect(weighedByLabel('lobster', search)).toBeNull();
  expect(weighedByLabel('00417', search)).toBeNull();
});

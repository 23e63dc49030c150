import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Basket,
  type BasketLine,
  countOf,
  itemsIn,
  MOST_OF_A_LINE,
  withBack,
  withLine,
  withQuantity,
} from './basket.ts';

const line = (id: string, more: Partial<BasketLine> = {}): BasketLine => ({
  id,
  itemId: 'pho',
  variantId: 'large',
  quantity: 1,
  choices: [],
  ...more,
});
const [egg, herbs] = [
  { modifierId: 'egg', quantity: 1 },
  { modifierId: 'herbs', quantity: 1 },
];

test('the same choice twice is one line of two, in whatever order it was chosen', () => {
  const basket = withLine(withLine([], line('a', { choices: [egg, herbs] })), line('b', { choices: [herbs, egg] }));
  expect(basket).toEqual([line('a', { choices: [egg, herbs], quantity: 2 })]);
});

test('another size or another modifier is another line', () => {
  const basket = [line('b', { variantId: 'small' }), line('c', { choices: [egg] })].reduce<Basket>(withLine, [
    line('a'),
  ]);
  expect(basket.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(itemsIn(basket)).toEqual(['pho']);
});

test('none of a line is no line', () => {
  expect(withQuantity([line('a'), line('b', { variantId: 'small' })], 'a', 0).map(({ id }) => id)).toEqual(['b']);
});

test('however much is added, no line and no quantity leaves its bounds', () => {
  const lines = fc.record({
    id: fc.uuid(),
    itemId: fc.constantFrom('pho', 'tea', 'cake'),
    variantId: fc.constantFrom('large', 'small'),
    quantity: fc.integer({ min: 1, max: MOST_OF_A_LINE }),
    choices: fc.constantFrom([], [egg], [egg, herbs]),
  });
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 40 }), (all) => {
      const basket = all.reduce<Basket>(withLine, []);
      expect(basket.every(({ quantity }) => quantity >= 1 && quantity <= MOST_OF_A_LINE)).toBe(true);
      expect(new Set(basket.map(({ id }) => id)).size).toBe(basket.length);
      expect(countOf(basket)).toBeLessThanOrEqual(all.reduce((sum, { quantity }) => sum + quantity, 0));
    }),
    { seed: 4600 },
  );
});

test('a combo with other parts is another line, and what is in it is in the basket', () => {
  const part = (itemId: string) => ({ id: `${itemId} part`, slotId: 'main', itemId, variantId: 'one', choices: [] });
  const lunch = (id: string, of: string) => line(id, { itemId: 'lunch', parts: [part(of)] });
  const basket = [lunch('b', 'rice'), lunch('c', 'soup')].reduce<Basket>(withLine, [lunch('a', 'soup')]);
  expect(basket.map(({ id, quantity }) => [id, quantity])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(itemsIn(basket)).toEqual(['lunch', 'soup', 'rice']);
});

test('a line that was taken out comes back to its place, once', () => {
  const basket = [line('a'), line('b', { quantity: 3 }), line('c')];
  const without = withQuantity(basket, 'b', 0);
  const back = withBack(without, line('b', { quantity: 3 }), 1);
  expect(back).toEqual(basket);
  expect(withBack(back, line('b', { quantity: 3 }), 1)).toEqual(basket);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Basket,
  type BasketLine,
  countOf,
  itemsIn,
  MOST_LINES,
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
const fitted = (made: ReturnType<typeof withLine>): Basket => {
  if (!made.ok) throw new Error(made.error);
  return made.value;
};
const put = (basket: Basket, each: BasketLine): Basket => fitted(withLine(basket, each));
const [egg, herbs] = [
  { modifierId: 'egg', quantity: 1 },
  { modifierId: 'herbs', quantity: 1 },
];

test('the same choice twice is one line of two, in whatever order it was chosen', () => {
  const basket = put(put([], line('a', { choices: [egg, herbs] })), line('b', { choices: [herbs, egg] }));
  expect(basket).toEqual([line('a', { choices: [egg, herbs], quantity: 2 })]);
});

test('another size or another modifier is another line', () => {
  const basket = [line('b', { variantId: 'small' }), line('c', { choices: [egg] })].reduce(put, [line('a')]);
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
      let refused = 0;
      const basket = all.reduce<Basket>((before, each) => {
        const made = withLine(before, each);
        if (!made.ok) refused += each.quantity;
        return made.ok ? made.value : before;
      }, []);
      expect(basket.every(({ quantity }) => quantity >= 1 && quantity <= MOST_OF_A_LINE)).toBe(true);
      expect(new Set(basket.map(({ id }) => id)).size).toBe(basket.length);
      expect(countOf(basket)).toBe(all.reduce((sum, { quantity }) => sum + quantity, 0) - refused);
    }),
    { seed: 4600 },
  );
});

test('a combo with other parts is another line, and what is in it is in the basket', () => {
  const part = (itemId: string) => ({ id: `${itemId} part`, slotId: 'main', itemId, variantId: 'one', choices: [] });
  const lunch = (id: string, of: string) => line(id, { itemId: 'lunch', parts: [part(of)] });
  const basket = [lunch('b', 'rice'), lunch('c', 'soup')].reduce(put, [lunch('a', 'soup')]);
  expect(basket.map(({ id, quantity }) => [id, quantity])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(itemsIn(basket)).toEqual(['lunch', 'soup', 'rice']);
});

test('a line that was taken out comes back to its place, once', () => {
  const basket = [line('a'), line('b', { quantity: 3 }), line('c')];
  const without = withQuantity(basket, 'b', 0);
  const back = fitted(withBack(without, line('b', { quantity: 3 }), 1));
  expect(back).toEqual(basket);
  expect(fitted(withBack(back, line('b', { quantity: 3 }), 1))).toEqual(basket);
});

test('what does not fit is said not to, and nothing of it is added', () => {
  const many = [line('a', { quantity: MOST_OF_A_LINE - 1 })];
  expect(put(many, line('b'))).toEqual([line('a', { quantity: MOST_OF_A_LINE })]);
  expect(withLine(many, line('b', { quantity: 2 }))).toEqual({ ok: false, error: 'lineFull' });
  const lines = Array.from({ length: MOST_LINES }, (_, at) => line(`${at}`, { itemId: `dish ${at}` }));
  const full = lines.reduce(put, [] as Basket);
  expect(full).toHaveLength(MOST_LINES);
  expect(withLine(full, line('b'))).toEqual({ ok: false, error: 'basketFull' });
  expect(withBack(full, line('b'), 0)).toEqual({ ok: false, error: 'basketFull' });
  expect(put(full, line('b', { itemId: 'dish 0' }))[0]?.quantity).toBe(2);
});

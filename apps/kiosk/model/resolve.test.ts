import { indexMenu } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { id, item, menu, variant } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { expect, test } from 'vitest';
import type { BasketLine } from './basket.ts';
import { resolveBasket, type Restrictions, withCoupon } from './resolve.ts';

const option = (name: string, extra = 0) => ({ itemId: id(name), variantId: id(`${name} one`), extra });
const main = { id: id('main'), name: {}, options: [option('rice'), option('soup', 500)] };
const drink = { id: id('drink'), name: {}, options: [option('tea')] };
const index = indexMenu(
  menu([
    item('rice'),
    item('soup'),
    item('tea'),
    item('lunch', { variants: [variant('lunch one', 4_999)], combo: [main, drink] }),
  ]),
);
const part = (slotId: string, name: string) => ({ id: id(`${name} part`), slotId, ...option(name), choices: [] });
const lunch = (name: string): BasketLine => ({
  id: id('line'),
  itemId: id('lunch'),
  variantId: id('lunch one'),
  quantity: 2,
  choices: [],
  parts: [part(main.id, name), part(drink.id, 'tea')],
});
const ALL_DAY = new Set([id('category')]);
const resolved = (line: BasketLine, out: Restrictions = new Map(), served = ALL_DAY) =>
  resolveBasket([line], index, out, 'takeaway', served)[0];
const only = (name: string, available: boolean, remaining: number | null): Restrictions =>
  new Map([[id(name), { id: id(name), available, remaining }]]);

test('a combo costs its price and the extras of what was taken', () => {
  expect(resolved(lunch('rice'))).toMatchObject({ each: 4_999, problem: null, parts: [{}, {}] });
  expect(resolved(lunch('soup'))?.each).toBe(5_499);
});

test('it is short of whatever is short in it, and gone where it is not whole', () => {
  expect(resolved(lunch('rice'), only('tea', false, null))?.problem).toEqual({ code: 'out', what: { en: 'tea' } });
  expect(resolved(lunch('rice'), only('tea', true, 1))?.problem).toEqual({ code: 'few', remaining: 1 });
  expect(resolved(lunch('rice'), only('lunch', false, null))?.problem?.code).toBe('out');
  expect(resolved({ ...lunch('rice'), parts: [part(main.id, 'rice')] })?.problem).toEqual({ code: 'gone' });
});

test('what is served at another time of day is known before it is to be paid', () => {
  expect(resolved(lunch('rice'), new Map(), new Set([id('breakfast')]))?.problem).toEqual({
    code: 'not_now',
    what: { en: 'lunch' },
  });
});

test('a coupon lowers what is to be paid, never below nothing', () => {
  expect(withCoupon({ total: 900, added: 0 }, { discount: 200 }).total).toBe(700);
  expect(withCoupon({ total: 100, added: 0 }, { discount: 200 }).total).toBe(0);
  expect(withCoupon({ total: 100, added: 0 }, null).total).toBe(100);
});

import { describe, expect, test } from 'vitest';
import { makeSearch, plain } from './search.ts';
import { item, variant } from '../modifiers/testing/menu.ts';

const pho = item('Beef noodle soup', { name: { en: 'Beef noodle soup', vi: 'Phở bò' } });
const crepe = item('Sizzling crêpe', { name: { en: 'Sizzling crêpe', vi: 'Bánh xèo' } });
const wagyu = item('Wagyu beef', { name: { en: 'Wagyu beef', vi: 'Bò đặc biệt' } });
const cola = item('Cola', {
  name: { en: 'Cola', vi: 'Nước ngọt' },
  variants: [variant('can', 20_000, { barcode: '8934588012345' }), variant('bottle', 30_000, { sku: 'COLA-L' })],
});
const gone = item('Old soup', { archived: true });
const search = makeSearch([pho, crepe, wagyu, cola, gone]);

test('marks make no difference', () => expect(plain('Đặc biệt Ở Ế crêpe')).toBe('dac biet o e crepe'));

describe('what was typed', () => {
  test.each([
    ['pho bo', [pho]],
    ['PHỞ', [pho]],
    ['beef', [pho, wagyu]],
    ['bo dac', [wagyu]],
    ['xeo', [crepe]],
    ['rep', [crepe]],
    ['soup', [pho]],
    ['cola-l', [cola]],
    ['zzz', []],
    ['  ', []],
  ])('%s', (typed, found) => expect(search.find(typed)).toEqual(found));
});

test('a code names its variant', () => {
  expect(search.byCode('8934588012345 ')?.variant).toBe(cola.variants[0]);
  expect(search.byCode('COLA-L')?.variant).toBe(cola.variants[1]);
  expect(search.byCode('893')).toBeNull();
});

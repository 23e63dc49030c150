import { expect, test } from 'vitest';
import { splitCheck } from './split.ts';

const check = { discount: 1, net: 10, serviceCharge: { amount: 2, tax: { vat: 1 } }, tax: { vat: 3, city: 1 } };

test('each amount is allocated by itself, units left over to the earlier', () => {
  expect(splitCheck(check, 'exclusive', [1, 1, 1])).toEqual([
    { gross: 5, discount: 1, net: 4, serviceCharge: 1, tax: { vat: 1, city: 1 }, total: 7 },
    { gross: 3, discount: 0, net: 3, serviceCharge: 1, tax: { vat: 1, city: 0 }, total: 5 },
    { gross: 3, discount: 0, net: 3, serviceCharge: 0, tax: { vat: 1, city: 0 }, total: 4 },
  ]);
});

test('included tax is no part of the total', () => {
  expect(splitCheck(check, 'inclusive', [1, 3]).map((share) => share.total)).toEqual([4, 8]);
});

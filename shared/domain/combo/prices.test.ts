import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../base/money.ts';
import { comboPrices } from './prices.ts';

test('a combo at 49.99 rings up 49.99', () => {
  const parts = [2_900, 1_700, 1_200].map((listPrice) => ({ listPrice, extra: 0 }));
  expect(sum(comboPrices(4_999, parts))).toBe(4_999);
});

test('the parts sum to the price and the extras, and none is below its extra', () => {
  const part = fc.record({ listPrice: fc.nat(500_000), extra: fc.nat(50_000) });
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.array(part, { minLength: 1, maxLength: 12 }), (price, parts) => {
      const prices = comboPrices(price, parts);
      expect(sum(prices)).toBe(price + sum(parts.map(({ extra }) => extra)));
      expect(prices.every((each, at) => each >= (parts[at]?.extra ?? 0))).toBe(true);
    }),
    { numRuns: 10_000, seed: 4604 },
  );
});

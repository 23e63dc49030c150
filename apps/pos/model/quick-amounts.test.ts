import { expect, test } from 'vitest';
import { quickAmounts } from './quick-amounts.ts';

test.each([
  ['VND', 130_000, [150_000, 200_000, 500_000]],
  ['VND', 85_000, [100_000, 200_000, 500_000]],
  ['VND', 200_000, [500_000]],
  ['VND', 1_270_000, [1_300_000, 1_400_000, 1_500_000]],
  ['USD', 1_735, [2_000, 5_000, 10_000]],
  ['USD', 405, [500, 1_000, 2_000, 5_000, 10_000]],
  ['KWD', 3_250, [5_000, 10_000, 20_000, 50_000, 100_000]],
  ['VND', 0, []],
])('%s %d', (currency, payable, sums) => expect(quickAmounts(payable, currency)).toEqual(sums));

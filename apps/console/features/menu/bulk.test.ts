import { expect, test } from 'vitest';
import { changePpmOf } from './bulk.ts';

test.each([
  ['8', 80_000],
  ['-5', -50_000],
  ['−2,5', -25_000],
  ['+0.125', 1_250],
  ['-100', -1_000_000],
  ['1000', 10_000_000],
])('%s per cent is %i ppm', (typed, ppm) => expect(changePpmOf(typed)).toBe(ppm));

test.each(['', 'x', '-101', '1001', '1.23456', '5 %', '--1'])('“%s” is no percentage', (typed) =>
  expect(changePpmOf(typed)).toBeNull(),
);

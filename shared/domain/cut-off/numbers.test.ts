import { expect, test } from 'vitest';
import { KeptNumber } from '../../contracts/views/cut-off.ts';
import { deviceLetter, keptNumber } from './numbers.ts';

test('every device has a letter of its own, however many there are', () => {
  const letters = Array.from({ length: 1_000 }, (_, n) => deviceLetter(n));
  expect(new Set(letters).size).toBe(1_000);
  expect([0, 25, 26, 27, 51, 52, 701, 702].map((n) => letters[n])).toEqual([
    'A',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});

test('a number is the letter and the count, and the hub takes it', () => {
  expect(keptNumber('B', 7)).toBe('B-07');
  for (const n of [1, 99, 100, 99_999]) expect(KeptNumber.safeParse(keptNumber('AB', n)).success).toBe(true);
});

import { expect, test } from 'vitest';
import { ratePpm } from './rate.ts';

test('a rate is read exactly, whichever decimal mark is used', () => {
  expect(ratePpm('8.875')).toBe(88_750);
  expect(ratePpm('8,875')).toBe(88_750);
  expect(ratePpm('10')).toBe(100_000);
  expect(ratePpm('100')).toBe(1_000_000);
  expect(ratePpm('0.0001')).toBe(1);
});

test('what is no rate is none', () => {
  for (const text of ['', 'x', '101', '-1', '1.23456', '1.', '.5']) expect(ratePpm(text)).toBeNull();
});

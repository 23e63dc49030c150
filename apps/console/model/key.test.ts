import { expect, test } from 'vitest';
import { keyOf } from './key.ts';

test('a name becomes a key without its marks', () => {
  expect(keyOf('Quầy nướng', [], 'x')).toBe('quay-nuong');
  expect(keyOf('Đồ uống / Bar', [], 'x')).toBe('do-uong-bar');
  expect(keyOf('バー', [], 'station')).toBe('station');
});

test('a key that is taken gets a number', () => {
  expect(keyOf('Bar', ['bar', 'bar-2'], 'x')).toBe('bar-3');
});

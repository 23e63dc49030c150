import { expect, test } from 'vitest';
import { naturalSize, tableSize } from './size.ts';

test('a long table that stands across is high, and its words stay level', () => {
  const along = tableSize({ shape: 'long', seats: 8, rotation: 15 });
  const across = tableSize({ shape: 'long', seats: 8, rotation: 105 });
  expect(along.turn).toBe(15);
  expect(across.turn).toBe(15);
  expect(across.height).toBe(along.width);
});

test('a size that was given is kept, and turns with the table', () => {
  const size = { width: 300, height: 100 };
  expect(tableSize({ shape: 'bar', seats: 4, rotation: 0, size })).toEqual({ ...size, turn: 0 });
  expect(tableSize({ shape: 'bar', seats: 4, rotation: 270, size })).toEqual({ width: 100, height: 300, turn: 0 });
  expect(tableSize({ shape: 'bar', seats: 4, rotation: 350, size }).turn).toBe(-10);
});

test('more seats make a long table longer, up to an end', () => {
  const width = (seats: number) => naturalSize({ shape: 'long', seats }).width;
  expect(width(8)).toBeGreaterThan(width(6));
  expect(width(60)).toBe(240);
});

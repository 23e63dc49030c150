import { expect, test } from 'vitest';
import { readyLayout } from './layout.ts';

test('numbers are in the largest type as long as all of them fit, one below the other where they are long', () => {
  expect(readyLayout(0, 2)).toEqual({ size: 'large', columns: 2, rows: 3, perPage: 6 });
  expect(readyLayout(6, 2).size).toBe('large');
  expect(readyLayout(3, 3)).toEqual({ size: 'large', columns: 1, rows: 3, perPage: 3 });
  expect(readyLayout(1, 4).columns).toBe(1);
});

test('more of them are smaller and turn page by page', () => {
  expect(readyLayout(4, 3)).toEqual({ size: 'normal', columns: 2, rows: 3, perPage: 6 });
  expect(readyLayout(40, 2)).toEqual({ size: 'normal', columns: 2, rows: 3, perPage: 6 });
});

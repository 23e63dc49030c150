import { expect, test } from 'vitest';
import { nextSorting, sortRows } from './sorting.ts';

test('a head goes up, down, and back to the rows’ own order', () => {
  const up = nextSorting(null, 'total');
  expect(up).toEqual({ column: 'total', direction: 'up' });
  const down = nextSorting(up, 'total');
  expect(down).toEqual({ column: 'total', direction: 'down' });
  expect(nextSorting(down, 'total')).toBeNull();
  expect(nextSorting(down, 'name')).toEqual({ column: 'name', direction: 'up' });
});

const by = (rows: (string | number | null)[], direction: 'up' | 'down') =>
  sortRows(rows, (row) => row, direction, 'vi');

test('texts are ordered as Vietnamese orders them, numbers in texts by size', () => {
  expect(by(['đậu', 'dừa', 'ca', 'cá', 'ăn', 'an'], 'up')).toEqual(['an', 'ăn', 'ca', 'cá', 'dừa', 'đậu']);
  expect(by(['B10', 'B9', 'A1'], 'down')).toEqual(['B10', 'B9', 'A1']);
});

test('rows without a value come last, whichever way', () => {
  expect(by([null, 3, 1], 'up')).toEqual([1, 3, null]);
  expect(by([null, 3, 1], 'down')).toEqual([3, 1, null]);
});

test('equal rows keep their order, and the rows given are left alone', () => {
  const rows = [
    { id: 'a', n: 1 },
    { id: 'b', n: 0 },
    { id: 'c', n: 1 },
  ];
  expect(sortRows(rows, (row) => row.n, 'down', 'en').map((row) => row.id)).toEqual(['a', 'c', 'b']);
  expect(rows.map((row) => row.id)).toEqual(['a', 'b', 'c']);
});

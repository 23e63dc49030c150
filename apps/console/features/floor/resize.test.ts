import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { expect, test } from 'vitest';
import { LARGEST, resized, SMALLEST } from './resize.ts';

const table: Table = {
  id: '00000000-0000-7000-8000-000000000001',
  areaId: '00000000-0000-7000-8000-000000000002',
  name: '1',
  seats: 4,
  shape: 'square',
  x: 500,
  y: 500,
  rotation: 0,
  size: { width: 120, height: 100 },
  archived: false,
};

test('a table grows as it is seen, also one that stands across', () => {
  expect(resized(table, 20, 0).size).toEqual({ width: 140, height: 100 });
  expect(resized({ ...table, rotation: 90 }, 20, 0).size).toEqual({ width: 120, height: 120 });
});

test('it stays large enough to read and small enough to place', () => {
  expect(resized(table, -500, 1_000).size).toEqual({ width: SMALLEST, height: LARGEST });
});

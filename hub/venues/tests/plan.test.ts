import { expect, it } from 'vitest';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { overlapping } from './plan.ts';

const table = (name: string, x: number, y: number, rotation = 0): Table => ({
  id: name,
  areaId: 'hall',
  name,
  seats: 6,
  shape: 'long',
  x,
  y,
  rotation,
  archived: false,
});

it('tells tables that stand into each other from those that do not', () => {
  expect(overlapping([table('1', 200, 300), table('2', 420, 300)])).toEqual(['1 and 2']);
  expect(overlapping([table('1', 200, 300), table('2', 460, 300)])).toEqual([]);
  expect(overlapping([table('1', 200, 300, 90), table('2', 420, 300)])).toEqual([]);
  expect(overlapping([table('1', 200, 300), { ...table('2', 420, 300), areaId: 'terrace' }])).toEqual([]);
});

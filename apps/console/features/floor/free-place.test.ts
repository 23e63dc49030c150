import { expect, test } from 'vitest';
import { freePlace } from './free-place.ts';

test('a new table stands clear of the others, as long as there is room', () => {
  const tables: { x: number; y: number }[] = [];
  for (let count = 0; count < 24; count += 1) {
    const place = freePlace(tables);
    expect(tables).not.toContainEqual(place);
    tables.push(place);
  }
  expect(freePlace(tables)).toEqual({ x: 500, y: 500 });
});

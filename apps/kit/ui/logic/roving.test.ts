import { expect, test } from 'vitest';
import { roveTo } from './roving.ts';

test('arrows go round, Home and End to the ends', () => {
  const row = { axis: 'row' } as const;
  expect(roveTo('ArrowRight', 2, 3, row)).toBe(0);
  expect(roveTo('ArrowLeft', 0, 3, row)).toBe(2);
  expect(roveTo('Home', 2, 3, row)).toBe(0);
  expect(roveTo('End', 0, 3, row)).toBe(2);
  expect(roveTo('ArrowDown', 0, 3, row)).toBeNull();
  expect(roveTo('ArrowDown', 0, 3, { axis: 'column' })).toBe(1);
  expect(roveTo('Home', 0, 0, row)).toBeNull();
});

test('where one reads from the right, the right arrow goes back', () => {
  expect(roveTo('ArrowRight', 1, 3, { axis: 'row', rtl: true })).toBe(0);
});

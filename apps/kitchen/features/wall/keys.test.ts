import { expect, test } from 'vitest';
import { barAction } from './keys.ts';

const place = { columns: 4, size: 8, at: null };

test('digits bump their slot, where there is one', () => {
  expect(barAction('1', place)).toEqual({ kind: 'bump', slot: 0 });
  expect(barAction('8', place)).toEqual({ kind: 'bump', slot: 7 });
  expect(barAction('9', place)).toBeNull();
  expect(barAction('0', { ...place, columns: 5, size: 10 })).toEqual({ kind: 'bump', slot: 9 });
});

test('arrows begin at the first slot, stay on the wall, and Enter bumps where they are', () => {
  expect(barAction('ArrowRight', place)).toEqual({ kind: 'move', to: 0 });
  expect(barAction('ArrowDown', { ...place, at: 1 })).toEqual({ kind: 'move', to: 5 });
  expect(barAction('ArrowDown', { ...place, at: 5 })).toBeNull();
  expect(barAction('ArrowLeft', { ...place, at: 0 })).toBeNull();
  expect(barAction('Enter', { ...place, at: 5 })).toEqual({ kind: 'bump', slot: 5 });
  expect(barAction('Enter', place)).toBeNull();
});

test('letters in either case; other keys mean nothing', () => {
  expect(barAction('R', place)).toEqual({ kind: 'recall' });
  expect(barAction('u', place)).toEqual({ kind: 'undo' });
  expect(barAction('PageDown', place)).toEqual({ kind: 'page', by: 1 });
  expect(barAction('x', place)).toBeNull();
});

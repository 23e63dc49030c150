import { expect, test } from 'vitest';
import { barAction, type BarPlace, sheetAction, USUAL_KEYS, walk } from './keys.ts';

const place: BarPlace = { columns: 4, size: 8, at: null, mode: 'numbers', keys: USUAL_KEYS };

test('digits bump their slot, where there is one', () => {
  expect(barAction('1', place)).toEqual({ kind: 'bump', slot: 0 });
  expect(barAction('8', place)).toEqual({ kind: 'bump', slot: 7 });
  expect(barAction('9', place)).toBeNull();
  expect(barAction('0', { ...place, columns: 5, size: 10 })).toEqual({ kind: 'bump', slot: 9 });
});

test('arrows begin at the first slot, stay on the wall, and Enter presses what they are at', () => {
  expect(barAction('ArrowRight', place)).toEqual({ kind: 'move', to: 0 });
  expect(barAction('ArrowDown', { ...place, at: 1 })).toEqual({ kind: 'move', to: 5 });
  expect(barAction('ArrowDown', { ...place, at: 5 })).toBeNull();
  expect(barAction('ArrowLeft', { ...place, at: 0 })).toBeNull();
  expect(barAction('Enter', { ...place, at: 5 })).toEqual({ kind: 'press' });
  expect(barAction('Enter', place)).toBeNull();
});

test('letters in either case; other keys mean nothing', () => {
  expect(barAction('R', place)).toEqual({ kind: 'recall' });
  expect(barAction('u', place)).toEqual({ kind: 'undo' });
  expect(barAction('?', place)).toEqual({ kind: 'help' });
  expect(barAction('PageDown', place)).toEqual({ kind: 'page', by: 1 });
  expect(barAction('x', place)).toBeNull();
});

test('in scroll mode left and right go through tickets, up and down through lines', () => {
  const scroll: BarPlace = { ...place, mode: 'scroll', at: 3 };
  expect(barAction('ArrowRight', scroll)).toEqual({ kind: 'walk', by: 1 });
  expect(barAction('ArrowUp', scroll)).toEqual({ kind: 'line', by: -1 });
  expect(barAction('3', scroll)).toEqual({ kind: 'bump', slot: 2 });
});

test('a bar’s own keys do what they were given to, also a digit', () => {
  const keys = { ...USUAL_KEYS, press: 'b', recall: '9' };
  expect(barAction('B', { ...place, keys, at: 0 })).toEqual({ kind: 'press' });
  expect(barAction('9', { ...place, keys })).toEqual({ kind: 'recall' });
  expect(barAction('Enter', { ...place, keys, at: 0 })).toBeNull();
  expect(barAction('r', { ...place, keys })).toBeNull();
});

test('the walk goes over free slots and the ends of pages, and stops at the last ticket', () => {
  const pages = [
    ['a', null, 'b'],
    ['c', null, null],
  ];
  expect(walk(pages, null, 1)).toEqual({ page: 0, slot: 0 });
  expect(walk(pages, { page: 0, slot: 0 }, 1)).toEqual({ page: 0, slot: 2 });
  expect(walk(pages, { page: 0, slot: 2 }, 1)).toEqual({ page: 1, slot: 0 });
  expect(walk(pages, { page: 1, slot: 0 }, 1)).toBeNull();
  expect(walk(pages, { page: 1, slot: 0 }, -1)).toEqual({ page: 0, slot: 2 });
  expect(walk([[null]], null, 1)).toBeNull();
});

test('a line’s changes are seen where the arrows are; 86 is there without them, too', () => {
  expect(barAction('s', place)).toBeNull();
  expect(barAction('s', { ...place, at: 2 })).toEqual({ kind: 'seen' });
  expect(barAction('e', place)).toEqual({ kind: 'eightySix' });
});

test('in a sheet every key of a bar does something there or leads back', () => {
  expect(sheetAction('ArrowDown', USUAL_KEYS)).toEqual({ kind: 'go', by: 1 });
  expect(sheetAction('ArrowLeft', USUAL_KEYS)).toEqual({ kind: 'go', by: -1 });
  expect(sheetAction('Enter', USUAL_KEYS)).toEqual({ kind: 'press' });
  expect(sheetAction('3', USUAL_KEYS)).toEqual({ kind: 'choose', at: 2 });
  expect(sheetAction('0', USUAL_KEYS)).toEqual({ kind: 'choose', at: 9 });
  for (const key of ['R', 'u', '?', 's', 'e']) expect(sheetAction(key, USUAL_KEYS)).toEqual({ kind: 'close' });
  expect(sheetAction('x', USUAL_KEYS)).toBeNull();
  expect(sheetAction('9', { ...USUAL_KEYS, recall: '9' })).toEqual({ kind: 'close' });
});

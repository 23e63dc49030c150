import { expect, test } from 'vitest';
import { nextTile } from './next-tile.ts';

test.each([
  ['ArrowRight', 0, false, 1],
  ['ArrowRight', 1, true, 0],
  ['ArrowLeft', 0, false, null],
  ['ArrowDown', 1, false, 5],
  ['ArrowDown', 8, false, null],
  ['ArrowUp', 5, false, 1],
  ['Enter', 1, false, null],
  ['ArrowDown', -1, false, null],
])('%s from tile %d, right to left %s', (key, here, rtl, next) => expect(nextTile(key, here, 10, 4, rtl)).toBe(next));

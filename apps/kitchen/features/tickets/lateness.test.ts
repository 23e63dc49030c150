import { expect, test } from 'vitest';
import { isNew, latenessOf, overdue } from './lateness.ts';

const minutes = (count: number): number => count * 60_000;

test('a ticket is calm until it is due, then warned of, then late', () => {
  expect(latenessOf(12, minutes(12))).toBe('calm');
  expect(latenessOf(12, minutes(12) + 1)).toBe('warn');
  expect(latenessOf(12, minutes(18) - 1)).toBe('warn');
  expect(latenessOf(12, minutes(18))).toBe('late');
});

test('the time over is counted from when it was due', () => {
  expect(overdue(10, minutes(14) + 10_000)).toBe(minutes(4) + 10_000);
  expect(overdue(10, minutes(3))).toBe(0);
});

test('a ticket is new for half a minute, also where this clock is behind the hub’s', () => {
  expect(isNew(-2_000)).toBe(true);
  expect(isNew(29_999)).toBe(true);
  expect(isNew(30_000)).toBe(false);
});

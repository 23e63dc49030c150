import { expect, test } from 'vitest';
import { delayAfter } from './tries.ts';
import { makeTryLimit } from './try-limit.ts';

test('the delay is none after two wrong tries, then doubles up to a minute', () => {
  const seconds = Array.from({ length: 12 }, (_, failures) => delayAfter(failures) / 1_000);
  expect(seconds).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test('an address has its wrong tries a minute, others have their own, and right ones do not count', () => {
  let now = 0;
  const limit = makeTryLimit(2, () => now);
  expect([limit.begin('a'), limit.begin('a'), limit.begin('a'), limit.begin('b')]).toEqual([0, 0, 60, 0]);
  limit.forgive('a');
  expect(limit.begin('a')).toBe(0);
  now = 59_001;
  expect(limit.begin('a')).toBe(1);
  now = 60_000;
  expect(limit.begin('a')).toBe(0);
});

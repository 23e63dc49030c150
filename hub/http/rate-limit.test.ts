import { expect, test } from 'vitest';
import { makeRateLimit } from './rate-limit.ts';

test('a caller has a burst at once and then what time brings; others are not held up', () => {
  let now = 0;
  const limit = makeRateLimit(2, 4, () => now);
  expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 0]);
  expect(limit.take('a')).toBe(1);
  expect(limit.take('b')).toBe(0);
  now += 500;
  expect(limit.take('a')).toBe(0);
  expect(limit.take('a')).toBe(1);
  now += 60_000;
  expect([1, 2, 3, 4, 5].map(() => limit.take('a') > 0)).toEqual([false, false, false, false, true]);
});

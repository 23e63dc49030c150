import { expect, test } from 'vitest';
import { hold, leftOf, resume, startCountdown } from './countdown.ts';

test('runs out, and not below nothing', () => {
  const bar = startCountdown(8_000, 100);
  expect([leftOf(bar, 100), leftOf(bar, 3_100), leftOf(bar, 99_000)]).toEqual([8_000, 5_000, 0]);
});

test('what is held does not run, and goes on with what was left', () => {
  const held = hold(startCountdown(8_000, 0), 3_000);
  expect(leftOf(held, 60_000)).toBe(5_000);
  expect(hold(held, 70_000)).toEqual(held);
  const again = resume(held, 60_000);
  expect(leftOf(again, 64_000)).toBe(1_000);
  expect(resume(again, 61_000)).toBe(again);
});

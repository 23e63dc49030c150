import { expect, test } from 'vitest';
import { isAllergy, latenessOf, overdue } from './lateness.ts';

test('a ticket is calm, then nearly late, then late', () => {
  expect(latenessOf('dine_in', 9 * 60_000)).toBe('calm');
  expect(latenessOf('dine_in', 10 * 60_000)).toBe('warn');
  expect(latenessOf('dine_in', 15 * 60_000)).toBe('late');
  expect(overdue('takeaway', 13 * 60_000)).toBe(60_000);
  expect(overdue('takeaway', 60_000)).toBe(0);
});

test('a note about an allergy is seen in both languages', () => {
  expect(isAllergy('Allergy: peanuts')).toBe(true);
  expect(isAllergy('khách dị ứng tôm')).toBe(true);
  expect(isAllergy('no onions')).toBe(false);
});

import { expect, test } from 'vitest';
import { isServed } from './serving-times.ts';

const at = (date: string, time: string) => ({ date, hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) });
/** 9 March 2026 is a Monday. */
const MONDAY = '2026-03-09';
const TUESDAY = '2026-03-10';

test('without times it is always served', () => expect(isServed(undefined, at(MONDAY, '03:00'))).toBe(true));

test.each([
  ['11:29', false],
  ['11:30', true],
  ['13:59', true],
  ['14:00', false],
])('lunch from 11:30 until 14:00, at %s: %s', (time, served) =>
  expect(isServed([{ days: [1], from: '11:30', until: '14:00' }], at(MONDAY, time))).toBe(served),
);

test('lunch on Mondays is not served on Tuesdays', () =>
  expect(isServed([{ days: [1], from: '11:30', until: '14:00' }], at(TUESDAY, '12:00'))).toBe(false));

test('a time past midnight belongs to the day it began on', () => {
  const late = [{ days: [1], from: '22:00', until: '02:00' }];
  expect(isServed(late, at(MONDAY, '23:00'))).toBe(true);
  expect(isServed(late, at(TUESDAY, '01:59'))).toBe(true);
  expect(isServed(late, at(TUESDAY, '02:00'))).toBe(false);
  expect(isServed(late, at(MONDAY, '01:00'))).toBe(false);
});

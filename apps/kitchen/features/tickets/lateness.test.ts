import { expect, test } from 'vitest';
import { deadlineOf, dueMinutes, isNew, isPromised, latenessOf, overdue, USUAL_DUE } from './lateness.ts';

const minutes = (count: number): number => count * 60_000;
const fired = minutes(1_000);

test('where nothing was promised a ticket is calm for its minutes, then warned of, then late at half as long again', () => {
  const deadline = deadlineOf(fired, 12, null);
  expect(latenessOf(deadline, fired + minutes(12))).toBe('calm');
  expect(latenessOf(deadline, fired + minutes(12) + 1)).toBe('warn');
  expect(latenessOf(deadline, fired + minutes(18) - 1)).toBe('warn');
  expect(latenessOf(deadline, fired + minutes(18))).toBe('late');
});

test('what was promised counts, not the minutes', () => {
  const deadline = deadlineOf(fired, 12, fired + minutes(4));
  expect(latenessOf(deadline, fired + minutes(4))).toBe('calm');
  expect(latenessOf(deadline, fired + minutes(5))).toBe('warn');
  expect(latenessOf(deadline, fired + minutes(6))).toBe('late');
  expect(latenessOf(deadlineOf(fired, 2, fired + minutes(40)), fired + minutes(39))).toBe('calm');
});

test('a promise that has passed before the ticket was fired leaves a minute of warning', () => {
  const deadline = deadlineOf(fired, 12, fired - minutes(3));
  expect(latenessOf(deadline, fired - minutes(2) - 1)).toBe('warn');
  expect(latenessOf(deadline, fired)).toBe('late');
  expect(overdue(deadline, fired)).toBe(minutes(3));
});

test('a screen may warn earlier or later: by percent of the time that a ticket was to take', () => {
  const deadline = deadlineOf(fired, 12, null, { amber: 75, red: 200 });
  expect(latenessOf(deadline, fired + minutes(9))).toBe('calm');
  expect(latenessOf(deadline, fired + minutes(9) + 1)).toBe('warn');
  expect(overdue(deadline, fired + minutes(11))).toBe(0);
  expect(latenessOf(deadline, fired + minutes(24) - 1)).toBe('warn');
  expect(latenessOf(deadline, fired + minutes(24))).toBe('late');
  const passed = deadlineOf(fired, 12, fired - minutes(3), { amber: 50, red: 125 });
  expect(latenessOf(passed, fired - minutes(2) - 1)).toBe('warn');
  expect(latenessOf(passed, fired - minutes(2))).toBe('late');
});

test('the time over is counted from when it was due', () => {
  expect(overdue(deadlineOf(fired, 10, null), fired + minutes(14) + 10_000)).toBe(minutes(4) + 10_000);
  expect(overdue(deadlineOf(fired, 10, null), fired + minutes(3))).toBe(0);
});

test('a screen’s own minutes go before its station’s, and those before the usual ones', () => {
  expect(dueMinutes({ takeaway: 7 }, { takeaway: 20, delivery: 30 })).toEqual({
    dine_in: USUAL_DUE.dine_in,
    takeaway: 7,
    delivery: 30,
  });
});

test('a ticket is new for half a minute, also where this clock is behind the hub’s', () => {
  expect(isNew(-2_000)).toBe(true);
  expect(isNew(29_999)).toBe(true);
  expect(isNew(30_000)).toBe(false);
});

test('guests at a table who ordered from a waiter were told no time; all others were', () => {
  expect(isPromised({ orderType: 'dine_in', channel: 'pos' })).toBe(false);
  expect(isPromised({ orderType: 'dine_in', channel: 'kiosk' })).toBe(true);
  expect(isPromised({ orderType: 'takeaway', channel: 'pos' })).toBe(true);
});

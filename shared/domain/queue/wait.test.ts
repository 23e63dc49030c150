import { expect, test } from 'vitest';
import { stepped, waitOf } from './wait.ts';

const MINUTE = 60_000;
const wait = (likely: number, latest: number) => waitOf({ likelyAt: likely * MINUTE, latestAt: latest * MINUTE }, 0);

test('a wait is told in whole minutes, rounded up, never less than one', () => {
  expect(wait(7.2, 11)).toEqual({ from: 8, to: 11 });
  expect(wait(0.1, 0.2)).toEqual({ from: 1, to: 1 });
  expect(wait(-3, 4)).toEqual({ from: 1, to: 4 });
});

test('what should have been ready is ready any moment', () => {
  expect(wait(-9, -0.1)).toBeNull();
  expect(wait(0, 0)).toBeNull();
});

test('a phone, to which moments come in steps, names the same minutes as the screens of the house', () => {
  for (let seconds = -60; seconds < 900; seconds += 1) {
    const now = 7_000;
    const promised = { likelyAt: now + seconds * 1_000, latestAt: now + seconds * 1_700 };
    const sent = { likelyAt: stepped(promised.likelyAt), latestAt: stepped(promised.latestAt) };
    expect(waitOf(sent, now)).toEqual(waitOf(promised, now));
  }
});

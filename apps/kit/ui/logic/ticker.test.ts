import { expect, test, vi } from 'vitest';
import { makeTicker, minutesAndSeconds } from './ticker.ts';

function handClock(start: number) {
  let now = start;
  let due: { run: () => void; at: number } | null = null;
  return {
    clock: () => now,
    later: (run: () => void, ms: number) => {
      due = { run, at: now + ms };
      return () => {
        due = null;
      };
    },
    dueAt: () => due?.at,
    beat() {
      if (!due) throw new Error('nothing is due');
      now = due.at;
      const { run } = due;
      due = null;
      run();
    },
    pass(ms: number) {
      now += ms;
    },
  };
}

test('beats on whole seconds, once for all listeners, and stops with the last of them', () => {
  const hand = handClock(10_250);
  const ticker = makeTicker(hand.clock, hand.later);
  expect(hand.dueAt()).toBeUndefined();
  const first = vi.fn();
  const second = vi.fn();
  const leaveFirst = ticker.subscribe(first);
  const leaveSecond = ticker.subscribe(second);
  expect(hand.dueAt()).toBe(11_000);
  hand.beat();
  hand.beat();
  expect([first.mock.calls.length, second.mock.calls.length, ticker.now()]).toEqual([2, 2, 12_000]);
  leaveFirst();
  hand.beat();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([2, 3]);
  leaveSecond();
  expect(hand.dueAt()).toBeUndefined();
});

test('between two beats every reader sees one time; without listeners it is the clock', () => {
  const hand = handClock(5_000);
  const ticker = makeTicker(hand.clock, hand.later);
  hand.pass(300);
  expect(ticker.now()).toBe(5_300);
  ticker.subscribe(() => {});
  hand.pass(300);
  expect(ticker.now()).toBe(5_300);
});

test('a listener that leaves during a beat does not keep the ticker going', () => {
  const hand = handClock(0);
  const ticker = makeTicker(hand.clock, hand.later);
  const leave = ticker.subscribe(() => leave());
  hand.beat();
  expect(hand.dueAt()).toBeUndefined();
});

test('durations read as a kitchen reads them', () => {
  expect([0, 59_999, 60_000, 250_000, 3_600_000, 3_725_000, -5_000].map(minutesAndSeconds)).toEqual([
    '0:00',
    '0:59',
    '1:00',
    '4:10',
    '1:00:00',
    '1:02:05',
    '0:00',
  ]);
});

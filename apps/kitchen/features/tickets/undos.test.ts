import { beforeEach, expect, test } from 'vitest';
import { makeUndos, type Undos } from './undos.ts';

/** A clock that stands until the test moves it. */
let clock: { readonly now: () => number; readonly goOn: (ms: number) => void };
let undos: Undos;
let taken: number[];

beforeEach(() => {
  let at = 1_000;
  let waiting: { readonly run: () => void; readonly due: number }[] = [];
  clock = {
    now: () => at,
    goOn(ms) {
      at += ms;
      const due = waiting.filter((each) => each.due <= at);
      waiting = waiting.filter((each) => each.due > at);
      for (const { run } of due) run();
    },
  };
  undos = makeUndos(clock.now, (run, ms) => {
    const one = { run, due: at + ms };
    waiting.push(one);
    return () => {
      waiting = waiting.filter((each) => each !== one);
    };
  });
  taken = [];
});

const bump = (number: number): void => undos.offer(number, `bumped ${number}`, () => taken.push(number));
const left = (): number[] => undos.list().map(({ number }) => number);

test('each of many bumps can be taken back for its own 8 s', () => {
  for (const number of [1, 2, 3, 4, 5]) {
    bump(number);
    clock.goOn(1_000);
  }
  expect(left()).toEqual([5, 4, 3, 2, 1]);
  clock.goOn(2_999);
  expect(left()).toEqual([5, 4, 3, 2, 1]);
  clock.goOn(1);
  expect(left()).toEqual([5, 4, 3, 2]);
  clock.goOn(4_000);
  expect(left()).toEqual([]);
  undos.undoLast();
  expect(taken).toEqual([]);
});

test('the last one first, again and again, each once', () => {
  for (const number of [1, 2, 3, 4]) bump(number);
  const second = undos.list().find(({ number }) => number === 2);
  undos.undo(second?.id ?? 0);
  undos.undo(second?.id ?? 0);
  for (let press = 0; press < 5; press += 1) undos.undoLast();
  expect(taken).toEqual([2, 4, 3, 1]);
  expect(left()).toEqual([]);
});

test('while a hand is on the bar its time waits, also for what comes meanwhile', () => {
  bump(1);
  clock.goOn(7_000);
  undos.hold(true);
  clock.goOn(60_000);
  bump(2);
  expect(left()).toEqual([2, 1]);
  undos.hold(false);
  clock.goOn(999);
  expect(left()).toEqual([2, 1]);
  clock.goOn(1);
  expect(left()).toEqual([2]);
  clock.goOn(7_000);
  expect(left()).toEqual([]);
});

test('a hand that pressed is off again: what is left goes on', () => {
  bump(1);
  bump(2);
  undos.hold(true);
  undos.undoLast();
  bump(3);
  clock.goOn(8_000);
  expect(left()).toEqual([]);
});

test('who listens hears of each change, and has the same list between two', () => {
  let heard = 0;
  const leave = undos.subscribe(() => {
    heard += 1;
  });
  bump(1);
  expect(undos.list()).toBe(undos.list());
  clock.goOn(8_000);
  expect(heard).toBe(2);
  leave();
  bump(2);
  expect(heard).toBe(2);
});

test('each keeps its place, and the next takes the first that is free', () => {
  const places = () => Object.fromEntries(undos.list().map(({ number, place }) => [number, place]));
  for (const number of [1, 2, 3]) {
    bump(number);
    clock.goOn(1_000);
  }
  expect(places()).toEqual({ 1: 0, 2: 1, 3: 2 });
  clock.goOn(5_000);
  expect(places()).toEqual({ 2: 1, 3: 2 });
  bump(4);
  bump(5);
  expect(places()).toEqual({ 2: 1, 3: 2, 4: 0, 5: 3 });
});

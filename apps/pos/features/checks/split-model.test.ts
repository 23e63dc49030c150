import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import type { CheckLineView } from '@comanda/shared/contracts/views/order.ts';
import { describe, expect, test } from 'vitest';
import { check, line } from '../../model/testing/order.ts';
import { type Choice, firstChoice, placesOf, planned, preview, seatsOn, sofar, type SplitHow } from './split-model.ts';

const on = (name: string, net: number): CheckLineView => ({
  lineId: id(name),
  partPpm: 1_000_000,
  gross: net,
  discount: 0,
  comp: 0,
  net,
  tax: {},
});
const whole = check({ lines: [on('soup', 10), on('wine', 1), on('tea', 5)], gross: 16, net: 16, total: 16, due: 16 });
const lines = [line('soup', { seat: 2 }), line('wine'), line('tea', { seat: 1 }), line('elsewhere', { seat: 7 })];
const choose = (how: SplitHow, more: Partial<Choice> = {}) => planned({ ...firstChoice(how), ...more }, whole, lines);
const totals = (how: SplitHow, more: Partial<Choice> = {}) => {
  const plan = choose(how, more);
  const parts = plan && preview(plan, whole, lines);
  return Array.isArray(parts) ? parts.map(({ total }) => total) : parts;
};

describe('a split is planned', () => {
  test('evenly, the units left over on the first checks', () => {
    expect(totals('evenly', { ways: 3 })).toEqual([6, 5, 5]);
  });
  test('by seat: what has no seat is shared by all', () => {
    expect(seatsOn(whole, lines)).toEqual([1, 2]);
    expect(choose('seats')).toEqual({ split: { how: 'seats', seats: [[1], [2]] }, ways: 2 });
    expect(totals('seats')).toEqual([6, 10]);
    expect(planned(firstChoice('seats'), whole, [line('soup')])).toBeNull();
  });
  test('by lines, once every check has one', () => {
    expect(choose('lines')).toBeNull();
    const moved = { on: { [id('tea')]: [1] } };
    expect(choose('lines', moved)).toEqual({ split: { how: 'lines', lineIds: [[id('tea')]] }, ways: 2 });
    expect(totals('lines', moved)).toEqual([11, 5]);
  });
  test('by parts of lines, where several share one', () => {
    const shared = { ways: 3, on: { [id('wine')]: [0, 1, 2], [id('tea')]: [1, 2] } };
    expect(choose('lines', shared)?.split).toMatchObject({ how: 'fractions', lines: [{}, { parts: [1, 1, 1] }, {}] });
    expect(totals('lines', shared)).toEqual([11, 3, 2]);
  });
  test('by amounts, the rest on the first', () => {
    expect(totals('amounts', { amounts: [4, 0, 7] })).toEqual([5, 4, 7]);
    expect(choose('amounts', { amounts: [0] })).toBeNull();
    expect(totals('amounts', { amounts: [16] })).toBe('amounts');
  });
});

test('what is given out so far is shown on every check, to the unit', () => {
  const given = (on: Choice['on']) => sofar({ ...firstChoice('lines'), ways: 3, on }, whole, lines);
  expect(given({}).map(({ total }) => total)).toEqual([16, 0, 0]);
  expect(given({ [id('tea')]: [2] }).map(({ total }) => total)).toEqual([11, 0, 5]);
  expect(given({ [id('tea')]: [2] })[2]?.lines.map(({ lineId }) => lineId)).toEqual([id('tea')]);
  expect(given({ [id('wine')]: [0, 1, 2] }).map(({ total }) => total)).toEqual([16, 0, 0]);
  expect(given({ [id('soup')]: [1, 2] }).map(({ total }) => total)).toEqual([6, 5, 5]);
});

test('a line whose check was taken away again stays on the first', () => {
  expect(placesOf({ ...firstChoice('lines'), on: { [id('tea')]: [4] } }, id('tea'))).toEqual([0]);
});

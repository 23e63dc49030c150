import type { PadKey } from '@comanda/kit/ui/logic/digits.ts';
import { expect, test } from 'vitest';
import { netOf, type Weighing, weighingOf, weighingProblem, withKey, withTare } from './weighing.ts';

const keyed = (from: Weighing, ...keys: PadKey[]): Weighing => keys.reduce(withKey, from);

test('the pad keys in grams, and its first digit replaces what a scale typed', () => {
  const typed = keyed(weighingOf(undefined), '3', '5', '0');
  expect([typed.typed, netOf(typed)]).toEqual(['350', 350]);
  expect(netOf(keyed(typed, 'erase'))).toBe(35);
  expect(keyed(typed, 'clear').typed).toBe('');
  expect(netOf(keyed({ typed: '1.250', tare: 0 }, '7'))).toBe(7);
  expect(keyed(weighingOf(99_999), '9').typed).toBe('99999');
});

test('a container is weighed first and taken off', () => {
  const tared = withTare(keyed(weighingOf(undefined), '1', '2', '0'));
  expect(tared).toEqual({ typed: '', tare: 120 });
  expect(netOf({ ...tared, typed: '0.470' })).toBe(350);
  expect(netOf({ ...tared, typed: '120' })).toBeNull();
});

test.each([
  ['', 'needed'],
  ['lobster', 'wrong'],
  ['100.000 kg', 'wrong'],
  ['100', 'tareTooMuch'],
  ['0.5', null],
] as const)('“%s” after a tare of 120 g: %s', (typed, problem) => {
  expect(weighingProblem({ typed, tare: 120 })).toBe(problem);
});

test('a line that is changed shows what it weighs', () => {
  expect(weighingOf(350)).toEqual({ typed: '350', tare: 0 });
});

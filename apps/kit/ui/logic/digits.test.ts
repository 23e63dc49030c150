import { expect, test } from 'vitest';
import { enterNumber, enterPin, type PadKey, padKeyOf, zeroKey } from './digits.ts';

const type = (keys: readonly PadKey[], max = 1e12): number => keys.reduce((v, key) => enterNumber(v, key, max), 0);

test('digits come in from the right', () => {
  expect(type(['1', '2', '5', '0'])).toBe(1_250);
  expect(type(['0', '0', '7'])).toBe(7);
  expect(type(['6', '5', '000'])).toBe(65_000);
  expect(type(['2', '00'])).toBe(200);
});

test('erase takes the last digit, clear all', () => {
  expect(type(['1', '2', 'erase'])).toBe(1);
  expect(type(['erase'])).toBe(0);
  expect(type(['9', '9', 'clear', '3'])).toBe(3);
});

test('a key that would pass the limit changes nothing', () => {
  expect(type(['9', '9', '9'], 100)).toBe(99);
  expect(type(['1', '000'], 999)).toBe(1);
  expect(type(['1', '00'], 100)).toBe(100);
});

test('the zero key follows the currency', () => {
  expect([0, 2, 3].map(zeroKey)).toEqual(['000', '00', '000']);
});

test('the keyboard works the pad, and nothing else on it does', () => {
  expect(['7', 'Backspace', 'Delete', 'a', '.', 'Tab', 'F5'].map(padKeyOf)).toEqual([
    '7',
    'erase',
    'clear',
    null,
    null,
    null,
    null,
  ]);
});

test('a PIN keeps leading zeros and its greatest length', () => {
  const pin = (['0', '0', '4', '2', '9'] as const).reduce((p, key) => enterPin(p, key, 4), '');
  expect(pin).toBe('0042');
  expect(enterPin(pin, 'erase', 4)).toBe('004');
  expect(enterPin(pin, 'clear', 4)).toBe('');
});

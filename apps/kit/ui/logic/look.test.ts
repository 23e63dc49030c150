import { expect, test } from 'vitest';
import { lookOf, readChoice, writeChoice } from './look.ts';

const own = { theme: 'dark', contrast: 'auto' } as const;

test('a choice goes before the device’s wish, but a wish for contrast always counts', () => {
  expect(lookOf({ theme: 'light', contrast: 'auto' }, { dark: true, moreContrast: true })).toEqual({
    theme: 'light',
    contrast: 'high',
  });
  expect(lookOf({ theme: 'auto', contrast: 'high' }, { dark: true, moreContrast: false })).toEqual({
    theme: 'dark',
    contrast: 'high',
  });
});

test('a choice survives being kept, and what cannot be read is the app’s own', () => {
  const choice = { theme: 'light', contrast: 'high' } as const;
  expect(readChoice(writeChoice(choice), own)).toEqual(choice);
  expect([null, '', 'purple high'].map((text) => readChoice(text, own))).toEqual([own, own, own]);
});

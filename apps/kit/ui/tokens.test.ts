import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, tokensOf } from './testing/contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const base = tokensOf(css, '\n:root');
const dark = tokensOf(css, '\n:root[data-theme="dark"]');
const high = tokensOf(css, '\n:root[data-contrast="high"]');
const both = tokensOf(css, '\n:root[data-theme="dark"][data-contrast="high"]');

const LOOKS = [
  ['light', base, 4.5],
  ['dark', { ...base, ...dark }, 4.5],
  ['light, high contrast', { ...base, ...high }, 7],
  ['dark, high contrast', { ...base, ...dark, ...high, ...both }, 7],
] as const;

/** Every ink and the grounds it is written on. */
const TEXT: Record<string, readonly string[]> = {
  text: ['ground', 'surface', 'sunk', 'ticket', 'accent-soft'],
  muted: ['ground', 'surface', 'sunk', 'ticket'],
  'accent-text': ['ground', 'surface', 'sunk'],
  'danger-text': ['ground', 'surface', 'sunk'],
  'good-text': ['ground', 'surface', 'sunk'],
  'warn-text': ['ground', 'surface', 'sunk'],
  'on-accent': ['accent'],
  'on-danger': ['danger'],
  'on-good': ['good'],
  'on-warn': ['warn'],
  'on-calm': ['calm'],
  'on-late': ['late'],
  'on-allergy': ['allergy'],
  'accent-ink': ['accent-soft'],
  'danger-ink': ['danger-soft'],
  'good-ink': ['good-soft'],
  'warn-ink': ['warn-soft'],
  no: ['ticket', 'surface', 'sunk'],
  add: ['ticket', 'surface', 'sunk'],
};

/** What must be seen but not read: borders of controls, the ring of the focus. */
const SHAPES: Record<string, readonly string[]> = {
  edge: ['ground', 'surface', 'sunk'],
  focus: ['ground', 'surface', 'sunk', 'ticket'],
  'ticket-line': ['ticket', 'ground'],
};

const pairs = (table: Record<string, readonly string[]>) =>
  Object.entries(table).flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const));

describe.each(LOOKS)('%s', (_name, tokens, ratio) => {
  const colour = (name: string): string => {
    const value = tokens[name];
    if (!value) throw new Error(`no token --c-${name}`);
    return value;
  };
  test.each(pairs(TEXT))('%s can be read on %s', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(ratio);
  });
  test.each(pairs(SHAPES))('%s can be seen on %s', (shape, ground) => {
    expect(contrast(colour(shape), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(() => contrast('red', '#ffffff')).toThrow('#rrggbb');
});

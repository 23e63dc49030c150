import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWeight } from './parse.ts';
import { kilogramWords, MOST_GRAMS, weightWords } from './words.ts';

describe('a weight that was typed', () => {
  test.each([
    ['350', 350],
    ['350 g', 350],
    ['0.350', 350],
    ['0,35', 350],
    ['1.2 kg', 1_200],
    ['2kg', 2_000],
    [' 1,2345 KG ', 1_235],
    ['12.6 g', 13],
  ])('“%s” is %d g', (typed, grams) => {
    expect(parseWeight(typed)).toBe(grams);
  });
  test.each(['', '0', '0.000', 'lobster', '-3', '1.2.3', '100 kg', '100000', '3 lb', '.5'])('“%s” is none', (typed) => {
    expect(parseWeight(typed)).toBeNull();
  });
});

test('what is written is read as the same weight, in each language', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MOST_GRAMS }), fc.constantFrom('en', 'vi', 'de'), (grams, language) => {
      expect(parseWeight(kilogramWords(grams, language))).toBe(grams);
    }),
    { numRuns: 2_000, seed: 4615 },
  );
});

test('a weight is said in the languages of its item, after its size', () => {
  const name = { en: 'Lobster', vi: 'Tôm hùm' };
  expect(weightWords(name, null, 1_250)).toEqual({ en: '1.250 kg', vi: '1,250 kg' });
  expect(weightWords(name, { en: 'Live' }, 350)).toEqual({ en: 'Live 0.350 kg', vi: '0,350 kg' });
});

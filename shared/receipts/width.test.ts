import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOf, graphemes } from './width.ts';

const bySegmenter = (text: string): string[] =>
  Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

it('sees the letters that Unicode’s rules see, whatever the text is made of', () => {
  const range = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code));
  const letter = fc.oneof(
    range(0x20, 0x2ff),
    range(0x1e00, 0x1eff),
    range(0x2000, 0x20cf),
    range(0x300, 0x36f),
    range(0x0e00, 0x0e7f),
    range(0x1f1e6, 0x1f1ff),
    fc.constantFrom('\u200d', '\r', '\n', '\u{1f468}', '\u00a9', '\u00ad', '\ufe0f'),
  );
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 12 }), (letters) => {
      const text = letters.join('');
      expect(graphemes(text)).toEqual(bySegmenter(text));
    }),
    { seed: 4_600, numRuns: 2_000 },
  );
});

it('knows every Latin letter and sign by itself', () => {
  for (let code = 0x20; code < 0x2100; code += 1) {
    for (const text of [String.fromCodePoint(code), `a${String.fromCodePoint(code)}b`]) {
      expect(graphemes(text)).toEqual(bySegmenter(text));
    }
  }
});

it('counts the columns of letters, not of their bytes', () => {
  expect(['Phở bò', '65.000 ₫', '麻婆豆腐', 'ผัด', '👨‍👩‍👧'].map(columnsOf)).toEqual([6, 8, 8, 2, 2]);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLIPS, type RecordedLanguage } from './clips.ts';
import { callClips, spelled } from './spelling.ts';

const said = (language: RecordedLanguage, label: number | string): string =>
  callClips(language, String(label))
    .map((clip) => (CLIPS[language] as Readonly<Record<string, string>>)[clip] ?? `?${clip}`)
    .join(' ');

test.each([
  [7, 'Number seven is ready'],
  [20, 'Number twenty is ready'],
  [42, 'Number forty two is ready'],
  [100, 'Number one hundred is ready'],
  [519, 'Number five hundred nineteen is ready'],
  [1_000, 'Number one thousand is ready'],
  [2_063, 'Number two thousand sixty three is ready'],
  [12_345, 'Number one two three four five is ready'],
])('%i in English', (number, words) => expect(said('en', number)).toBe(words));

test.each([
  [5, 'Số năm đã xong'],
  [10, 'Số mười đã xong'],
  [11, 'Số mười một đã xong'],
  [15, 'Số mười lăm đã xong'],
  [20, 'Số hai mươi đã xong'],
  [21, 'Số hai mươi mốt đã xong'],
  [55, 'Số năm mươi lăm đã xong'],
  [100, 'Số một trăm đã xong'],
  [105, 'Số một trăm lẻ năm đã xong'],
  [111, 'Số một trăm mười một đã xong'],
  [231, 'Số hai trăm ba mươi mốt đã xong'],
  [1_000, 'Số một nghìn đã xong'],
  [1_001, 'Số một nghìn không trăm lẻ một đã xong'],
])('%i in Vietnamese', (number, words) => expect(said('vi', number)).toBe(words));

test('the number of a till that was cut off is said as its letters and its number', () => {
  expect(said('en', 'B-07')).toBe('Number B seven is ready');
  expect(said('en', 'AC-112')).toBe('Number A C one hundred twelve is ready');
  expect(said('vi', 'B-15')).toBe('Số B mười lăm đã xong');
  expect(() => said('en', 'b 7')).toThrow('b 7 is no number of an order');
});

test('every number is said, and each by its own words', () => {
  const language = fc.constantFrom<RecordedLanguage>('en', 'vi');
  const number = fc.nat(99_999);
  fc.assert(
    fc.property(language, number, number, (inOne, a, b) => {
      const clips = spelled(inOne, a);
      expect(clips.length).toBeGreaterThan(0);
      for (const clip of clips) expect(Object.keys(CLIPS[inOne])).toContain(clip);
      expect(clips.join(' ') === spelled(inOne, b).join(' ')).toBe(a === b);
    }),
    { seed: 34, numRuns: 2_000 },
  );
});

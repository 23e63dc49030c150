import { describe, expect, it } from 'vitest';
import { LABELS, PAPER_LANGUAGES, paperLanguage } from './labels.ts';
import { percent } from './percent.ts';

function flatten(labels: object, path = ''): [string, unknown][] {
  return Object.entries(labels).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? flatten(value, `${path}${key}.`) : [[path + key, value]],
  );
}

describe('labels', () => {
  const keys = flatten(LABELS.en).map(([key]) => key);

  it.each(PAPER_LANGUAGES)('lack no text in %s', (language) => {
    const all = flatten(LABELS[language]);
    expect(all.map(([key]) => key)).toEqual(keys);
    expect(all.filter(([, label]) => typeof label !== 'string' || label.trim() === '')).toEqual([]);
  });

  it('differ between the languages', () => {
    const english = new Map(flatten(LABELS.en));
    expect(flatten(LABELS.vi).filter(([key, label]) => english.get(key) === label)).toEqual([]);
  });

  it('are English for a language that paper does not know', () => {
    expect(paperLanguage('vi')).toBe('vi');
    expect(paperLanguage('ja')).toBe('en');
  });
});

describe('percent', () => {
  it('keeps every digit of a rate, in the language’s own form', () => {
    expect(percent(88_750, 'en')).toBe('8.875%');
    expect(percent(88_750, 'vi')).toBe('8,875%');
    expect(percent(100_000, 'en')).toBe('10%');
    expect(percent(5, 'en')).toBe('0.0005%');
    expect(percent(0, 'en')).toBe('0%');
  });
});

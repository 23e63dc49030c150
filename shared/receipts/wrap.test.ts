import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, columnsOf } from './width.ts';
import { wrap } from './wrap.ts';

fc.configureGlobal({ seed: 4600 });

/** Syllables of Thai and Khmer among signs. */
const UNSPACED = fc
  .array(fc.constantFrom('ข้าว', 'กุ้ง', 'น้ำ', 'សាច់', 'គោ', '(', ')', '…', ' ', '5', 'x', '\u00a0'))
  .map((parts) => parts.join(''));

describe('columns', () => {
  it('counts a Vietnamese letter once, however it is written', () => {
    expect(columnsOf('Phở bò đặc biệt')).toBe(15);
    expect(columnsOf('Phở bò đặc biệt'.normalize('NFD'))).toBe(15);
  });

  it('counts East Asian wide letters and emoji twice, half-width ones once', () => {
    expect(columnsOf('拉麺')).toBe(4);
    expect(columnsOf('김치')).toBe(4);
    expect(columnsOf('🍜')).toBe(2);
    expect(columnsOf('ﾗｰﾒﾝ')).toBe(4);
  });
});

describe('clean', () => {
  it('takes out what could command a printer or stand without a letter', () => {
    expect(clean('\u001b@a\u0010\u0004\u0001b\u200b \u0301c\td\r\ne')).toBe('@ab c d\ne');
  });
});

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('Bún bò Huế đặc biệt của quán', 12)).toEqual(['Bún bò Huế', 'đặc biệt của', 'quán']);
  });

  it('breaks inside a word only where the word is wider than a line', () => {
    expect(wrap('a Donaudampfschiff', 8)).toEqual(['a', 'Donaudam', 'pfschiff']);
  });

  it('breaks between words where they are written without spaces', () => {
    expect(wrap('ข้าวเหนียวมะม่วง', 8)).toEqual(['ข้าวเหนียว', 'มะม่วง']);
    expect(wrap('2 ต้มยำกุ้ง(พิเศษ)!', 8)).toEqual(['2 ต้มยำกุ้ง', '(พิเศษ)!']);
    expect(wrap('သမုန့်ဟင်းခါးအထူး', 12).join('')).toBe('သမုန့်ဟင်းခါးအထူး');
  });

  it('keeps an amount together at its no-break space', () => {
    expect(wrap('Total 65.000\u00a0₫', 10)).toEqual(['Total', '65.000 ₫']);
  });

  it('never splits a wide letter over the edge', () => {
    expect(wrap('拉麺拉', 5)).toEqual(['拉麺', '拉']);
  });

  it('keeps line breaks and empty lines', () => {
    expect(wrap('a\n\nb', 10)).toEqual(['a', '', 'b']);
    expect(wrap('', 10)).toEqual(['']);
  });

  it('gives lines that fit and lose nothing but spaces, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), UNSPACED),
        fc.integer({ min: 2, max: 64 }),
        (text, columns) => {
          const lines = wrap(text, columns);
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
          expect(lines.join('').replace(/\s/gu, '')).toBe(clean(text).replace(/\s/gu, ''));
        },
      ),
    );
  });
});

import { CODE_PAGES, type Letters } from '@comanda/shared/escpos/code-pages.ts';
import { encodeLetters, printable } from '@comanda/shared/escpos/letters.ts';
import { VIETNAMESE_LETTERS } from '@comanda/shared/receipts/test-page.ts';
import { clean, columnsOf } from '@comanda/shared/receipts/width.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import iconv from 'iconv-lite';
import { lostOn } from './lost.ts';

fc.configureGlobal({ seed: 4600 });

const ALL: readonly Letters[] = ['wpc1258', 'wpc1252', 'cp437'];

it('has the code pages that others have', () => {
  const NAMES = {
    wpc1258: 'win1258',
    wpc1252: 'win1252',
    cp437: 'cp437',
    cp858: 'cp858',
    cp852: 'cp852',
    cp866: 'cp866',
  };
  for (const [letters, { upper }] of Object.entries(CODE_PAGES)) {
    const theirs = Array.from({ length: 128 }, (_, at) =>
      iconv.decode(Buffer.from([0x80 + at]), NAMES[letters as Letters]).replace(/[\p{C}\ufffd]/u, ' '),
    );
    expect({ letters, upper: Array.from(upper) }).toEqual({ letters, upper: theirs });
  }
});

describe('letters in Windows-1258', () => {
  it('send a tone after its letter', () => {
    expect(encodeLetters('ế', 'wpc1258')).toEqual([0xea, 0xec]);
    expect(encodeLetters('ậ', 'wpc1258')).toEqual([0xe2, 0xf2]);
    expect(encodeLetters('Ữ', 'wpc1258')).toEqual([0xdd, 0xde]);
  });

  it('are one byte where the page has the letter whole', () => {
    expect(encodeLetters('éđơ₫', 'wpc1258')).toEqual([0xe9, 0xf0, 0xf5, 0xfe]);
  });

  it('print all 134 Vietnamese letters, in either way of writing them', () => {
    for (const letter of VIETNAMESE_LETTERS) {
      expect(printable(letter, 'wpc1258')).toBe(letter);
      expect(encodeLetters(letter.normalize('NFD'), 'wpc1258')).toEqual(encodeLetters(letter, 'wpc1258'));
    }
  });
});

describe('a letter that the page lacks', () => {
  it('becomes its base letter', () => {
    expect(printable('Phở bò đặc biệt 65.000 ₫', 'cp437')).toBe('Pho bò dac biet 65.000 d');
    expect(printable('Phở bò đặc biệt 65.000 ₫', 'wpc1252')).toBe('Pho bò dac biet 65.000 d');
    expect(printable('Łódź, smørrebrød', 'cp437')).toBe('Lódz, smorrebrod');
  });

  it('becomes a sign that means the same', () => {
    expect(printable('“½” – ‘a’…', 'cp437')).toBe(`"½" - 'a'.`);
    expect(printable('5 × 9,50 €', 'cp437')).toBe('5 x 9,50 E');
  });

  it('keeps the place of what it cannot tell', () => {
    expect(printable('拉麺|🍜|Ω', 'wpc1258')).toBe('????|??|?');
  });

  it.each(ALL)('is no letter of English in %s', (letters) => {
    const english = Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0x20 + at)).join('');
    expect(printable(english, letters)).toBe(english);
  });
});

it.each(ALL)('no text in %s ever sends a control byte', (letters) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const byte of encodeLetters(text, letters)) expect(byte).toBeGreaterThanOrEqual(0x20);
    }),
  );
});

it('cleaned text keeps its number of columns', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...ALL), (text, letters) => {
      expect(columnsOf(printable(clean(text), letters))).toBe(columnsOf(clean(text)));
    }),
  );
});

it('knows what a printer cannot show: with pictures what no font has, without them what its page has not', () => {
  const drawing = { letters: 'wpc1258', graphics: true } as const;
  const plain = { letters: 'cp437', graphics: false } as const;
  expect(lostOn([])('Phở 粉 ཀ')).toBe('ཀ');
  expect(lostOn([drawing])('Phở 粉 ?')).toBe('');
  expect(lostOn([drawing, plain])('Phở “粉” ?')).toBe('粉');
  expect(lostOn([plain])('ཀ粉ཀ')).toBe('ཀ 粉');
});

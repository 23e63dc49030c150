import { Buffer } from 'node:buffer';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import { graphemeColumns, graphemes } from '@comanda/shared/receipts/width.ts';
import iconv from 'iconv-lite';

export type Letters = Printer['letters'];

/** Numbers of `ESC t n` as Epson's ESC/POS reference has them. */
export const CODE_PAGES: Record<Letters, { readonly number: number; readonly encoding: string }> = {
  cp437: { number: 0, encoding: 'cp437' },
  wpc1252: { number: 16, encoding: 'win1252' },
  cp866: { number: 17, encoding: 'cp866' },
  cp852: { number: 18, encoding: 'cp852' },
  cp858: { number: 19, encoding: 'cp858' },
  wpc1258: { number: 52, encoding: 'win1258' },
};

const BYTES: Record<Letters, ReadonlyMap<string, number>> = {
  cp437: bytesOf('cp437'),
  wpc1252: bytesOf('wpc1252'),
  cp866: bytesOf('cp866'),
  cp852: bytesOf('cp852'),
  cp858: bytesOf('cp858'),
  wpc1258: bytesOf('wpc1258'),
};

/** No control byte is in it, so that no text can carry a command. */
function bytesOf(letters: Letters): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  for (let byte = 0x20; byte <= 0xff; byte += 1) {
    const letter = iconv.decode(Buffer.from([byte]), CODE_PAGES[letters].encoding);
    if (/^[^\p{C}\ufffd]$/u.test(letter)) bytes.set(letter, byte);
  }
  return bytes;
}

/** The five Vietnamese tones: Windows-1258 sends a tone as a byte of its own after its letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;

/** Signs that mean the same, one column for one column: nobody misses them. */
const SAME: ReadonlyMap<string, string> = new Map([
  ...standIns('×…•·‹›«»', 'x.**<><>'),
  ...standIns('‐‑‒–—―−', '-------'),
  ...standIns('‘’‚′', "''''"),
  ...standIns('“”„″', '""""'),
]);

/** For letters without a base letter in Unicode, where they cannot be drawn. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ...SAME,
  ...standIns('đĐ₫ðÐøØłŁœŒı', 'dDddDoOlLoOi'),
  ...standIns('€£¥÷ß', 'ELY/s'),
]);

function standIns(letters: string, plain: string): (readonly [string, string])[] {
  return Array.from(letters, (letter, at) => [letter, plain[at] ?? '?'] as const);
}

/**
 * The bytes of a laid-out line in a code page. A letter that the page lacks becomes its base letter, one with neither
 * becomes as many `?` as it has columns, so that what stands beside it keeps its place.
 */
export function encodeLetters(text: string, letters: Letters): number[] {
  return graphemes(text).flatMap((grapheme) => encodeGrapheme(grapheme, BYTES[letters]));
}

/** True where the code page has every letter of a text, or a sign that means the same. */
export function writable(text: string, letters: Letters): boolean {
  const page = BYTES[letters];
  return graphemes(text).every((grapheme) => {
    const whole = grapheme.normalize('NFC');
    return exact(whole, page) !== null || exact(SAME.get(whole) ?? '', page) !== null;
  });
}

/** What the paper will show of a text: the text itself wherever the code page has its letters. */
export function printable(text: string, letters: Letters): string {
  const bytes = Buffer.from(encodeLetters(text, letters));
  return iconv.decode(bytes, CODE_PAGES[letters].encoding).normalize('NFC');
}

const JOINERS = /[\u200c\u200d]/g;

function encodeGrapheme(grapheme: string, page: ReadonlyMap<string, number>): number[] {
  const whole = grapheme.replace(JOINERS, '').normalize('NFC');
  const base = whole.normalize('NFD').replace(MARKS, '');
  return (
    exact(whole, page) ??
    exact(STAND_INS.get(whole) ?? '', page) ??
    exact(base, page) ??
    exact(STAND_INS.get(base) ?? '', page) ??
    Array.from({ length: graphemeColumns(grapheme) }, () => 0x3f)
  );
}

function exact(grapheme: string, page: ReadonlyMap<string, number>): number[] | null {
  const byte = page.get(grapheme);
  if (byte !== undefined) return [byte];
  const marked = grapheme.normalize('NFD');
  const tones = marked.match(TONES) ?? [];
  const letter = page.get(marked.replace(TONES, '').normalize('NFC'));
  const tone = page.get(tones[0] ?? '');
  return letter !== undefined && tone !== undefined && tones.length === 1 ? [letter, tone] : null;
}

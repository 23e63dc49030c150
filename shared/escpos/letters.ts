import { graphemeColumns, graphemes } from '../receipts/width.ts';
import { CODE_PAGES, type Letters } from './code-pages.ts';

interface Page {
  readonly bytes: ReadonlyMap<string, number>;
  readonly letters: ReadonlyMap<number, string>;
}

const made = new Map<Letters, Page>();

/** No control byte is in it, so that no text can carry a command. */
function pageOf(letters: Letters): Page {
  const known = made.get(letters);
  if (known) return known;
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, at) => [String.fromCharCode(0x20 + at), 0x20 + at] as const);
  const upper = Array.from(CODE_PAGES[letters].upper, (letter, at) => [letter, 0x80 + at] as const);
  const pairs = [...ascii, ...upper.filter(([letter]) => letter !== ' ')];
  const page = { bytes: new Map(pairs), letters: new Map(pairs.map(([letter, byte]) => [byte, letter])) };
  made.set(letters, page);
  return page;
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
  return graphemes(text).flatMap((grapheme) => encodeGrapheme(grapheme, pageOf(letters).bytes));
}

/** True where the code page has every letter of a text, or a sign that means the same. */
export function writable(text: string, letters: Letters): boolean {
  const page = pageOf(letters).bytes;
  return graphemes(text).every((grapheme) => {
    const whole = grapheme.normalize('NFC');
    return exact(whole, page) !== null || exact(SAME.get(whole) ?? '', page) !== null;
  });
}

/** What the paper will show of a text: the text itself wherever the code page has its letters. */
export function printable(text: string, letters: Letters): string {
  const page = pageOf(letters).letters;
  return encodeLetters(text, letters)
    .map((byte) => page.get(byte) ?? '')
    .join('')
    .normalize('NFC');
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

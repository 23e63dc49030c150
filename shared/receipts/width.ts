const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const HALF_WIDTH = /^[\uff61-\uffdc\uffe8-\uffee]/u;
const WIDE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** Scripts whose letters are mostly wider than a column. */
const BROAD = /^[\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Telugu}\p{Script=Kannada}]/u;
/** What makes a letter of the other scripts of India and its neighbours broader: a sign beside it, or a second letter in it. */
const BESIDE = /^\p{L}.*[\p{Mc}\u0e33\u0eb3\p{Lo}]/u;

/** Latin letters, Vietnamese ones included, signs and currencies: each is a letter by itself, whatever stands beside it. */
const SINGLE = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u20a0-\u20bf]*$/;

/** What a person sees as single letters: a base with its marks is one. */
export function graphemes(text: string): string[] {
  // Most of what is printed, and twenty times faster than asking Unicode's rules.
  if (SINGLE.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Columns of paper that one grapheme takes: East Asian wide letters, emoji and broad syllables take two. */
export function graphemeColumns(grapheme: string): 1 | 2 {
  if (WIDE.test(grapheme)) return HALF_WIDTH.test(grapheme) ? 1 : 2;
  return BROAD.test(grapheme) || BESIDE.test(grapheme) ? 2 : 1;
}

/** Columns of paper that a cleaned text takes in the printer's normal type. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const grapheme of graphemes(text)) columns += graphemeColumns(grapheme);
  return columns;
}

/**
 * Makes any text fit to print: NFC, no control or invisible characters (they could carry printer commands) but the two
 * that join letters or keep them apart, no tone mark without a letter under it. Line breaks stay; a tab becomes a space.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[^\P{C}\n\u200c\u200d]/gu, '')
    .replace(/(^|\s)[\p{M}\u200c\u200d]+/gu, '$1')
    .normalize('NFC');
}

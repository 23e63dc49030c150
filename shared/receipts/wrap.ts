import { clean, graphemeColumns, graphemes } from './width.ts';

/** Spaces at which a line may break: all but the no-break ones. */
const BREAKS = /[^\S\u00a0\u202f]+/u;
const NO_BREAK = /[\u00a0\u202f]/g;
/** Written without spaces between words: where one ends, a dictionary says. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]/u;
const OPENING = /^\p{Ps}$/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Breaks a text into lines of at most `columns` columns: between words, inside a word only where the word alone is
 * wider than a line. Nothing is lost but the spaces at the breaks. A text without letters gives one empty line.
 */
export function wrap(text: string, columns: number): string[] {
  return clean(text)
    .split('\n')
    .flatMap((line) => wrapLine(line, Math.max(columns, 2)));
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { word, gap } of text.split(BREAKS).flatMap(wordsOf)) {
    const letters = graphemes(word.replace(NO_BREAK, ' '));
    const width = letters.reduce((sum, letter) => sum + graphemeColumns(letter), 0);
    if (used > 0 && used + gap.length + width <= columns) {
      line += gap;
      used += gap.length;
    } else if (used > 0) {
      lines.push(line);
      line = '';
      used = 0;
    }
    for (const letter of letters) {
      const needs = graphemeColumns(letter);
      if (used + needs > columns) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += letter;
      used += needs;
    }
  }
  lines.push(line);
  return lines;
}

interface Word {
  readonly word: string;
  /** What stands before it on a line. */
  readonly gap: '' | ' ';
}

function wordsOf(text: string): Word[] {
  if (text === '') return [];
  if (!UNSPACED.test(text) || text.search(NO_BREAK) >= 0) return [{ word: text, gap: ' ' }];
  // What opens stays with the word after it, all other signs with the one before.
  const words: string[] = [''];
  let opening = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true) {
      words.push(opening + segment);
      opening = '';
    } else if (OPENING.test(segment)) {
      opening += segment;
    } else {
      words.push(`${words.pop() ?? ''}${opening}${segment}`);
      opening = '';
    }
  }
  words.push(opening);
  return words.filter((word) => word !== '').map((word, at) => ({ word, gap: at === 0 ? ' ' : '' }));
}

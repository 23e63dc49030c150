import { clean, graphemeColumns, graphemes } from './width.ts';

/** Spaces at which a line may break: all but the no-break ones. */
const BREAKS = /[^\S\u00a0\u202f]+/u;
const NO_BREAK = /[\u00a0\u202f]/g;

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
  for (const word of text.split(BREAKS)) {
    if (word === '') continue;
    const letters = graphemes(word.replace(NO_BREAK, ' '));
    const width = letters.reduce((sum, letter) => sum + graphemeColumns(letter), 0);
    if (used > 0 && used + 1 + width <= columns) {
      line += ' ';
      used += 1;
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

import type { Paper } from './document.ts';
import { indentOf, layOut, type LinePart, setAlign } from './layout.ts';
import { columnsOf } from './width.ts';

/** A document as lines of plain text, for mail programs and people who see nothing else. */
export function paperText(paper: Paper): string {
  const lines = layOut(paper).flatMap((line) => {
    if (line.kind === 'qr') return [line.data];
    if (line.kind !== 'text') return [];
    if (line.parts) return [spread(line.parts, paper.columns)];
    const words = line.text.trim();
    const room = paper.columns - columnsOf(words);
    const before = { left: indentOf(line), centre: Math.floor(room / 2), right: room }[setAlign(line)];
    return [`${' '.repeat(Math.max(0, before))}${words}`.trimEnd()];
  });
  return `${lines.join('\n')}\n`;
}

/** Type of several sizes becomes one: amounts go to the paper's edge all the same. */
function spread(parts: readonly LinePart[], columns: number): string {
  return parts.reduce((line, { text, column, align }) => {
    const before = align === 'right' ? columns - columnsOf(text) : column;
    return line + ' '.repeat(Math.max(line === '' ? 0 : 1, before - columnsOf(line))) + text;
  }, '');
}

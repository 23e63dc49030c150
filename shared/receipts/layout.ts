import { assertNever } from '../base/assert.ts';
import type {
  Align,
  BannerBlock,
  Block,
  CutBlock,
  DrawerBlock,
  Look,
  Paper,
  PictureBlock,
  QrBlock,
  RowBlock,
  Size,
} from './document.ts';
import { clean, columnsOf } from './width.ts';
import { wrap } from './wrap.ts';

/** One line of type, as it will stand on the paper. */
export interface TextLine {
  readonly kind: 'text';
  /** NFC, no line breaks, never wider than the paper. */
  readonly text: string;
  readonly align: Align;
  readonly bold: boolean;
  /** Times the normal type. */
  readonly width: number;
  readonly height: number;
  readonly inverted: boolean;
  /** What stands on a line of several: where letters have no fixed width, each is set by itself. */
  readonly parts?: readonly LinePart[];
}

/** A piece of a line that is kept together. */
export interface LinePart {
  readonly text: string;
  /** Columns of the line's own size before it. */
  readonly column: number;
  /** `right`: its end stays where it is, an amount. */
  readonly align: 'left' | 'right';
}

export type PaperLine = TextLine | QrBlock | PictureBlock | CutBlock | DrawerBlock;

const SCALE: Record<Size, { width: number; height: number }> = {
  normal: { width: 1, height: 1 },
  tall: { width: 1, height: 2 },
  double: { width: 2, height: 2 },
  huge: { width: 3, height: 3 },
};

/** With less room for a text that needs more, a row gives its right part a line of its own. */
const NARROWEST_LEFT = 8;

/** Columns that a line of this size has on the paper. */
function columnsAt(size: Size, columns: number): number {
  return Math.max(2, Math.floor(columns / SCALE[size].width));
}

/** Turns a document into the lines that stand on the paper, in order. */
export function layOut(paper: Paper): PaperLine[] {
  return paper.blocks.flatMap((block) => layOutBlock(block, paper.columns));
}

function layOutBlock(block: Block, columns: number): PaperLine[] {
  switch (block.kind) {
    case 'text':
      return wrap(block.text, columnsAt(block.size, columns)).map((line) => textLine(line, block, block.align));
    case 'row':
      return rowLines(block, columnsAt(block.size, columns)).map((parts) => partsLine(parts, block));
    case 'banner':
      return bannerLines(block, columnsAt(block.size, columns)).map((line) => ({
        ...textLine(line, block),
        inverted: true,
      }));
    case 'rule':
      return [textLine((block.heavy ? '=' : '-').repeat(columns), PLAIN)];
    case 'feed':
      return Array.from({ length: block.lines }, () => textLine('', PLAIN));
    case 'qr': {
      const data = clean(block.data);
      return data === '' ? [] : [{ kind: 'qr', data }];
    }
    case 'picture':
    case 'cut':
    case 'drawer':
      return [block];
    default:
      return assertNever(block);
  }
}

/** Columns of space before a line's first letter. */
export const indentOf = (line: TextLine): number => columnsOf(line.text) - columnsOf(line.text.trimStart());

/** How a line is set where letters have no fixed width: a bar's words, centred by spaces, are centred. */
export const setAlign = (line: TextLine): Align =>
  line.inverted && line.text.startsWith('  ') ? 'centre' : line.align;

const PLAIN: Look = { bold: false, size: 'normal' };

function textLine(line: string, look: Look, align: Align = 'left'): TextLine {
  return { kind: 'text', text: line, align, bold: look.bold, ...SCALE[look.size], inverted: false };
}

const part = (text: string, column: number, align: LinePart['align'] = 'left'): LinePart => ({ text, column, align });

function partsLine(parts: readonly LinePart[], look: Look): TextLine {
  const there = parts.filter(({ text }) => text !== '');
  const line = there.reduce((text, { text: next, column }) => padEnd(text, column) + next, '');
  return there.length > 1 ? { ...textLine(line, look), parts: there } : textLine(line, look);
}

function rowLines(block: RowBlock, columns: number): LinePart[][] {
  const lead = oneLine(block.lead);
  const right = oneLine(block.right);
  const leadColumns = lead === '' ? block.leadColumns : Math.max(block.leadColumns, columnsOf(lead) + 1);
  const rightColumns = right === '' ? 0 : columnsOf(right) + 1;
  if (leadColumns > 0 && columns - leadColumns < NARROWEST_LEFT) {
    const whole = `${lead} ${block.left}`.trim();
    return rowLines({ ...block, lead: '', leadColumns: 0, left: whole }, columns);
  }
  const room = columns - leadColumns - rightColumns;
  const rightBeside = room >= Math.min(NARROWEST_LEFT, columnsOf(oneLine(block.left)));
  const left = wrap(block.left, columns - leadColumns - (rightBeside ? rightColumns : 0));
  const lines = left.map((line, at) => [part(at === 0 ? lead : '', 0), part(line, leadColumns)]);
  if (right === '') return lines;
  const atEnd = (text: string): LinePart => part(text, columns - columnsOf(text), 'right');
  if (rightBeside) {
    const [first = [], ...others] = lines;
    return [[...first, atEnd(right)], ...others];
  }
  return [...lines, ...wrap(right, columns).map((line) => [atEnd(line)])];
}

/** Space around the words, so that the bar's ends are seen. */
function bannerLines(block: BannerBlock, columns: number): string[] {
  return wrap(block.text, columns - 2).map((line) => {
    const before = block.align === 'left' ? 1 : Math.max(0, Math.floor((columns - columnsOf(line)) / 2));
    return padEnd(' '.repeat(before) + line, columns);
  });
}

function oneLine(text: string): string {
  return clean(text)
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
}

function padEnd(line: string, columns: number): string {
  return line + ' '.repeat(Math.max(0, columns - columnsOf(line)));
}

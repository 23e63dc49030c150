import { isRtl } from './direction.ts';
import { indentOf, setAlign, type TextLine } from './layout.ts';
import { columnsOf } from './width.ts';

/** The cell of the printers' normal type, and the pitch of its lines, in dots of 203 dpi. */
export const CELL = { width: 12, height: 24 } as const;
export const PITCH = 30;
/** Height of the type, and where its line is, so that marks over and under the letters stay within the pitch. */
export const TYPE = 21;
const BASELINE = 23;

/** Dots of a line from top to bottom where no letter goes deeper than the pitch has room for. */
export const evenHeight = (line: TextLine): number => PITCH + (line.height - 1) * CELL.height;

/** Dots under the line of the type that every script has. */
export const under = (line: TextLine): number =>
  PITCH - BASELINE + (line.height - 1) * (CELL.height - BASELINE + TYPE / 8);

/** Dots from edge to edge of a paper, in whole bytes. */
export const paperWidth = (columns: number): number => Math.ceil((columns * CELL.width) / 8) * 8;

/** Dots under its pitch in which a letter may still stand, of a line of single height: no bundled script goes deeper. */
export const DEEP = 14;

/** What a line is drawn on: of a canvas, the hub's or a page's, what is needed. */
export interface Pen {
  direction: 'ltr' | 'rtl' | 'inherit';
  textAlign: 'left' | 'right' | 'center' | 'start' | 'end';
  textBaseline: 'alphabetic' | 'top' | 'hanging' | 'middle' | 'ideographic' | 'bottom';
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  measureText(text: string): { readonly width: number };
  fillText(text: string, x: number, y: number): void;
}

/** The columns of dots, from the first up to the last, which is not among them, that a piece of a line may have ink in. */
export interface Inked {
  readonly from: number;
  readonly to: number;
}

/** Letters may hang over what they move the pen by, in dots; how far is not told alike by all that measure. */
const OVERHANG = TYPE / 2;

/**
 * Draws a line of type with its upper left corner at the pen's origin, in dots: letters shaped, right-to-left where
 * they are, each part in its own columns, narrowed where it would need more.
 * @param setFont sets the pen's font for a text, `TYPE` high
 */
export function drawLine(pen: Pen, line: TextLine, columns: number, setFont: (text: string) => void): Inked[] {
  const room = Math.floor(columns / line.width);
  const baseline = evenHeight(line) - under(line);
  return placed(line, room).map(({ text, from, to, align }) => {
    pen.save();
    setFont(text);
    pen.direction = isRtl(text) ? 'rtl' : 'ltr';
    pen.textAlign = 'left';
    pen.textBaseline = 'alphabetic';
    const width = (to - from) * CELL.width;
    const natural = pen.measureText(text).width;
    const narrowed = natural > width && width > 0 ? width / natural : 1;
    const spare = Math.max(0, width - natural);
    const before = { left: 0, centre: spare / 2, right: spare }[align];
    const left = (from * CELL.width + before) * line.width;
    const scale = narrowed * line.width;
    pen.translate(left, baseline);
    pen.scale(scale, line.height);
    pen.fillText(text, 0, 0);
    pen.restore();
    return {
      from: Math.floor(left - OVERHANG * scale),
      to: Math.ceil(left + (natural + OVERHANG) * scale),
    };
  });
}

interface Placed {
  readonly text: string;
  /** Columns of the line's own size. */
  readonly from: number;
  readonly to: number;
  readonly align: TextLine['align'];
}

function placed(line: TextLine, room: number): Placed[] {
  if (line.parts) {
    return line.parts.map((part, at, parts) => {
      const end = part.align === 'right' ? part.column + columnsOf(part.text) : (parts[at + 1]?.column ?? room + 1) - 1;
      return { text: part.text, from: part.column, to: Math.min(end, room), align: part.align };
    });
  }
  const text = line.text.trim();
  if (text === '') return [];
  const align = setAlign(line);
  return [{ text, from: align === 'left' ? indentOf(line) : 0, to: room, align }];
}

import type { SKRSContext2D } from '@napi-rs/canvas';
import { indentOf, setAlign, type TextLine } from '@comanda/shared/receipts/layout.ts';
import { columnsOf } from '@comanda/shared/receipts/width.ts';
import { setFont } from './fonts.ts';

/** The cell of the printers' normal type, and the pitch of its lines, in dots of 203 dpi. */
export const CELL = { width: 12, height: 24 } as const;
export const PITCH = 30;
/** Height of the type, and where its line is, so that marks over and under the letters stay within the pitch. */
const TYPE = 21;
const BASELINE = 23;

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const STRONG = /\p{L}/u;

/** Dots that a line takes from top to bottom: the pitch belongs to it. */
export const heightOf = (line: TextLine): number => PITCH + (line.height - 1) * CELL.height;

/**
 * Draws a line of type with its upper left corner at the context's origin, in dots: letters shaped, right-to-left where
 * they are, each part in its own columns, narrowed where it would need more.
 */
export function drawLine(context: SKRSContext2D, line: TextLine, columns: number): void {
  const room = Math.floor(columns / line.width);
  const drop = (line.height - 1) * (CELL.height - BASELINE + TYPE / 8);
  for (const { text, from, to, align } of placed(line, room)) {
    context.save();
    setFont(context, text, TYPE, line.bold);
    context.direction = isRtl(text) ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    const width = (to - from) * CELL.width;
    const natural = context.measureText(text).width;
    const narrowed = natural > width && width > 0 ? width / natural : 1;
    const spare = Math.max(0, width - natural);
    const before = { left: 0, centre: spare / 2, right: spare }[align];
    context.translate((from * CELL.width + before) * line.width, heightOf(line) - (PITCH - BASELINE) - drop);
    context.scale(narrowed * line.width, line.height);
    context.fillText(text, 0, 0);
    context.restore();
  }
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

/** By its first letter that has a direction, as the Unicode rules say. */
export function isRtl(text: string): boolean {
  const first = Array.from(text).find((sign) => STRONG.test(sign));
  return first !== undefined && RTL.test(first);
}

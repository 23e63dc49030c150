import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { isRtl } from '@comanda/shared/receipts/direction.ts';
import { indentOf, setAlign, type TextLine } from '@comanda/shared/receipts/layout.ts';
import { columnsOf } from '@comanda/shared/receipts/width.ts';
import { setFont } from './fonts.ts';

/** The cell of the printers' normal type, and the pitch of its lines, in dots of 203 dpi. */
export const CELL = { width: 12, height: 24 } as const;
export const PITCH = 30;
/** Height of the type, and where its line is, so that marks over and under the letters stay within the pitch. */
const TYPE = 21;
const BASELINE = 23;
/** Of 255: thinner edges of a letter are not printed. */
const FAINT = 80;

/** Letters that may go deeper than the pitch has room for; all before them stay within it. */
const MAY_BE_DEEP = /[\u0600-\u1cff\ua8e0-\uabff]/u;

/** Dots that a line takes from top to bottom: the pitch belongs to it. */
export const heightOf = (line: TextLine): number => evenHeight(line) + deeper(line);

const evenHeight = (line: TextLine): number => PITCH + (line.height - 1) * CELL.height;

/** Dots under the line of the type that every script has. */
const under = (line: TextLine): number => PITCH - BASELINE + (line.height - 1) * (CELL.height - BASELINE + TYPE / 8);

/** More dots that a line needs for what its letters have beneath them: Khmer and Burmese stand one under another. */
function deeper(line: TextLine): number {
  if (!MAY_BE_DEEP.test(line.text)) return 0;
  return Math.max(0, Math.ceil(depthOf(line.text, line.bold) * line.height - under(line)));
}

/** What letters are drawn on to be looked at, and not to be printed: as wide as the widest line was so far. */
let trial = createCanvas(600, TYPE);

/** Looked at where it is drawn: how deep a font says that it is, is often not how deep it goes. */
function depthOf(text: string, bold: boolean): number {
  let context = trial.getContext('2d');
  setFont(context, text, TYPE, bold);
  const width = Math.max(1, Math.ceil(context.measureText(text).width));
  if (width > trial.width) {
    trial = createCanvas(width, TYPE);
    context = trial.getContext('2d');
    setFont(context, text, TYPE, bold);
  }
  context.clearRect(0, 0, width, TYPE);
  context.fillText(text, 0, 0);
  const { data } = context.getImageData(0, 0, width, TYPE);
  // From the last pixel upwards, of each its alpha.
  for (let at = data.length - 1; at >= 0; at -= 4) {
    if ((data[at] ?? 0) > FAINT) return Math.ceil((at + 1) / (width * 4));
  }
  return 0;
}

/**
 * Draws a line of type with its upper left corner at the context's origin, in dots: letters shaped, right-to-left where
 * they are, each part in its own columns, narrowed where it would need more.
 */
export function drawLine(context: SKRSContext2D, line: TextLine, columns: number): void {
  const room = Math.floor(columns / line.width);
  const baseline = evenHeight(line) - under(line);
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
    context.translate((from * CELL.width + before) * line.width, baseline);
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

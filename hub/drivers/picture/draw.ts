import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { drawLine as drawWith, evenHeight, TYPE, under } from '@comanda/shared/receipts/drawing.ts';
import type { TextLine } from '@comanda/shared/receipts/layout.ts';
import { setFont } from './fonts.ts';

/** Of 255: thinner edges of a letter are not printed. */
const FAINT = 80;

/** Letters that may go deeper than the pitch has room for; all before them stay within it. */
const MAY_BE_DEEP = /[\u0600-\u1cff\ua8e0-\uabff]/u;

/** Dots that a line takes from top to bottom: the pitch belongs to it. */
export const heightOf = (line: TextLine): number => evenHeight(line) + deeper(line);

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

/** Draws a line of type in the hub's own fonts, with its upper left corner at the context's origin, in dots. */
export const drawLine = (context: SKRSContext2D, line: TextLine, columns: number): void =>
  drawWith(context, line, columns, (text) => setFont(context, text, TYPE, line.bold));

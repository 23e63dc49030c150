import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { DEEP, evenHeight, paperWidth } from '@comanda/shared/receipts/drawing.ts';
import type { Dots } from '@comanda/shared/receipts/dots.ts';
import type { TextLine } from '@comanda/shared/receipts/layout.ts';
import { drawLine } from './draw.ts';

/** Of 255: fainter edges of letters are no ink. */
const FAINT = 80;
const KEPT = 400;

/** Letters that may go deeper than the pitch has room for; all before them stay within it. */
const MAY_BE_DEEP = /[\u0600-\u1cff\ua8e0-\uabff]/u;

/** Dishes come again and again: their lines are drawn once. */
const drawn = new Map<string, Dots>();

/**
 * A line of type as a picture, as wide as the paper: for letters that a printer has not. It is as high as its pitch, or
 * as its letters go: Khmer and Burmese stand one under another.
 */
export function rasterOf(line: TextLine, columns: number): Dots {
  const key = JSON.stringify([line, columns]);
  const known = drawn.get(key);
  if (known) return known;
  const raster = draw(line, columns);
  if (drawn.size >= KEPT) drawn.delete(drawn.keys().next().value ?? '');
  drawn.set(key, raster);
  return raster;
}

/** Dots that a line takes from top to bottom, its pitch among them, however it is printed. */
export const heightOf = (line: TextLine, columns: number): number =>
  MAY_BE_DEEP.test(line.text) ? rasterOf(line, columns).height : evenHeight(line);

/** What lines are drawn on, one after another: as large as the largest was so far. */
let sheet: Canvas = createCanvas(8, 8);

function sheetOf(width: number, height: number): Canvas {
  if (width > sheet.width || height > sheet.height) {
    sheet = createCanvas(Math.max(width, sheet.width), Math.max(height, sheet.height));
  }
  return sheet;
}

function draw(line: TextLine, columns: number): Dots {
  const width = paperWidth(columns);
  const even = evenHeight(line);
  const height = even + (MAY_BE_DEEP.test(line.text) ? DEEP * line.height : 0);
  const context = sheetOf(width, height).getContext('2d');
  context.clearRect(0, 0, width, height);
  const bits = new Uint8Array((width / 8) * height);
  let rows = even;
  // Only where there may be ink: to read a sheet takes longer than to draw on it.
  for (const inked of drawLine(context, line, columns)) {
    const from = Math.max(0, inked.from);
    const across = Math.min(width, inked.to) - from;
    if (across <= 0) continue;
    const { data } = context.getImageData(from, 0, across, height);
    for (let at = 0; at < across * height; at += 1) {
      if ((data[at * 4 + 3] ?? 0) <= FAINT) continue;
      const row = Math.floor(at / across);
      const dot = row * width + from + (at % across);
      bits[dot >> 3] = (bits[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
      if (row >= rows) rows = row + 1;
    }
  }
  const taken = bits.subarray(0, (width / 8) * rows);
  return { width, height: rows, bits: line.inverted ? taken.map((byte) => ~byte) : taken };
}

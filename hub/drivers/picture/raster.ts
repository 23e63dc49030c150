import { createCanvas } from '@napi-rs/canvas';
import { paperWidth } from '@comanda/shared/receipts/drawing.ts';
import type { Dots } from '@comanda/shared/receipts/dots.ts';
import type { TextLine } from '@comanda/shared/receipts/layout.ts';
import { drawLine, heightOf } from './draw.ts';

/** From 0, black: grey edges of letters become ink up to here. */
const INK_BELOW = 175;
const KEPT = 400;

/** Dishes come again and again: their lines are drawn once. */
const drawn = new Map<string, Dots>();

/** A line of type as a picture, as wide as the paper: for letters that a printer has not. */
export function rasterOf(line: TextLine, columns: number): Dots {
  const key = JSON.stringify([line, columns]);
  const known = drawn.get(key);
  if (known) return known;
  const raster = draw(line, columns);
  if (drawn.size >= KEPT) drawn.delete(drawn.keys().next().value ?? '');
  drawn.set(key, raster);
  return raster;
}

function draw(line: TextLine, columns: number): Dots {
  const width = paperWidth(columns);
  const height = heightOf(line);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = line.inverted ? '#000000' : '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = line.inverted ? '#ffffff' : '#000000';
  drawLine(context, line, columns);
  return packed(context.getImageData(0, 0, width, height).data, width, height);
}

/** @param pixels red, green, blue, alpha of each, without transparency */
export function packed(pixels: Uint8ClampedArray, width: number, height: number): Dots {
  const bits = new Uint8Array((width / 8) * height);
  for (let at = 0; at < width * height; at += 1) {
    if ((pixels[at * 4] ?? 255) < INK_BELOW) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
  }
  return { width, height, bits };
}

import { DEEP, drawLine as drawWith, evenHeight, paperWidth, TYPE } from '@comanda/shared/receipts/drawing.ts';
import type { Dots } from '@comanda/shared/receipts/dots.ts';
import type { TextLine } from '@comanda/shared/receipts/layout.ts';

const WORDS = '"Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif';
/** Darker than this is a dot. */
const DARK = 128;

/** Draws a line of type with this browser's own letters, as wide as the paper: whatever script a dish is written in, it prints. */
export function drawLine(line: TextLine, columns: number): Dots {
  const even = evenHeight(line);
  const width = paperWidth(columns);
  const height = even + (line.inverted ? 0 : DEEP * line.height);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws nothing');
  context.fillStyle = line.inverted ? '#000' : '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = line.inverted ? '#fff' : '#000';
  drawWith(context, line, columns, () => {
    context.font = `${line.bold ? 700 : 400} ${TYPE}px ${WORDS}`;
  });
  return dotsOf(context.getImageData(0, 0, width, height).data, width, even);
}

/** As many rows as have ink, and no fewer than the line has. @param pixels RGBA, a multiple of eight wide */
export function dotsOf(pixels: ArrayLike<number>, width: number, atLeast: number): Dots {
  const dots = new Uint8Array(pixels.length / 32);
  let ink = 0;
  for (let at = 0; at < dots.length * 8; at += 1) {
    const green = pixels[at * 4 + 1] ?? 255;
    if (green >= DARK) continue;
    dots[at >> 3] = (dots[at >> 3] ?? 0) | (0x80 >> (at & 7));
    ink = Math.floor(at / width) + 1;
  }
  const height = Math.max(atLeast, ink);
  return { width, height, bits: dots.subarray(0, (width / 8) * height) };
}

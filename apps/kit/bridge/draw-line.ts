import type { Dots } from '@comanda/shared/receipts/dots.ts';
import { isRtl } from '@comanda/shared/receipts/direction.ts';
import { setAlign, type TextLine } from '@comanda/shared/receipts/layout.ts';

/** The cell of the printers' normal type at 203 dpi, and the pitch of its lines, in dots. */
const CELL = { width: 12, height: 24 } as const;
const PITCH = 30;
const TYPE = 21;
const BASELINE = 23;
/** Some scripts go so much deeper than the pitch. */
const DEEP = 12;
const WORDS = '"Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif';
/** Darker than this is a dot. */
const DARK = 128;

/** Draws a line of type with this browser's own letters, as wide as the paper: whatever script a dish is written in, it prints. */
export function drawLine(line: TextLine, columns: number): Dots {
  const pitch = PITCH + (line.height - 1) * CELL.height;
  const width = Math.ceil((columns * CELL.width) / 8) * 8;
  const height = pitch + (line.inverted ? 0 : DEEP * line.height);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws nothing');
  context.fillStyle = line.inverted ? '#000' : '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = line.inverted ? '#fff' : '#000';
  for (const { text, from, to, align } of piecesOf(line, Math.floor(columns / line.width))) {
    context.font = `${line.bold ? 700 : 400} ${TYPE}px ${WORDS}`;
    context.direction = isRtl(text) ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    const cells = (to - from) * CELL.width;
    const natural = context.measureText(text).width;
    const narrowed = natural > cells ? cells / natural : 1;
    const spare = Math.max(0, cells - natural);
    const before = { left: 0, centre: spare / 2, right: spare }[align];
    context.save();
    context.translate((from * CELL.width + before) * line.width, pitch - (PITCH - BASELINE) * line.height);
    context.scale(narrowed * line.width, line.height);
    context.fillText(text, 0, 0);
    context.restore();
  }
  return dotsOf(context.getImageData(0, 0, width, height).data, width, pitch);
}

interface Piece {
  readonly text: string;
  /** Columns of the line's own size. */
  readonly from: number;
  readonly to: number;
  readonly align: TextLine['align'];
}

/** Each piece of a line in its own columns. */
function piecesOf(line: TextLine, room: number): Piece[] {
  if (!line.parts) return [{ text: line.text.trim(), from: 0, to: room, align: setAlign(line) }];
  return line.parts.map((part, at, parts) => {
    const end = part.align === 'right' ? room : (parts[at + 1]?.column ?? room + 1) - 1;
    return { text: part.text, from: part.column, to: Math.max(end, part.column + 1), align: part.align };
  });
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

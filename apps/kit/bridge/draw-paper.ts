import type { DrawnPaper } from '@comanda/shared/contracts/desktop.ts';
import type { Paper, PictureBlock } from '@comanda/shared/receipts/document.ts';
import { runsOf, unpacked } from '@comanda/shared/receipts/dots.ts';
import { layOut, type PaperLine, type TextLine } from '@comanda/shared/receipts/layout.ts';

/** The cell of the printers' normal type at 203 dpi, and the pitch of its lines, in dots. */
const CELL = { width: 12, height: 24 } as const;
const PITCH = 30;
const TYPE = 21;
const BASELINE = 23;
/**
 * Only rules are drawn in letters of one width, which fill a line. Few such fonts are complete, and what one lacks it puts
 * together from parts that miss each other: marks of Vietnamese stand beside their letters.
 */
const RULE = /^(?:=+|-+)$/;
const EVEN = '"Noto Sans Mono", "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace';
const WORDS = '"Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif';
/** Darker than this is a dot. */
const DARK = 128;

const heightOf = (line: PaperLine): number => {
  if (line.kind === 'text') return PITCH + (line.height - 1) * CELL.height;
  return line.kind === 'picture' ? line.height : 0;
};

/** Draws a paper as dots with this browser's own letters: whatever script a dish is written in, it prints. */
export function drawPaper(paper: Paper): DrawnPaper {
  const lines = layOut(paper);
  const width = paper.columns * CELL.width;
  const height = Math.max(
    1,
    lines.reduce((sum, line) => sum + heightOf(line), 0),
  );
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws nothing');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  let top = 0;
  for (const line of lines) {
    if (line.kind === 'text') drawLine(context, line, top, paper.columns);
    if (line.kind === 'picture') drawPicture(context, line, top, width);
    top += heightOf(line);
  }
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, bits: base64(dotsOf(data)) };
}

/** A logo stands in the middle. */
function drawPicture(
  context: OffscreenCanvasRenderingContext2D,
  picture: PictureBlock,
  top: number,
  paper: number,
): void {
  const left = Math.max(0, Math.floor((paper - picture.width) / 2));
  context.fillStyle = '#000';
  for (const { x, y, length } of runsOf(picture, unpacked(picture.bits)))
    context.fillRect(left + x, top + y, length, 1);
}

/** Each piece of a line in its own columns, narrowed where it would need more. */
function drawLine(context: OffscreenCanvasRenderingContext2D, line: TextLine, top: number, columns: number): void {
  const room = Math.floor(columns / line.width);
  const pieces = line.parts?.map((part, at, parts) => {
    const end = part.align === 'right' ? room : (parts[at + 1]?.column ?? room + 1) - 1;
    return { text: part.text, from: part.column, to: Math.max(end, part.column + 1), align: part.align };
  }) ?? [{ text: line.text.trim(), from: 0, to: room, align: line.align }];
  context.save();
  context.translate(0, top);
  context.fillStyle = '#000';
  if (line.inverted) {
    context.fillRect(0, 0, columns * CELL.width, heightOf(line));
    context.fillStyle = '#fff';
  }
  for (const { text, from, to, align } of pieces) {
    context.font = `${line.bold ? 700 : 400} ${TYPE}px ${RULE.test(text) ? EVEN : WORDS}`;
    const cells = (to - from) * CELL.width;
    const natural = context.measureText(text).width;
    const narrowed = natural > cells ? cells / natural : 1;
    const spare = Math.max(0, cells - natural);
    const before = { left: 0, centre: spare / 2, right: spare }[align];
    context.save();
    context.translate((from * CELL.width + before) * line.width, heightOf(line) - (PITCH - BASELINE));
    context.scale(narrowed * line.width, line.height);
    context.fillText(text, 0, 0);
    context.restore();
  }
  context.restore();
}

/** Eight dots in a byte, the leftmost in its highest bit. @param pixels RGBA, a multiple of eight wide */
function dotsOf(pixels: ArrayLike<number>): Uint8Array {
  const dots = new Uint8Array(pixels.length / 32);
  for (let at = 0; at < dots.length * 8; at += 1) {
    const green = pixels[at * 4 + 1] ?? 255;
    if (green < DARK) dots[at >> 3] = (dots[at >> 3] ?? 0) | (0x80 >> (at & 7));
  }
  return dots;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import { CELL } from '@comanda/shared/receipts/drawing.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { runsOf } from '@comanda/shared/receipts/dots.ts';
import { layOut, type PaperLine } from '@comanda/shared/receipts/layout.ts';
import QRCode from 'qrcode';
import { drawLine } from '../picture/draw.ts';
import { heightOf } from '../picture/raster.ts';

/** Points of one dot at 203 dpi. */
const POINT = 72 / 203;
/** Dots around the type. */
const MARGIN = 32;
const QR_MODULE = 6;
const INK = '#000000';
const BLANK = '#ffffff';

/** A document as a PDF: one page as wide as the paper and as long as it needs, its fonts embedded. */
export const paperPdf = (paper: Paper, title: string): Uint8Array<ArrayBuffer> => papersPdf([paper], title);

/** Several papers in one file, each on a page of its own length. */
export function papersPdf(papers: readonly Paper[], title: string): Uint8Array<ArrayBuffer> {
  const document = new PDFDocument({ title, producer: 'Comanda' });
  for (const paper of papers) {
    const lines = layOut(paper).filter(({ kind }) => kind === 'text' || kind === 'qr' || kind === 'picture');
    const width = paper.columns * CELL.width;
    const height = lines.reduce((sum, line) => sum + tallness(line, paper.columns), 0);
    // Typed as a browser's context, which it is not: this one also has the font's variations.
    const context = document.beginPage(
      (width + 2 * MARGIN) * POINT,
      (height + 2 * MARGIN) * POINT,
    ) as unknown as SKRSContext2D;
    context.scale(POINT, POINT);
    context.translate(MARGIN, MARGIN);
    for (const line of lines) {
      draw(context, line, paper.columns);
      context.translate(0, tallness(line, paper.columns));
    }
    document.endPage();
  }
  return Uint8Array.from(document.close());
}

const modulesOf = (data: string) => QRCode.create(data, { errorCorrectionLevel: 'M' }).modules;

function tallness(line: PaperLine, columns: number): number {
  if (line.kind === 'qr') return modulesOf(line.data).size * QR_MODULE + CELL.height;
  if (line.kind === 'picture') return line.height + CELL.height / 2;
  return line.kind === 'text' ? heightOf(line, columns) : 0;
}

function draw(context: SKRSContext2D, line: PaperLine, columns: number): void {
  context.fillStyle = INK;
  if (line.kind === 'qr') {
    drawQr(context, line.data, columns * CELL.width);
    return;
  }
  if (line.kind === 'picture') {
    const left = (columns * CELL.width - line.width) / 2;
    for (const { x, y, length } of runsOf(line, Buffer.from(line.bits, 'base64'))) {
      context.fillRect(left + x, y, length, 1);
    }
    return;
  }
  if (line.kind !== 'text') return;
  const rule = /^(-+|=+)$/.exec(line.text)?.[1];
  if (rule?.length === columns) {
    const thick = rule.startsWith('=') ? 4 : 1;
    context.fillRect(0, (heightOf(line, columns) - thick) / 2, columns * CELL.width, thick);
    return;
  }
  if (line.inverted) {
    context.fillRect(0, 0, columns * CELL.width, heightOf(line, columns));
    context.fillStyle = BLANK;
  }
  drawLine(context, line, columns);
}

function drawQr(context: SKRSContext2D, data: string, width: number): void {
  const modules = modulesOf(data);
  const left = (width - modules.size * QR_MODULE) / 2;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      context.fillRect(left + column * QR_MODULE, CELL.height / 2 + row * QR_MODULE, QR_MODULE, QR_MODULE);
    }
  }
}

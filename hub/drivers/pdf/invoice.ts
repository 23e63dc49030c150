import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import type { InvoiceSheet, InvoiceSum } from '@comanda/shared/receipts/invoice.ts';
import { linesOf, type TextStyle, write } from './write.ts';

/** A4 in points, and what is left around the print. */
const PAGE = { width: 595, height: 842, margin: 48 } as const;
const INNER = PAGE.width - 2 * PAGE.margin;
const RIGHT = PAGE.width - PAGE.margin;
const LAST = PAGE.height - PAGE.margin - 24;
const QUANTITY_AT = RIGHT - 130;
const LEADING = 15;

const BODY: TextStyle = { size: 10, bold: false };
const STRONG: TextStyle = { size: 10, bold: true };
const SMALL: TextStyle = { size: 8.5, bold: false };

/** An invoice on A4: its fonts are embedded, and every letter is text that can be searched for. */
export function invoicePdf(sheet: InvoiceSheet): Uint8Array<ArrayBuffer> {
  // Twice: how many pages there are is on each of them.
  const pages = draw(sheet, 1).pages;
  return Uint8Array.from(draw(sheet, pages).document.close());
}

function draw(sheet: InvoiceSheet, of: number): { document: PDFDocument; pages: number } {
  const title = `${sheet.title} ${sheet.facts[0]?.[1] ?? ''}`;
  const document = new PDFDocument({ title, producer: 'Comanda' });
  let page = 0;
  let y = 0;

  const begin = (): SKRSContext2D => {
    page += 1;
    // Typed as a browser's context, which it is not: this one also has the font's variations.
    const pen = document.beginPage(PAGE.width, PAGE.height) as unknown as SKRSContext2D;
    y = PAGE.margin;
    write(pen, sheet.pageWords(page, of), {
      x: RIGHT,
      y: PAGE.height - PAGE.margin + 12,
      align: 'right',
      style: SMALL,
    });
    return pen;
  };
  let pen = begin();
  const room = (height: number): void => {
    if (y + height <= LAST) return;
    document.endPage();
    pen = begin();
    heads();
  };
  const stroke = (width: number): void => {
    pen.fillStyle = '#000000';
    pen.fillRect(PAGE.margin, y, INNER, width);
    y += 6 + width;
  };
  const heads = (): void => {
    const [item, quantity, amount] = sheet.heads;
    y += LEADING;
    write(pen, item, { x: PAGE.margin, y, align: 'left', style: STRONG });
    write(pen, quantity, { x: QUANTITY_AT, y, align: 'right', style: STRONG });
    write(pen, amount, { x: RIGHT, y, align: 'right', style: STRONG });
    y += 6;
    stroke(1);
  };
  const party = (lines: readonly string[], x: number, top: number, width: number): number => {
    let at = top;
    for (const [index, line] of lines.entries()) {
      for (const part of linesOf(pen, line, width, index < 2 ? STRONG : BODY)) {
        at += LEADING;
        write(pen, part, { x, y: at, align: 'left', style: index === 1 ? STRONG : index === 0 ? SMALL : BODY });
      }
    }
    return at;
  };
  const sum = ({ label, amount, strong }: InvoiceSum): void => {
    const style = strong ? { size: 14, bold: true } : BODY;
    room(LEADING * 2);
    y += strong ? 21 : LEADING;
    write(pen, label, { x: QUANTITY_AT, y, align: 'right', style });
    write(pen, amount, { x: RIGHT, y, align: 'right', style });
    if (strong) y += 3;
  };

  y += 22;
  write(pen, sheet.title, { x: PAGE.margin, y, align: 'left', style: { size: 22, bold: true } });
  if (sheet.mark !== null) write(pen, sheet.mark, { x: RIGHT, y, align: 'right', style: { size: 22, bold: true } });
  y += 8;
  for (const [label, value] of sheet.facts) {
    y += LEADING;
    write(pen, `${label}: ${value}`, { x: PAGE.margin, y, align: 'left', style: BODY });
  }
  y += 10;
  const half = INNER / 2 - 12;
  const ends = sheet.parties.map(({ title: who, lines }, at) =>
    party([who, ...lines], PAGE.margin + at * (half + 24), y, half),
  );
  y = Math.max(y, ...ends) + 14;
  heads();
  for (const row of sheet.rows) {
    const names = linesOf(pen, row.name, QUANTITY_AT - PAGE.margin - 60, BODY);
    room((names.length + row.details.length) * LEADING);
    y += LEADING - 3;
    write(pen, row.quantity, { x: QUANTITY_AT, y, align: 'right', style: BODY });
    write(pen, row.amount, { x: RIGHT, y, align: 'right', style: BODY });
    for (const [at, name] of names.entries()) {
      if (at > 0) y += LEADING - 2;
      write(pen, name, { x: PAGE.margin, y, align: 'left', style: BODY });
    }
    for (const detail of row.details) {
      y += LEADING - 3;
      write(pen, detail, { x: PAGE.margin + 12, y, align: 'left', style: SMALL });
    }
    y += 4;
  }
  y += 4;
  stroke(1);
  for (const each of sheet.sums) sum(each);
  y += 8;
  for (const each of sheet.notes) sum(each);
  document.endPage();
  return { document, pages: page };
}

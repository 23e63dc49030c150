import type { SKRSContext2D } from '@napi-rs/canvas';
import { isRtl } from '@comanda/shared/receipts/direction.ts';
import { setFont } from '../picture/fonts.ts';

export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

export interface Place {
  readonly x: number;
  /** Of the letters' base line. */
  readonly y: number;
  readonly align: 'left' | 'right';
  readonly style: TextStyle;
}

/** Writes one line of text, shaped as its script wants. */
export function write(pen: SKRSContext2D, text: string, { x, y, align, style }: Place): void {
  setFont(pen, text, style.size, style.bold);
  pen.fillStyle = '#000000';
  pen.direction = isRtl(text) ? 'rtl' : 'ltr';
  pen.textAlign = align;
  pen.fillText(text, x, y);
}

/** Breaks a text at its spaces into lines of at most a width, in points. */
export function linesOf(pen: SKRSContext2D, text: string, width: number, style: TextStyle): string[] {
  setFont(pen, text, style.size, style.bold);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

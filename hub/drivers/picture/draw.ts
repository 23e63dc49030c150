import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawLine as drawWith, type Inked, TYPE } from '@comanda/shared/receipts/drawing.ts';
import type { TextLine } from '@comanda/shared/receipts/layout.ts';
import { setFont } from './fonts.ts';

/** Draws a line of type in the hub's own fonts, with its upper left corner at the context's origin, in dots. */
export const drawLine = (context: SKRSContext2D, line: TextLine, columns: number): Inked[] =>
  drawWith(context, line, columns, (text) => setFont(context, text, TYPE, line.bold));

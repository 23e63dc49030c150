import type { OwnPaper, OwnPrinter } from '@comanda/shared/contracts/desktop.ts';
import { writable } from '@comanda/shared/escpos/letters.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { type Dots, packed } from '@comanda/shared/receipts/dots.ts';
import { layOut, type TextLine } from '@comanda/shared/receipts/layout.ts';
import { drawLine } from './draw-line.ts';

/** Every code page has these. */
const ASCII = /^[\x20-\x7e]*$/;

/**
 * A paper for this till's own printer, as the hub would print it: what the printer has letters for is text, all else is
 * drawn with this machine's own. What only a hub can print is left out.
 */
export function ownPaper(
  paper: Paper,
  { letters, graphics = true }: Pick<OwnPrinter, 'letters' | 'graphics'>,
  draw: (line: TextLine, columns: number) => Dots = drawLine,
): OwnPaper {
  const prints = (text: string): boolean =>
    !graphics || ASCII.test(text) || (letters !== undefined && writable(text, letters));
  return layOut(paper).flatMap((line): OwnPaper => {
    if (line.kind === 'picture' || line.kind === 'cut') return [line];
    if (line.kind !== 'text') return [];
    const { text, align, bold, width, height, inverted } = line;
    if (prints(text)) return [{ kind: 'text', text, align, bold, width, height, inverted }];
    const drawn = draw(line, paper.columns);
    return [{ kind: 'picture', width: drawn.width, height: drawn.height, bits: packed(drawn.bits) }];
  });
}

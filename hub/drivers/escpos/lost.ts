import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import { printable, writable } from '@comanda/shared/escpos/letters.ts';
import { graphemes } from '@comanda/shared/receipts/width.ts';
import { canDraw } from '../picture/index.ts';

/** Those letters of a text that come out as empty boxes or question marks, a space between them; empty where all come out. */
export type LostLetters = (text: string) => string;

/**
 * What some of these printers cannot show: neither their code page has it nor a font of the hub. Without any printer only
 * the fonts are asked. It remembers letters: ask one of it for many texts.
 */
export function lostOn(printers: readonly Pick<Printer, 'letters' | 'graphics'>[]): LostLetters {
  const known = new Map<string, boolean>();
  const shows = (letter: string): boolean => {
    let can = known.get(letter);
    if (can === undefined) {
      can = printers.length === 0 ? canDraw(letter) : printers.every((printer) => showsOn(letter, printer));
      known.set(letter, can);
    }
    return can;
  };
  return (text) => [...new Set(graphemes(text))].filter((letter) => !shows(letter)).join(' ');
}

function showsOn(letter: string, { letters, graphics }: Pick<Printer, 'letters' | 'graphics'>): boolean {
  if (writable(letter, letters)) return true;
  return graphics === false ? !printable(letter, letters).includes('?') : canDraw(letter);
}

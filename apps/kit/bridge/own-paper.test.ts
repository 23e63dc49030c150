import { OwnPaper } from '@comanda/shared/contracts/desktop.ts';
import { cut, drawer, qr, rule, text } from '@comanda/shared/receipts/document.ts';
import { expect, test } from 'vitest';
import { dotsOf } from './draw-line.ts';
import { ownPaper } from './own-paper.ts';

const paper = { columns: 33, blocks: [text('Phở'), text('Pho'), text('ផ្អែម'), rule(), qr('x'), drawer(), cut()] };
const drawn = { width: 400, height: 30, bits: new Uint8Array(50 * 30) };
const kinds = (printer: Parameters<typeof ownPaper>[1]): string[] => {
  const lines = ownPaper(paper, printer, () => drawn);
  expect(OwnPaper.parse(lines)).toEqual(lines);
  return lines.map((line) => (line.kind === 'text' ? line.text.slice(0, 5) : line.kind));
};

test('what the printer has letters for is text, all else is drawn', () => {
  expect(kinds({ letters: 'wpc1258' })).toEqual(['Phở', 'Pho', 'picture', '-----', 'cut']);
  expect(kinds({ letters: 'cp437' })).toEqual(['picture', 'Pho', 'picture', '-----', 'cut']);
});

test('of a printer that nobody has told of, only ASCII is sure', () =>
  expect(kinds({})).toEqual(['picture', 'Pho', 'picture', '-----', 'cut']));

test('nothing is drawn for a printer that prints no pictures', () =>
  expect(kinds({ letters: 'cp437', graphics: false })).toEqual(['Phở', 'Pho', 'ផ្អែម', '-----', 'cut']));

test('a drawn line keeps the rows that have ink, and at least its own', () => {
  const pixels = (rows: number, inked: number): number[] =>
    Array.from({ length: rows * 8 * 4 }, (_, at) => (Math.floor(at / 32) === inked && at % 32 < 4 ? 0 : 255));
  expect(dotsOf(pixels(6, 4), 8, 3)).toEqual({ width: 8, height: 5, bits: Uint8Array.of(0, 0, 0, 0, 0x80) });
  expect(dotsOf(pixels(6, 1), 8, 3)).toEqual({ width: 8, height: 3, bits: Uint8Array.of(0, 0x80, 0) });
});

import type { DrawnPaper } from '@comanda/shared/contracts/desktop.ts';

const ESC = 0x1b;
const GS = 0x1d;
const INITIALISE = [ESC, 0x40];
/** ESC p 0: a pulse of 50 ms on pin 2, 500 ms apart from the next. */
const DRAWER = [ESC, 0x70, 0, 25, 250];
/** GS V 66 0: feeds to the knife, leaves one point uncut. */
const CUT = [GS, 0x56, 66, 0];
/** Rows of one picture: the smallest buffers that printers have take as many. */
const BAND = 240;

/** GS v 0: a picture, dot by dot; the width in bytes, the height in dots. */
const raster = (bytesWide: number, rows: number): number[] => [
  GS,
  0x76,
  0x30,
  0,
  bytesWide & 0xff,
  bytesWide >> 8,
  rows & 0xff,
  rows >> 8,
];

/** A drawn paper in ESC/POS, as every receipt printer since Epson's TM series takes it. @param paper null: none */
export function escpos(paper: DrawnPaper | null, drawer: boolean): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.from([...INITIALISE, ...(drawer ? DRAWER : [])])];
  if (paper) {
    const bits = Buffer.from(paper.bits, 'base64');
    const wide = paper.width / 8;
    const rows = Math.min(paper.height, Math.floor(bits.length / wide));
    for (let at = 0; at < rows; at += BAND) {
      const band = Math.min(BAND, rows - at);
      parts.push(Uint8Array.from(raster(wide, band)), bits.subarray(at * wide, (at + band) * wide));
    }
    parts.push(Uint8Array.from(CUT));
  }
  return new Uint8Array(Buffer.concat(parts));
}

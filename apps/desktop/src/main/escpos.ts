import type { DrawnPaper } from '@comanda/shared/contracts/desktop.ts';
import type { PrinterHardware } from '@comanda/shared/contracts/printer-socket.ts';

const ESC = 0x1b;
const GS = 0x1d;
const INITIALISE = [ESC, 0x40];
/** ESC p 0 or 1: a pulse of 50 ms on pin 2 or 5, 500 ms apart from the next. */
const DRAWERS = { '2': [ESC, 0x70, 0, 25, 250], '5': [ESC, 0x70, 1, 25, 250] } as const;
/** GS V 65 or 66, 0: feeds to the knife, cuts through or leaves one point uncut. ESC d 4: feeds to where it is torn off. */
const CUTS = { full: [GS, 0x56, 65, 0], partial: [GS, 0x56, 66, 0], none: [ESC, 0x64, 4] } as const;
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

/**
 * A drawn paper in ESC/POS, as every receipt printer since Epson's TM series takes it.
 * @param paper null: none
 * @param hardware not given: as most printers are
 */
export function escpos(
  paper: DrawnPaper | null,
  drawer: boolean,
  { cutter = 'partial', drawerPin = '2' }: Pick<PrinterHardware, 'cutter' | 'drawerPin'> = {},
): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.from([...INITIALISE, ...(drawer ? DRAWERS[drawerPin] : [])])];
  if (paper) {
    const bits = Buffer.from(paper.bits, 'base64');
    const wide = paper.width / 8;
    const rows = Math.min(paper.height, Math.floor(bits.length / wide));
    for (let at = 0; at < rows; at += BAND) {
      const band = Math.min(BAND, rows - at);
      parts.push(Uint8Array.from(raster(wide, band)), bits.subarray(at * wide, (at + band) * wide));
    }
    parts.push(Uint8Array.from(CUTS[cutter]));
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** ESC/POS commands, named as Epson's reference names them. */
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/** ESC @: forgets all settings and what is in the print buffer. */
export const INITIALISE = [ESC, 0x40];
/** FS . : printers made for China start in a mode that takes two high bytes for one letter. */
export const CANCEL_CHINESE = [FS, 0x2e];
/** ESC R 0: the USA set, where `#`, `$`, `@` and the brackets are themselves. */
export const USA_SET = [ESC, 0x52, 0];
export const LINE_FEED = [0x0a];
/** GS V 65 or 66, 0: feeds to the knife, cuts through or leaves one point uncut. */
export const cut = (how: 'full' | 'partial'): number[] => [GS, 0x56, how === 'full' ? 65 : 66, 0];
/** ESC d n: feeds so many lines. */
export const feed = (lines: number): number[] => [ESC, 0x64, lines];
/** ESC p 0 or 1: a pulse of 50 ms on pin 2 or 5, 500 ms apart from the next. */
export const drawerKick = (pin: '2' | '5'): number[] => [ESC, 0x70, pin === '2' ? 0 : 1, 25, 250];
/** ESC ( A, function 48: the first sound, three times in 3 s. ESC B on printers of other makers: three times 300 ms. */
export const BUZZERS = { epson: [ESC, 0x28, 0x41, 4, 0, 48, 1, 3, 10], older: [ESC, 0x42, 3, 3] } as const;

/** ESC t n */
export const codePage = (number: number): number[] => [ESC, 0x74, number];
/** ESC E n */
export const bold = (on: boolean): number[] => [ESC, 0x45, on ? 1 : 0];
/** GS B n */
export const inverted = (on: boolean): number[] => [GS, 0x42, on ? 1 : 0];
/** ESC a n */
export const align = (to: 'left' | 'centre' | 'right'): number[] => [
  ESC,
  0x61,
  ['left', 'centre', 'right'].indexOf(to),
];
/** GS ! n: times the normal type, 1 to 8; width in the high half. */
export const size = (width: number, height: number): number[] => [GS, 0x21, ((width - 1) << 4) | (height - 1)];

/** GS v 0: a picture, dot by dot; the width in bytes, the height in dots. */
export const raster = (bytesWide: number, height: number): number[] => [
  GS,
  0x76,
  0x30,
  0,
  bytesWide & 0xff,
  bytesWide >> 8,
  height & 0xff,
  height >> 8,
];

/** Longest data of a QR code, in bytes: version 40 at level M. */
const QR_LIMIT = 2_331;

/**
 * GS ( k: the printer's own QR code, model 2, level M.
 * @param dots width of one module, 1 to 16
 */
export function qrCode(data: string, dots: number): number[] {
  const bytes = utf8(data);
  if (bytes.length === 0 || bytes.length > QR_LIMIT) {
    throw new RangeError(`a QR code holds 1 to ${QR_LIMIT} bytes, not ${bytes.length}`);
  }
  return [
    ...symbol([49, 65, 50, 0]),
    ...symbol([49, 67, dots]),
    ...symbol([49, 69, 49]),
    ...symbol([49, 80, 48, ...bytes]),
    ...symbol([49, 81, 48]),
  ];
}

/** Where there is neither Node nor a browser. */
const utf8 = (text: string): number[] =>
  (encodeURIComponent(text.toWellFormed()).match(/%..|./gs) ?? []).map((each) =>
    each.length === 3 ? Number.parseInt(each.slice(1), 16) : (each.codePointAt(0) ?? 0),
  );

function symbol(body: number[]): number[] {
  return [GS, 0x28, 0x6b, body.length & 0xff, body.length >> 8, ...body];
}

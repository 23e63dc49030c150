import type { PictureBlock } from './document.ts';

/** A picture, row by row from the upper left, eight dots in a byte, the leftmost in its highest bit; 1 is black. */
export interface Dots {
  /** A multiple of eight. */
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** Dots that lie beside each other, in one row. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** The black dots of a picture as runs: what every way of drawing needs. @param bits packed, as in a PictureBlock */
export function runsOf({ width, height }: Pick<PictureBlock, 'width' | 'height'>, bits: Uint8Array): Run[] {
  const runs: Run[] = [];
  const black = (x: number, y: number): boolean => {
    const at = y * width + x;
    return ((bits[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = x;
      while (x < width && black(x, y)) x += 1;
      if (x > from) runs.push({ x: from, y, length: x - from });
    }
  }
  return runs;
}

/** The runs as the path of an SVG. */
export const pathOf = (runs: readonly Run[]): string =>
  runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('');

const NONE = 255;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = LETTERS.indexOf(String.fromCharCode(code));
  return value < 0 ? NONE : value;
});

/** Base64 of a picture, where there is neither Node nor a browser. Other letters count as nothing. */
export function unpacked(base64: string): Uint8Array {
  const signs = new Uint8Array(base64.length);
  let there = 0;
  for (let at = 0; at < base64.length; at += 1) {
    const value = VALUES[base64.charCodeAt(at)] ?? NONE;
    if (value !== NONE) signs[there++] = value;
  }
  const bytes = new Uint8Array(Math.floor((there * 3) / 4));
  for (let at = 0; at < bytes.length; at += 1) {
    const first = Math.floor((at * 4) / 3);
    const shift = (at % 3) * 2;
    bytes[at] = (((signs[first] ?? 0) << (shift + 2)) | ((signs[first + 1] ?? 0) >> (4 - shift))) & 0xff;
  }
  return bytes;
}

export function packed(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const whole = (a << 16) | (b << 8) | c;
    const signs = [18, 12, 6, 0].map((shift) => LETTERS[(whole >> shift) & 63] ?? '');
    const there = Math.min(3, bytes.length - at) + 1;
    text += signs.map((sign, place) => (place < there ? sign : '=')).join('');
  }
  return text;
}

type Picture = Pick<PictureBlock, 'width' | 'height' | 'bits'>;

/** Of a smaller picture's dot, at least so much is black where it is black: fine lines stay, and do not run together. */
const BLACK_FROM = 0.4;

/** A picture made smaller in both directions alike. @param to its new width in dots, a multiple of eight */
export function shrunk({ width, height, bits }: Picture, to: number): Picture {
  const dots = unpacked(bits);
  const scale = width / to;
  const rows = Math.max(1, Math.round(height / scale));
  const small = new Uint8Array((to / 8) * rows);
  const inkOf = (x: number, y: number): number => {
    const at = y * width + x;
    return ((dots[at >> 3] ?? 0) & (0x80 >> (at & 7))) === 0 ? 0 : 1;
  };
  for (let at = 0; at < to * rows; at += 1) {
    const [x, y] = [at % to, Math.floor(at / to)];
    const across = spanOf(x * scale, (x + 1) * scale, width);
    const down = spanOf((y * height) / rows, ((y + 1) * height) / rows, height);
    let ink = 0;
    for (const row of down) for (const column of across) ink += inkOf(column.at, row.at) * column.share * row.share;
    const all = sumOf(across) * sumOf(down);
    if (ink >= all * BLACK_FROM) small[at >> 3] = (small[at >> 3] ?? 0) | (0x80 >> (at & 7));
  }
  return { width: to, height: rows, bits: packed(small) };
}

interface Covered {
  readonly at: number;
  /** How much of it is covered, 0 to 1. */
  readonly share: number;
}

/** The whole dots that a part of a row covers, each with its share. */
function spanOf(from: number, to: number, end: number): Covered[] {
  const first = Math.floor(from);
  const last = Math.min(end, Math.ceil(to));
  return Array.from({ length: last - first }, (_, n) => {
    const at = first + n;
    return { at, share: Math.min(to, at + 1) - Math.max(from, at) };
  });
}

const sumOf = (covered: readonly Covered[]): number => covered.reduce((sum, { share }) => sum + share, 0);

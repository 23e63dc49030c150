import type { Dots } from '@comanda/shared/receipts/dots.ts';

/** Pictures as other programs send them, as rows of dots. */

/** Packs dots that are asked for one by one; the width is filled up to whole bytes. */
function drawn(width: number, height: number, black: (x: number, y: number) => boolean): Dots {
  const wide = Math.ceil(width / 8) * 8;
  const bits = new Uint8Array((wide / 8) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * wide + x;
      if (black(x, y)) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
    }
  }
  return { width: wide, height, bits };
}

const isBlack = ({ width, bits }: Dots, x: number, y: number): boolean => {
  const at = y * width + x;
  return ((bits[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0;
};

/**
 * `ESC *`: columns of 8 or 24 dots from the top. Modes 0 and 32 are of half the density across; one of 8 dots is as high as
 * one of 24.
 */
export function stripOf(mode: number, data: readonly number[]): Dots {
  const tall = mode >= 32;
  const wide = mode === 0 || mode === 32 ? 2 : 1;
  const deep = tall ? 1 : 3;
  const columns = Math.floor(data.length / (tall ? 3 : 1));
  return drawn(columns * wide, 24, (x, y) => {
    const column = Math.floor(x / wide);
    const row = Math.floor(y / deep);
    const byte = data[tall ? column * 3 + (row >> 3) : column] ?? 0;
    return (byte & (0x80 >> (row & 7))) !== 0;
  });
}

/** Strips that stand beside each other on one line. */
export function joined(strips: readonly Dots[]): Dots {
  const [only] = strips;
  if (only && strips.length === 1) return only;
  const starts = strips.map((_, at) => strips.slice(0, at).reduce((sum, { width }) => sum + width, 0));
  const width = strips.reduce((sum, strip) => sum + strip.width, 0);
  return drawn(width, Math.max(0, ...strips.map(({ height }) => height)), (x, y) => {
    const at = starts.findLastIndex((start) => start <= x);
    const strip = strips[at];
    return strip !== undefined && y < strip.height && isBlack(strip, x - (starts[at] ?? 0), y);
  });
}

/** `GS ( L`, function 112: tone, magnifications, colour, width and height in dots, rows. Null: it has no rows. */
export function storedGraphics(body: readonly number[]): Dots | null {
  const [, across = 1, down = 1, , low = 0, high = 0, rows = 0, more = 0] = body;
  const [width, height] = [low + 256 * high, rows + 256 * more];
  if (width === 0 || height === 0) return null;
  const bits = Uint8Array.from(body.slice(8));
  const bytesWide = Math.ceil(width / 8);
  const source = { width: bytesWide * 8, height, bits };
  return drawn(width * across, height * down, (x, y) => isBlack(source, Math.floor(x / across), Math.floor(y / down)));
}

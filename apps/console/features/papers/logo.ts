import type { Logo } from '@comanda/shared/contracts/views/paper-settings.ts';
import { packed } from '@comanda/shared/receipts/dots.ts';

/** 48 mm, which fits on every roll, and what is left of the paper to read. */
const WIDEST = 384;
const TALLEST = 200;

/**
 * Turns grey into dots that are black or white, what each is off handed on to its neighbours (Floyd and Steinberg).
 * @param grey 0 black to 255 white, row by row
 */
export function dithered(grey: Float32Array, width: number, height: number): Uint8Array {
  const left = Float32Array.from(grey);
  const bits = new Uint8Array(Math.ceil(width / 8) * height);
  const add = (x: number, y: number, amount: number): void => {
    const at = y * width + x;
    if (x >= 0 && x < width && y < height) left[at] = (left[at] ?? 0) + amount;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const value = left[at] ?? 255;
      const black = value < 128;
      if (black) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
      const off = value - (black ? 0 : 255);
      add(x + 1, y, (off * 7) / 16);
      add(x - 1, y + 1, (off * 3) / 16);
      add(x, y + 1, (off * 5) / 16);
      add(x + 1, y + 1, off / 16);
    }
  }
  return bits;
}

/** A picture file as a logo; null: the browser cannot read it. */
export async function readLogo(file: Blob): Promise<Logo | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, WIDEST / picture.width, TALLEST / picture.height);
  const width = Math.max(8, Math.floor((picture.width * scale) / 8) * 8);
  const height = Math.max(1, Math.round(picture.height * (width / picture.width)));
  const canvas = new OffscreenCanvas(width, Math.min(height, TALLEST));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const grey = Float32Array.from({ length: canvas.width * canvas.height }, (_, at) => {
    const [red = 255, green = 255, blue = 255] = data.subarray(at * 4, at * 4 + 3);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
  return { width: canvas.width, height: canvas.height, bits: packed(dithered(grey, canvas.width, canvas.height)) };
}

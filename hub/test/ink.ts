import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Dots } from '@comanda/shared/receipts/dots.ts';
import { DISH_NAMES } from './dish-names.ts';

/** As the references are drawn: a name in each, in a row of its own. */
const ROW = 40;
const WIDTH = 400;

/** Dots of ink, as `x, y`. */
export type Ink = readonly (readonly [x: number, y: number])[];

/** What a browser makes of each dish name. */
export async function references(): Promise<readonly Ink[]> {
  const picture = await loadImage(new URL('./references.png', import.meta.url));
  const context = createCanvas(WIDTH, ROW * DISH_NAMES.length).getContext('2d');
  context.drawImage(picture, 0, 0);
  return DISH_NAMES.map((_, at) => {
    const { data } = context.getImageData(0, at * ROW, WIDTH, ROW);
    return inkWhere(WIDTH, ROW, (dot) => (data[dot * 4] ?? 255) < 150);
  });
}

function inkWhere(width: number, height: number, black: (dot: number) => boolean): Ink {
  return Array.from({ length: width * height }, (_, dot) => dot)
    .filter(black)
    .map((dot) => [dot % width, Math.floor(dot / width)] as const);
}

/** What a printer puts on the paper of a picture. */
export const inkOf = ({ width, height, bits }: Dots): Ink =>
  inkWhere(width, height, (dot) => ((bits[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0);

/** How much of the ink of each has ink of the other within a dot of it, 0 to 1; the best of small shifts. */
export function alike(one: Ink, other: Ink): number {
  const shifts = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const));
  return Math.max(...shifts.map(([x, y]) => Math.min(covered(one, other, x, y), covered(other, one, -x, -y))));
}

function covered(ink: Ink, by: Ink, dx: number, dy: number): number {
  const near = new Set(by.flatMap(([x, y]) => [-1, 0, 1].flatMap((a) => [-1, 0, 1].map((b) => (x + a) * 100 + y + b))));
  return ink.filter(([x, y]) => near.has((x + dx) * 100 + y + dy)).length / ink.length;
}

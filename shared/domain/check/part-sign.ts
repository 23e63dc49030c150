import { WHOLE_PPM } from '../../base/money.ts';

const SIGNS: readonly (readonly [sign: string, part: number])[] = [
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
];

/**
 * How much of a line is on a check, as one sign: `½`, `⅓`; `''` for all of it, null for a part that has no sign.
 * @param ppm parts per million, to the unit that shares leave over
 */
export function partSign(ppm: number): string | null {
  if (ppm === WHOLE_PPM) return '';
  return SIGNS.find(([, part]) => Math.abs(part * WHOLE_PPM - ppm) <= 1)?.[0] ?? null;
}

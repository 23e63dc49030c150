/** Symbols of narrow and wide bars and spaces: Code 39 (ISO/IEC 16388), Interleaved 2 of 5 (16390), Codabar (EN 798). */

/** Of a wide bar or space, in narrow ones. */
const WIDE = 2.5;
/** Bars and spaces from the left, beginning with a bar; 1 is wide. */
const CODE39: ReadonlyMap<string, string> = table('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*', [
  '000110100 100100001 001100001 101100000 000110001 100110000 001110000 000100101 100100100 001100100 100001001',
  '001001001 101001000 000011001 100011000 001011000 000001101 100001100 001001100 000011100 100000011 001000011',
  '101000010 000010011 100010010 001010010 000000111 100000110 001000110 000010110 110000001 011000001 111000000',
  '010010001 110010000 011010000 010000101 110000100 011000100 010101000 010100010 010001010 000101010 010010100',
]);
const CODABAR: ReadonlyMap<string, string> = table('0123456789-$:/.+ABCD', [
  '0000011 0000110 0001001 1100000 0010010 1000010 0100001 0100100 0110000 1001000 0001100 0011000 1000101 1010001',
  '1010100 0010101 0011010 0101001 0001011 0001110',
]);
/** The first digit of a pair in its bars, the second in the spaces between them. */
const ITF = '00110 10001 01001 11000 00101 10100 01100 00011 10010 01010'.split(' ');

function table(letters: string, rows: readonly string[]): ReadonlyMap<string, string> {
  const signs = rows.join(' ').split(' ');
  return new Map(Array.from(letters, (letter, at) => [letter, signs[at] ?? '']));
}

const widths = (sign: string): number[] => Array.from(sign, (each) => (each === '1' ? WIDE : 1));

/** Signs with a narrow space between them; null where the table lacks one. */
function inRow(text: string, signs: ReadonlyMap<string, string>): number[] | null {
  const found = Array.from(text, (letter) => signs.get(letter));
  return found.includes(undefined)
    ? null
    : found.flatMap((sign, at) => [...(at > 0 ? [1] : []), ...widths(sign ?? '')]);
}

/** Stars begin and end it, whether they were sent or not. */
export const code39 = (data: string): number[] | null => {
  const inner = data.replace(/^\*|\*$/g, '');
  return inner === '' || inner.includes('*') ? null : inRow(`*${inner}*`, CODE39);
};

/** One of four letters begins it, and one ends it. */
export const codabar = (data: string): number[] | null =>
  /^[A-D][^A-D]+[A-D]$/i.test(data) ? inRow(data.toUpperCase(), CODABAR) : null;

/** Digits in pairs. */
export function interleaved(data: string): number[] | null {
  if (!/^(\d\d)+$/.test(data)) return null;
  const pairs = (data.match(/\d\d/g) ?? []).flatMap((pair) => {
    const [bars = [], spaces = []] = Array.from(pair, (digit) => widths(ITF[Number(digit)] ?? ''));
    return bars.flatMap((bar, at) => [bar, spaces[at] ?? 1]);
  });
  return [1, 1, 1, 1, ...pairs, WIDE, 1, 1];
}

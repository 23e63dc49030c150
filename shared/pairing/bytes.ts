import { concat } from '../base/bytes.ts';

/** ASCII, which is all that a protocol's own words are made of. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));

/** Equal or not, in a time that does not tell where the difference is. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

/** Each part with its length before it (LEB128): no two lists of parts give the same bytes. */
export function lengthValue(...parts: readonly Uint8Array[]): Uint8Array {
  return concat(...parts.flatMap((part) => [lengthOf(part.length), part]));
}

function lengthOf(length: number): Uint8Array {
  const bytes: number[] = [];
  let left = length;
  do {
    const low = left & 0x7f;
    left >>>= 7;
    bytes.push(left > 0 ? low | 0x80 : low);
  } while (left > 0);
  return Uint8Array.from(bytes);
}
